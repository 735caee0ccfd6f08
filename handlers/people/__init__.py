"""What everybody can do, and the rights to their own data."""
