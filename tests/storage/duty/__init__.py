"""Duty, its hours, the rota, calls."""
