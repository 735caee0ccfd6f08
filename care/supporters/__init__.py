"""Supporters: debriefs, and the first conversations, which a counselor may watch."""

REACHES = frozenset({"audit", "conversations", "duties", "outbox", "people", "team"})
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
