"""Duty: on and off duty, on call, and calling back those who asked for it."""

REACHES = frozenset({"audit", "conversations", "duties", "outbox", "people", "rota", "team"})
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
