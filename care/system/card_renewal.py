"""A bot can delete what it wrote for 48 hours only: no card gets older than that."""

from datetime import timedelta

from care.escalation import guarded_cases
from care.model.card_kinds import View
from care.ports.work import Work

CARD_KEPT = timedelta(hours=46)
"""An hour and more is left for a group that cannot be written to for a while."""


async def renew(work: Work) -> None:
    """The card of an open case is posted anew, that of a closed one goes; nothing older stays behind.

    What has called somebody goes: the ladder calls again, unless somebody came.
    """
    await guarded_cases.hide_cards(work)
    for card in await work.postings.of_settled():
        await work.postings.take_away(card)
    for card in await work.postings.stale(View.BOARD, work.now - CARD_KEPT):
        await work.postings.take_away(card)
        await work.outbox.show(View.BOARD, card.about)
    for card in await work.postings.stale(View.CASE, work.now - CARD_KEPT):
        await work.postings.take_away(card)
        case = await work.cases.get(card.about)
        if case and case.state != "closed":
            await work.outbox.show(View.CASE, card.about)
    for view in (View.RUNG, View.ALERT, View.RISEN):
        for card in await work.postings.stale(view, work.now - CARD_KEPT):
            await work.postings.take_away(card)
