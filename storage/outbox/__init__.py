"""What waits to be sent, and what was sent."""
