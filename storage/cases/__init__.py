"""Cases, the notes about them, and the people who must not know of them."""
