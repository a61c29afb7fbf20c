"""From the words of a question to what it is about: what stands behind `graph.ask` and `graph.query`."""
