"""Whether the bot works, and who hears of it if not."""
