"""The schedule: rules that the clock starts, for all that is due. Holds no state of its own."""

from datetime import datetime, timedelta

from care.addressing import addressee
from care.addressing.subjects import SUBJECTS
from care.conversation import without_code
from care.model.moments import Moment, Waits, then
from care.people import age_rules
from care.people.declaration import Rule
from care.ports.unit_of_work import UnitOfWork
from care.programme import monthly, teaching
from care.system import card_renewal, delivery_outcomes, forgetting, privileged_acts

RULES: tuple[Rule, ...] = (
    *(rule for one in SUBJECTS for rule in one.due),
    addressee.give_back,
    delivery_outcomes.tell_delayed,
    card_renewal.renew,
    forgetting.carry_out,
    privileged_acts.carry_out_agreed,
)
"""Rules that may have something to do at any moment, in this order; running one twice does no harm."""


WAITS: Waits = {
    Moment.FOR_WHOM_ASKED: lambda rules: (rules.told_within,),
    Moment.UNSENT_WORDS: lambda rules: (rules.told_within,),
    Moment.CARD_POSTED: lambda _: (card_renewal.CARD_KEPT,),
    Moment.FORGET_WISHED: then,
    Moment.ACT_LOOKED: then,
    Moment.NOTICE_ENDS: then,
}
HOUR = timedelta(hours=1)


async def next_due(work: UnitOfWork) -> datetime:
    """Return when one of the rules may find something to do next, unless anything changes before.

    Never later than the next full hour on the programme's clock, when days, nights and months begin.
    """
    waits = [pair for table in (*(one.waits for one in SUBJECTS), WAITS) for pair in table.items()]
    spans = {(moment, span) for moment, spans_of in waits for span in spans_of(work.rules)}
    moment = await work.programme.moments.next(sorted(spans))
    appointed = [at for one in SUBJECTS for ask in one.appointments for at in await ask(work)]
    ahead = [at for at in (moment, *appointed) if at and at > work.now]
    return min([_next_hour(work), *ahead])


def _next_hour(work: UnitOfWork) -> datetime:
    here = work.now.astimezone(work.rules.zone)
    past = timedelta(minutes=here.minute, seconds=here.second, microseconds=here.microsecond)
    return work.now - past + HOUR


KEYS, COPIES, ROWS = 20, 400, 40
"""Size of one part of a purge: people who write meanwhile wait for one part of it at most."""
YEAR = timedelta(days=365)


async def purge(work: UnitOfWork) -> int:
    """Delete a small part of what was kept long enough; return how much, 0 when nothing is left."""
    done = await _forget_words(work)
    flagged = work.now - work.rules.flagged_kept
    done += await work.keeping.purge.cases(flagged, ROWS)
    done += await work.keeping.purge.referrals(flagged, ROWS)
    done += await work.keeping.purge.conversations(work.now - work.rules.retention, flagged, ROWS)
    if not done:
        await _forget_the_rest(work)
    return done


async def _forget_words(work: UnitOfWork) -> int:
    """Destroy the keys of what was said long enough ago, and delete its copies in the team's chats."""
    await without_code.let_go(work)
    ended = work.now - work.rules.text_kept
    closed = work.now - work.rules.case_text_kept
    keys = (await work.keeping.retention.keys_due(ended, closed))[:KEYS]
    for conversation in keys:
        await work.keeping.retention.destroy_key(conversation, work.now)
    copies = await work.keeping.retention.copies_due(work.now - work.rules.copies_kept, COPIES)
    await work.outbox.erase(copies)
    return len(keys) + len(copies)


async def _forget_the_rest(work: UnitOfWork) -> None:
    await work.keeping.retention.drop_orphans()
    await work.keeping.forgetting.stamp_list()
    await work.outbox.erase(await work.keeping.purge.adrift())
    await work.team.forget_invitations(work.now)
    await work.team.setup_codes.forget(work.now, work.now - work.rules.guest_hash_kept)
    await work.people.forget_ages(age_rules.school_year(work.rules, work.now))
    await work.people.forget_guests(work.now - work.rules.guest_hash_kept)
    await work.reports.forget_blocks(work.now)
    await work.audit.purge(work.now - work.rules.audit_kept)
    await work.keeping.purge.flagged(work.now - work.rules.flagged_kept)
    await work.keeping.purge.notices(work.now - work.rules.retention)
    await work.keeping.purge.waits(work.now - YEAR)
    await work.keeping.purge.counts(work.now)
    await work.referrals.cards.forget(work.now)
    await work.programme.lexicon.forget_drafts(work.now - teaching.DRAFT_KEPT)
    await monthly.note_coverage(work)
