"""The audit record, the lexicon, the monthly report."""
