"""Screens and relayed words as requests to Telegram."""
