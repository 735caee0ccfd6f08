"""Danger: flags, cases, SOS, the alert ladder, transcripts."""
