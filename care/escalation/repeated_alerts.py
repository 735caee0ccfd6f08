"""Repeated alerts of one case: one message in each chat, changed while it is fresh, else posted anew.

Where calls for several cases wait in one chat, they become one list that changes (docs/decisions/0066).
"""

from datetime import timedelta

from care.model.card_kinds import CardKind
from care.model.entities import Case
from care.model.enums import Urgency
from care.ports.unit_of_work import UnitOfWork

FRESH = timedelta(minutes=1)
"""How long an alert counts as just told: in this time a repeat changes it, which notifies nobody."""
ROOM = 3
"""How many messages about single cases may wait in a chat: Telegram takes one in three seconds in a group."""
LISTS = {CardKind.RUNG: CardKind.SUMMARY, CardKind.ALERT: CardKind.CALLS}
"""Calls for one case, and the list that takes their place."""
ABOUT = "open"
"""What the lists are about; in private a chat stands behind it."""


async def call(
    work: UnitOfWork,
    view: CardKind,
    about: str,
    chat: int | None = None,
    *,
    of: Case | None = None,
    urgency: Urgency | None = None,
) -> None:
    """Post the news as a message of its own in the place of the one before, or in a crowded chat's list.

    `of`: the case as it is now, where the news is about one.
    """
    if before := await work.outbox.postings.get(view, about):
        await work.outbox.postings.take_away(before)
    listed = of is not None and of.state == "open" and view in LISTS
    if not listed or not await _is_crowded(work, view, chat):
        await work.outbox.show(view, about, chat, urgency=urgency)
        return
    await show_list(work, LISTS[view], chat)
    await work.outbox.drop_calls(view, chat)
    if of and of.guard:
        # Listed for those who may know, and asked in words of its own, behind the list.
        await work.outbox.show(view, about, chat)


async def _is_crowded(work: UnitOfWork, view: CardKind, chat: int | None) -> bool:
    listed, single = await work.outbox.waiting({LISTS[view]: Urgency.FIRST, view: Urgency.ALERT}, chat)
    return bool(listed) or single >= ROOM


async def first_card(work: UnitOfWork, case: str, *, guarded: bool) -> None:
    """Show the card of a new case before all repeats of others.

    Where more new ones wait than the group takes in time, the list goes first, and their cards come behind.
    """
    new, listed = await work.outbox.waiting(dict.fromkeys((CardKind.CASE, CardKind.SUMMARY), Urgency.FIRST))
    if guarded or not (listed or new >= ROOM):
        await work.outbox.show(CardKind.CASE, case, urgency=Urgency.FIRST)
        if await work.outbox.posted(CardKind.SUMMARY, ABOUT):
            await work.outbox.refresh(CardKind.SUMMARY, ABOUT)
        return
    await work.outbox.show(CardKind.CASE, case)
    await work.outbox.put_behind(CardKind.CASE)
    await show_list(work, CardKind.SUMMARY)


async def show_list(work: UnitOfWork, view: CardKind, chat: int | None = None) -> None:
    """Show the list before all else: changed while it is fresh, else posted anew, so that it is heard."""
    about = ABOUT if chat is None else f"{ABOUT} {chat}"
    before = await work.outbox.postings.get(view, about)
    if before and work.now - before.at >= FRESH:
        await work.outbox.postings.take_away(before)
    await work.outbox.show(view, about, chat, urgency=Urgency.FIRST)


async def remind(
    work: UnitOfWork, view: CardKind, about: str, chat: int | None = None, *, of: Case | None = None
) -> None:
    """Say the same once more: change the message that is there, or post it anew if it is not fresh."""
    before = await work.outbox.postings.get(view, about)
    if before and work.now - before.at < FRESH:
        await work.outbox.refresh(view, about, chat)
    else:
        await call(work, view, about, chat, of=of)
