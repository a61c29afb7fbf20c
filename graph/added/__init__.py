"""What persons add to what articles say: rows of their own register, and decisions on single citations."""
