"""What screens are written with."""
