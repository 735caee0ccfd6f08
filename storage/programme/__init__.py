"""Figures, the month, the lexicon in use, the audit record."""
