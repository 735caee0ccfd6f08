"""Figures, the monthly report, the lexicon in use, the audit record."""
