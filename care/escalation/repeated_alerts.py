"""Repeated alerts of one case: one message in each chat, changed while it is fresh, else posted anew."""

from datetime import timedelta

from care.model.card_kinds import CardKind
from care.model.enums import Urgency
from care.ports.unit_of_work import UnitOfWork

FRESH = timedelta(minutes=1)
"""How long an alert counts as just told: in this time a repeat changes it, which notifies nobody."""


async def call(
    work: UnitOfWork, view: CardKind, about: str, chat: int | None = None, *, urgency: Urgency | None = None
) -> None:
    """Post the news as a message of its own, in the place of the one before."""
    if before := await work.outbox.postings.get(view, about):
        await work.outbox.postings.take_away(before)
    await work.outbox.show(view, about, chat, urgency=urgency)


async def remind(work: UnitOfWork, view: CardKind, about: str, chat: int | None = None) -> None:
    """Say the same once more: change the message that is there, or post it anew if it is not fresh."""
    before = await work.outbox.postings.get(view, about)
    if before and work.now - before.at < FRESH:
        await work.outbox.refresh(view, about, chat)
    else:
        await call(work, view, about, chat)
