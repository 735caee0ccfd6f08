"""Conversations, who takes part, and what is said there."""
