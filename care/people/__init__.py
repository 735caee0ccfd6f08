"""People: who somebody is, what they may do, and in which conversations they sit."""

REACHES = frozenset({"audit", "cases", "conversations", "messages", "outbox", "people", "team", "training"})
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
