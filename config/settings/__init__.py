"""Settings: their kinds, where they are read, and what is wrong with them."""
