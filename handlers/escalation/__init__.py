"""Cards, alerts and transcripts of cases."""
