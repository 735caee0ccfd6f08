"""A talk from its first question to its end."""
