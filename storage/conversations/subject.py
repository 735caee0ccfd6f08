"""What this subject keeps: its repositories, and its sealed and hashed columns."""

from functools import cached_property

from storage.conversations import parting_notes, sealed_words
from storage.conversations.conversations import StoredConversations
from storage.conversations.parting_notes import StoredLastLines
from storage.conversations.talks import StoredTalks
from storage.conversations.undone_ends import StoredUndoneEnds
from storage.sealing.sealed_columns import Lost, Sealed


class Conversations(StoredConversations):
    """`care.ports.repositories.ConversationRepository`."""

    talks = cached_property(lambda self: StoredTalks(self._tx))
    undone_ends = cached_property(lambda self: StoredUndoneEnds(self._tx))
    last_lines = cached_property(lambda self: StoredLastLines(self._tx, self._keys))


COLUMNS = (
    Sealed("last_lines", "body", parting_notes.BODY, ("conversation",), Lost.DELETED),
    Sealed("messages", "body", sealed_words.BODY, ("conversation", "source"), Lost.READ_AS_GONE),
    Sealed("messages", "original", sealed_words.ORIGINAL, ("conversation", "source"), Lost.READ_AS_GONE),
    Sealed("held", "body", sealed_words.HELD, ("conversation", "id"), Lost.DELETED),
)
OWN = {"conversations": "participants.person", "answers": "check_ins.person"}
"""What `/mydata` counts: the columns that name a person, by the kind of thing that they mean."""
