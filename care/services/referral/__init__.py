"""Referral with an outcome: from the wish that somebody finds help elsewhere to what became of it."""
