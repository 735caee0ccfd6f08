"""Commands for programmes in a PostgreSQL."""
