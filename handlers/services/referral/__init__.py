"""Referral in the chat."""
