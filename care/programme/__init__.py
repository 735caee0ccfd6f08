"""The programme as a whole: its figures, and its lexicon."""

REACHES = frozenset({"audit", "cases", "messages", "outbox", "programme", "team"})
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
