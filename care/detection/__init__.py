"""Detection: danger in a text, which is normalized, matched against the lexicon, and weighed."""
