"""Conduct: reports and accusations, and what is decided about them."""

REACHES = frozenset(
    {
        *("audit", "cases", "conversations", "duties", "messages", "outbox", "pairings", "people"),
        *("reports", "team"),
    }
)
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
