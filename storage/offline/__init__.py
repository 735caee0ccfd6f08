"""Work on the files while the bot is stopped, or beside it."""
