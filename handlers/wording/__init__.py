"""The shapes of texts and facts, and dates as people read them."""
