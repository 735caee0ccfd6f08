"""Reports about conduct, and accusations against the team."""
