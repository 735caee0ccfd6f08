"""A talk from its first question to its end, and what is asked after it."""
