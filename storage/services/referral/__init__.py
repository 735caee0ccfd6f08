"""Referrals in SQL."""
