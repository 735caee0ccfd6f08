"""The checks, by what they prove."""
