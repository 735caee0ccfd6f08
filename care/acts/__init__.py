"""Acts: what one stolen phone must not be enough for, and what such an act waits for."""
