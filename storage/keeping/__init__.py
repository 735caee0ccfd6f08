"""How long things are kept: retention, purge, forgetting, recovery."""
