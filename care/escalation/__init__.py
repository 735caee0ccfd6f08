"""Danger: flags, cases, SOS, the alert ladder, transcripts."""

REACHES = frozenset(
    {
        "audit",
        "cases",
        "conversations",
        "duties",
        "keeping",
        "messages",
        "outbox",
        "people",
        "reports",
        "team",
    }
)
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
