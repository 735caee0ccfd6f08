"""Counselling in SQL."""
