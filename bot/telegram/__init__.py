"""The line to Telegram: requests, answers, limits."""
