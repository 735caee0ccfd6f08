"""Commands for programmes that lie in a PostgreSQL."""
