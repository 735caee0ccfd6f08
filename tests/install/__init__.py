"""The door: what `make` installs, and what it says when it cannot."""
