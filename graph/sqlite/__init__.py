"""The graph in the ledger's own file: what stands behind `graph.sqlite_store`."""
