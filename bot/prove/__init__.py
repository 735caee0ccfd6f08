"""`sebaya prove`: checks of the promises on this machine, against a Telegram of their own."""
