"""What this subject keeps: its repositories, and its sealed and hashed columns."""

from functools import cached_property

from storage.cases import case_work, flags, sos_answers, staff_messages
from storage.cases.case_work import StoredCaseWorks
from storage.cases.cases import StoredCases
from storage.cases.exclusions import StoredExclusions
from storage.cases.heard_signs import StoredHeardSigns
from storage.cases.identity_disclosure import StoredReveals
from storage.cases.ownership import StoredOwnership
from storage.cases.sos_answers import StoredSosAnswers
from storage.cases.staff_messages import StoredAsides
from storage.engine.database import Transaction
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import WHY, Vault
from storage.sealing.marks import Marked
from storage.sealing.sealed_columns import Hashed, Lost, NewKey, Sealed


class Cases(StoredCases):
    """`care.ports.repositories.CaseRepository`."""

    def __init__(self, tx: Transaction, keys: KeyRing, vault: Vault) -> None:
        super().__init__(tx, keys)
        self._vault = vault

    exclusions = cached_property(lambda self: StoredExclusions(self._tx, self._vault))
    ownership = cached_property(lambda self: StoredOwnership(self._tx))
    asides = cached_property(lambda self: StoredAsides(self._tx, self._keys))
    case_works = cached_property(lambda self: StoredCaseWorks(self._tx, self._keys))
    heard = cached_property(lambda self: StoredHeardSigns(self._tx))
    reveals = cached_property(lambda self: StoredReveals(self._tx, self._vault))
    sos_answers = cached_property(lambda self: StoredSosAnswers(self._tx, self._keys))


MARKED = (
    Marked(
        "cases",
        row=("id",),
        values=("code", "student", "level", "state", "owner"),
        named="'case ' || code",
    ),
)
"""Whose a case is, and whether it is open."""
COLUMNS = (
    Sealed("flags", "note", flags.NOTE, ("id",), Lost.EMPTIED),
    Sealed("asides", "body", staff_messages.BODY, ("thread", "source"), Lost.DELETED),
    Sealed("case_notes", "body", case_work.BODY, ("case_id", "writer", "source"), Lost.DELETED),
    Sealed("sos_answers", "body", sos_answers.BODY, ("case_id", "question"), Lost.DELETED),
    Sealed("reveals", "why", WHY),
    Hashed("kept_out", "hash", NewKey.LIFTED),
    Hashed("cases", "mark"),
)
OWN = {
    "flags": "flags.student",
    "cases": "cases.student",
    "owned": "cases.owner reveals.owner",
    "notes": "asides.writer case_notes.writer threads.counselor threads.supporter",
    "decisions": "cases.released_by reveals.second reveals.reviewed_by",
}
"""What `/mydata` counts: the columns that name a person, by the kind of thing that they mean."""
