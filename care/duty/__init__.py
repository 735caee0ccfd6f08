"""On and off duty, on call, and calling those who asked to be called."""
