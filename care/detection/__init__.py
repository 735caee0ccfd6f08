"""Danger in a text: normalized, matched against the lexicon, weighed."""
