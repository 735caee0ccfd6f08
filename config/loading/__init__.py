"""Content files, checked as they are read."""
