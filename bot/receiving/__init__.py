"""From Telegram to the handlers."""
