"""People, the team, and codes that open something for them."""
