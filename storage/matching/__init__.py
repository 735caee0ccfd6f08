"""Matching: who waits, who is free, and what students wish."""
