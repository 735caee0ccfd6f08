"""What this subject keeps: its repositories, and its sealed and hashed columns."""

from storage.sealing.sealed_columns import Lost, Sealed
from storage.services.referral import referrals
from storage.services.referral.referrals import StoredReferrals

Referrals = StoredReferrals

COLUMNS = (Sealed("referrals", "words", referrals.WORDS, ("id",), Lost.EMPTIED),)
OWN = {"referrals": "referrals.student", "owned": "referrals.owner"}
"""What `/mydata` counts: the columns that name a person, by the kind of thing that they mean."""
