"""Files → articles: `loaders.registry.read` is the way in."""
