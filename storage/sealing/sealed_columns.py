"""Every encrypted column: under which key, and what becomes of it when that key is gone.

A new main key, a restored backup and the tests read this table; a test over the whole schema finds a column
that is missing here.
"""

from dataclasses import dataclass
from enum import StrEnum

from storage.sealing.encryption import ENTRY, NAME, OLD_LOOK_UP, PARAMS, TRAINER, WHY


class Lost(StrEnum):
    """What becomes of a column when its conversation's key is gone."""

    READ_AS_GONE = "read as gone"
    """The row stays, and its words are shown as gone: times and sides are still of use."""
    EMPTIED = "emptied"
    DELETED = "deleted"
    """Together with its row."""


@dataclass(frozen=True, slots=True)
class UnderMain:
    """A column under the main key, encrypted for `purpose` and the row's id."""

    table: str
    column: str
    purpose: str


@dataclass(frozen=True, slots=True)
class UnderConversation:
    """A column under its conversation's key."""

    table: str
    column: str
    lost: Lost

    @property
    def cleared(self) -> str:
        """Return the statement, without its condition, that removes what nobody can read any more."""
        if self.lost is Lost.DELETED:
            return f"DELETE FROM {self.table}"
        return f"UPDATE {self.table} SET {self.column} = NULL"


UNDER_MAIN = (
    UnderMain("people", "name", NAME),
    UnderMain("outbox", "params", PARAMS),
    UnderMain("lexicon_entries", "body", ENTRY),
    UnderMain("hours_elsewhere", "trainer", TRAINER),
    UnderMain("reveals", "why", WHY),
    UnderMain("former_look_ups", "key", OLD_LOOK_UP),
)
UNDER_CONVERSATION = (
    UnderConversation("messages", "body", Lost.READ_AS_GONE),
    UnderConversation("messages", "original", Lost.READ_AS_GONE),
    UnderConversation("held", "body", Lost.DELETED),
    UnderConversation("flags", "note", Lost.EMPTIED),
    UnderConversation("asides", "body", Lost.DELETED),
    UnderConversation("case_notes", "body", Lost.DELETED),
    UnderConversation("last_lines", "body", Lost.DELETED),
    UnderConversation("reports", "note", Lost.EMPTIED),
    UnderConversation("reports", "why", Lost.EMPTIED),
)
CLEARED = tuple(one.cleared for one in UNDER_CONVERSATION if one.lost is not Lost.READ_AS_GONE)
