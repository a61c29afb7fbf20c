"""From what articles say of somebody to the person who is meant: what stands behind `graph.people`, pure throughout."""
