"""Whether the bot is well, and who hears if not."""
