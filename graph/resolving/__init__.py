"""From a way of citing to the document it means: what stands behind `graph.resolve`, pure throughout."""
