"""What this subject keeps: its repositories, and its sealed and hashed columns."""

from functools import cached_property

from storage.engine.database import Transaction
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import Vault
from storage.sealing.sealed_columns import Hashed, Lost, NewKey, Sealed
from storage.services.referral import referrals
from storage.services.referral.friend_cards import StoredFriendCards
from storage.services.referral.referrals import StoredReferrals


class Referrals(StoredReferrals):
    """`care.ports.services.referrals.ReferralRepository`."""

    def __init__(self, tx: Transaction, keys: KeyRing, vault: Vault) -> None:
        super().__init__(tx, keys)
        self._vault = vault

    cards = cached_property(lambda self: StoredFriendCards(self._tx, self._vault))


COLUMNS = (
    Sealed("referrals", "words", referrals.WORDS, ("id",), Lost.EMPTIED),
    Hashed("friend_cards", "hash", NewKey.LIFTED),
)
OWN = {"referrals": "referrals.student", "owned": "referrals.owner"}
"""What `/mydata` counts: the columns that name a person, by the kind of thing that they mean."""
