"""What time starts: rules that are due, the purge, backups."""
