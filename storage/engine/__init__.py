"""The database: its connection, its lock, how values stand in columns, deletes."""
