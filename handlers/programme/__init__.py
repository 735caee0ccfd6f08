"""The audit record, the lexicon, the month."""
