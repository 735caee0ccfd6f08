"""The database: its connection, its lock, types of columns, deletes."""
