"""The demo: a whole programme on one page, with no connection to Telegram."""
