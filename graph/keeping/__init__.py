"""What the ledger keeps, and how that becomes a graph: what stands behind `graph.ledger` and `graph.ingest`."""
