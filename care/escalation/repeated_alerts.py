"""Calling about one case again: one message in each chat, changed while it is fresh, else posted anew."""

from datetime import timedelta

from care.model.card_kinds import CardKind
from care.model.enums import Urgency
from care.ports.unit_of_work import UnitOfWork

FRESH = timedelta(minutes=1)
"""So long whoever was called has just been called; a change alone notifies nobody."""


async def call(
    work: UnitOfWork, view: CardKind, about: str, chat: int | None = None, *, urgency: Urgency | None = None
) -> None:
    """There is news: say it in a message of its own, in the place of the one before."""
    if before := await work.outbox.postings.get(view, about):
        await work.outbox.postings.take_away(before)
    await work.outbox.show(view, about, chat, urgency=urgency)


async def remind(work: UnitOfWork, view: CardKind, about: str, chat: int | None = None) -> None:
    """The same once more: the message that is there says so, and calls again if it is not fresh."""
    before = await work.outbox.postings.get(view, about)
    if before and work.now - before.at < FRESH:
        await work.outbox.refresh(view, about, chat)
    else:
        await call(work, view, about, chat)
