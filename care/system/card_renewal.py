"""Card renewal: a bot can delete what it wrote for 48 hours only, so no card gets older."""

from datetime import timedelta

from care.escalation import guarded_cases, open_summary
from care.model.card_kinds import CardKind
from care.ports.unit_of_work import UnitOfWork

CARD_KEPT = timedelta(hours=46)
"""Two hours before Telegram's 48: room for a group that cannot be written to for a while."""


async def renew(work: UnitOfWork) -> None:
    """Post the cards of open cases anew, and take away those of closed ones.

    Alerts go too: the ladder calls again, unless somebody has come.
    """
    await guarded_cases.hide_cards(work)
    await open_summary.tidy(work)
    for card in await work.outbox.postings.of_settled():
        await work.outbox.postings.take_away(card)
    for card in await work.outbox.postings.stale(CardKind.BOARD, work.now - CARD_KEPT):
        # Taken away first: else `show` would only edit the old message.
        await work.outbox.postings.take_away(card)
        await work.outbox.show(CardKind.BOARD, card.about)
    for card in await work.outbox.postings.stale(CardKind.CASE, work.now - CARD_KEPT):
        await work.outbox.postings.take_away(card)
        case = await work.cases.get(card.about)
        if case and case.state != "closed":
            await work.outbox.show(CardKind.CASE, card.about)
    for view in (CardKind.RUNG, CardKind.ALERT, CardKind.RISEN, CardKind.SUMMARY, CardKind.CALLS):
        for card in await work.outbox.postings.stale(view, work.now - CARD_KEPT):
            await work.outbox.postings.take_away(card)
