"""Cases, what is noted of them, and who must not know."""
