"""Coming into the team, and leaving it."""
