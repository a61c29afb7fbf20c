"""The graph as files for other programs: what stands behind `graph.export`."""
