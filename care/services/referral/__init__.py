"""Referral with an outcome: from the wish that somebody finds help elsewhere to what became of it."""

REACHES = frozenset({"audit", "cases", "conversations", "outbox", "people", "referrals"})
