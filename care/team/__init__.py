"""The team: coming into it, and leaving it."""

REACHES = frozenset(
    {"audit", "cases", "conversations", "keeping", "outbox", "people", "programme", "rota", "team"}
)
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
