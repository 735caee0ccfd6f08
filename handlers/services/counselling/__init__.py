"""Counselling in the chat."""
