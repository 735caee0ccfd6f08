"""Encryption: the main key, the keys of conversations, keyed hashes."""
