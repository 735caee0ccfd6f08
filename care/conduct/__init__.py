"""Reports and accusations, and what is decided about them."""
