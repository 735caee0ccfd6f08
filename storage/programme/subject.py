"""What this subject keeps: its repositories, and its sealed and hashed columns."""

from datetime import datetime, tzinfo
from functools import cached_property

from storage.cases.cases import StoredCases
from storage.engine.database import Transaction
from storage.programme.board import StoredBoards
from storage.programme.lexicon import StoredLexicon
from storage.programme.moments import StoredMoments
from storage.programme.monthly import StoredMonthly
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import DRAFT, ENTRY, KEY_CHECKED, LIST_KEY, OLD_LOOK_UP, Vault
from storage.sealing.marks import Marked
from storage.sealing.sealed_columns import Hashed, Sealed


class ProgrammeRows:
    """`care.ports.repositories.ProgrammeRepository`."""

    def __init__(self, tx: Transaction, vault: Vault, keys: KeyRing, zone: tzinfo, now: datetime) -> None:
        self._tx, self._vault, self._keys = tx, vault, keys
        self._zone, self._now = zone, now

    boards = cached_property(lambda self: StoredBoards(self._tx, StoredCases(self._tx, self._keys)))
    monthly = cached_property(lambda self: StoredMonthly(self._tx, self._zone, self._now))
    lexicon = cached_property(lambda self: StoredLexicon(self._tx, self._vault))
    moments = cached_property(lambda self: StoredMoments(self._tx, self._now))


MARKED = (
    Marked(
        "programme",
        row=("id",),
        values=("group_chat",),
        named="'the counselors'' group'",
        found="(SELECT h.hash FROM chats h WHERE h.id = programme.group_chat)",
        follows=(("chats", "hash", "group_chat = NEW.id"),),
    ),
)
"""Where the counselors' group is."""
COLUMNS = (
    Sealed("lexicon_entries", "body", ENTRY),
    Sealed("lexicon_drafts", "body", DRAFT),
    Sealed("former_look_ups", "key", OLD_LOOK_UP),
    Sealed("programme", "key_check", *KEY_CHECKED, row=()),
    Sealed("programme", "list_key", LIST_KEY),
    Hashed("programme", "mark"),
    Hashed("programme", "token_hash"),
    Hashed("audit", "chain"),
    Hashed("audit_head", "before"),
    Hashed("audit_head", "tip"),
    Hashed("audit_head", "seal"),
)
OWN = {
    "decisions": "lexicon_drafts.person lexicon_entries.made_by lexicon_levels.set_by lexicon_off.off_by",
    "record": "audit.actor audit.about",
}
"""What `/mydata` counts: the columns that name a person, by the kind of thing that they mean."""
