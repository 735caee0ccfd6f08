"""Privileged acts: the PIN of the one who acts, and the second person who confirms."""

REACHES = frozenset({"audit", "outbox", "people", "team"})
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
