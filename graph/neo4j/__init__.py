"""The graph on a Neo4j server: what stands behind `graph.neo4j_store`, and what only such a server has."""
