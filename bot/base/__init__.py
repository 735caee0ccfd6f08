"""What all other packages stand on: the clock and the log."""
