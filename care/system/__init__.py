"""System: what the machine makes necessary (schedules, outages, refusals of Telegram, forgetting)."""

REACHES = frozenset(
    {
        *("audit", "cases", "conversations", "keeping", "outbox", "people", "programme", "referrals"),
        *("reports", "team"),
    }
)
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
