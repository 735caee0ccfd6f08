"""Addressing: for whom words are meant, a talk or something open beside it."""

REACHES = frozenset({"cases", "conversations", "messages", "outbox", "people"})
"""The repositories that its rules touch (`tests/care/test_reaches.py`)."""
