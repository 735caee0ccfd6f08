"""Reports about conduct, and blocks."""
