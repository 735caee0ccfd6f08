"""Which rows are which: a safety text, one that is missed, one of the counselors' group."""

from care.conversation.messages import ConversationMessage
from care.model.card_kinds import CardKind
from care.model.message_kinds import MessageKind, Trait
from care.model.outbox_row import Outgoing, What
from care.system.all_messages import WITH
from care.system.messages import SystemMessage

UNDELIVERED = {
    What.RELAY: ConversationMessage.CANCELLED,
    What.EDIT: ConversationMessage.EDIT_REFUSED,
    What.WITHDRAWAL: ConversationMessage.UNSEND_FAILED,
}
"""What a writer is told when it does not arrive; for a reaction nobody is told."""

UNMISSED = {CardKind.BOARD, CardKind.PIN, SystemMessage.NOT_ANSWERED}
"""What nobody asked for in the chat in which it is refused."""


def is_safety(what: str, kind: str | None) -> bool:
    """Return whether this is a text that somebody in danger is to read."""
    return what == What.NOTICE and kind in WITH[Trait.SAFETY]


def bad_news(row: Outgoing) -> MessageKind | None:
    """Return what to tell the row's writer; nobody misses what was taken back and never arrived."""
    if row.overheard:
        return None
    if row.what is What.WITHDRAWAL:
        return ConversationMessage.UNSEND_FAILED if row.copy else None
    if row.withdrawn:
        return ConversationMessage.UNSEND_UNSURE if row.repeated and row.what is What.RELAY else None
    return UNDELIVERED.get(row.what)


def is_missed(row: Outgoing) -> bool:
    """Return whether somebody may have asked for this, or has written it.

    An alert for the team has a line of its own, and a press that was answered without words needs none.
    """
    if row.what is What.ANSWER:
        return bool(row.kind)
    return row.what is What.RELAY or (
        row.what in {What.NOTICE, What.CARD} and not row.urgent and row.kind not in UNMISSED
    )
