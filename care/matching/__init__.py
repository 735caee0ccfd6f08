"""Matching: the queue of students, and whom it is offered to."""

REACHES = frozenset({"conversations", "duties", "outbox", "pairings", "people", "rota", "team"})
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
