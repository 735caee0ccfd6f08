"""Casework: what a counselor does with a case."""

REACHES = frozenset(
    {
        *("audit", "cases", "conversations", "duties", "outbox", "pairings", "people", "programme"),
        *("referrals", "team"),
    }
)
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
