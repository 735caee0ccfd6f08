"""The team, its lists and its board."""
