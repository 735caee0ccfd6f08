"""Invented people and groups, and what they do."""
