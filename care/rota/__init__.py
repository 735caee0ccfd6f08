"""The rota: the timetable, who signed up, and who can come."""

REACHES = frozenset({"audit", "cases", "duties", "outbox", "pairings", "rota", "team"})
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
