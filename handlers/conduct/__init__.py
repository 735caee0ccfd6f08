"""Reports and accusations."""
