"""Screens, and people's words, as requests to Telegram."""
