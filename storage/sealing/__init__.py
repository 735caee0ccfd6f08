"""Encryption: the main key, keys of conversations, keyed hashes."""
