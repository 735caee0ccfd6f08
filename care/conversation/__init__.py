"""Conversations: a talk from its first question to its end."""

REACHES = frozenset(
    {
        "audit",
        "cases",
        "conversations",
        "duties",
        "keeping",
        "messages",
        "outbox",
        "pairings",
        "people",
        "reports",
        "team",
    }
)
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
