"""A programme over weeks, played by invented people through the real rules and the real storage."""
