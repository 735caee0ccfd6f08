"""The connection to Telegram: requests, answers, limits."""
