"""Conversations and what was said there."""
