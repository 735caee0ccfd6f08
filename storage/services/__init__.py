"""What lies beyond the talk, in SQL."""
