"""Training: modules, quizzes, rehearsals, certificates."""

REACHES = frozenset({"audit", "conversations", "duties", "outbox", "people", "team", "training"})
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
