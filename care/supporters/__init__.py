"""How a supporter is doing: debriefs, and the first conversations, which somebody watches."""

REACHES = frozenset({"audit", "conversations", "duties", "outbox", "people", "team"})
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
