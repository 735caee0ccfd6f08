"""What the machine makes necessary: schedules, outages, refusals of Telegram, forgetting."""
