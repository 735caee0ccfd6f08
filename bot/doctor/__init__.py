"""Checks of this machine, its content, and Telegram."""
