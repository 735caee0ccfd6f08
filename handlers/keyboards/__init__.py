"""Keys and signed buttons."""
