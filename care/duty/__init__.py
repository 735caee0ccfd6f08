"""On and off duty, on call, and calling those who asked to be called."""

REACHES = frozenset({"audit", "conversations", "duties", "outbox", "people", "rota", "team"})
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
