"""What Telegram knows: chats, members, updates, limits, faults."""
