"""What is kept of people, the team, and codes that open something for them."""
