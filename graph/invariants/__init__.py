"""What must hold of ledger and graph, looked at one by one: what stands behind `graph.doctor`."""
