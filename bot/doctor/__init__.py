"""Checks of this machine and of Telegram."""
