"""A whole programme in one process: people, their Telegram and the bot."""
