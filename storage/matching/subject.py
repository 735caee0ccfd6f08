"""What this subject keeps: its repositories, and its hashed columns."""

from functools import cached_property

from storage.matching.pairings import StoredPairings
from storage.matching.wishes import StoredWishes
from storage.sealing.sealed_columns import Hashed, NewKey


class Pairings(StoredPairings):
    """`care.ports.repositories, and its hashed columns.PairingRepository`."""

    wishes = cached_property(lambda self: StoredWishes(self._tx))


COLUMNS = (Hashed("apart", "hash", NewKey.LIFTED),)
OWN = {"duties": "offers.person", "decisions": "further_meetings.decided_by"}
"""What `/mydata` counts: the columns that name a person, by the kind of thing that they mean."""
