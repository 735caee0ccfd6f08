"""What the clock starts: the same rules, for whatever is due. Holds no state of its own."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from care.addressing import addressee
from care.casework import case_closing, case_ownership, consultation, identity_disclosure, outreach
from care.conduct import report_decisions
from care.conversation import endings, handover, silence_and_limits, without_code
from care.duty import callbacks, on_call, on_off_duty, shift_events
from care.escalation import alert_ladder, sos
from care.matching import offers, queue, wishes
from care.ports.work import Work
from care.programme import monthly
from care.system import card_renewal, delivery_outcomes, forgetting
from care.team import status_board
from care.training import certificates, rehearsals, reminders

RULES: tuple[Callable[[Work], Awaitable[None]], ...] = (
    monthly.settle,
    alert_ladder.climb,
    case_ownership.pass_on_unfit,
    case_ownership.watch,
    sos.notice_silence,
    on_call.ask,
    on_call.run_out,
    on_call.watch,
    shift_events.keep,
    shift_events.tell_gaps,
    offers.expire,
    certificates.warn,
    on_off_duty.end_unfit,
    on_off_duty.remind,
    on_off_duty.end_shifts,
    callbacks.ask_again,
    callbacks.call,
    callbacks.hear_answers,
    callbacks.correct_promises,
    queue.queue_undecided,
    endings.close_abandoned,
    silence_and_limits.watch,
    handover.look_on,
    handover.find_left_alone,
    offers.match,
    wishes.ask_unmet,
    queue.remind_waiting,
    delivery_outcomes.tell_delayed,
    addressee.give_back,
    card_renewal.renew,
    status_board.keep,
    consultation.repeat,
    case_closing.remind,
    outreach.tell_silence,
    forgetting.carry_out,
    rehearsals.end_idle,
    reminders.remind,
    report_decisions.pass_on,
    report_decisions.remind,
    report_decisions.end_rests,
    identity_disclosure.hide,
    identity_disclosure.tell_students,
    monthly.post,
)
"""What may be due at any moment, in this order; doing it twice does it once."""


KEYS, COPIES, ROWS = 20, 400, 40
"""So much of a purge at a time: whoever writes meanwhile waits for one part of it at most."""
YEAR = timedelta(days=365)


async def purge(work: Work) -> int:
    """A small part of what was kept long enough goes; returns how much, 0 when nothing is left to go."""
    done = await _forget_words(work)
    flagged = work.now - work.rules.flagged_kept
    done += await work.purge.cases(flagged, ROWS)
    done += await work.purge.conversations(work.now - work.rules.retention, flagged, ROWS)
    if not done:
        await _forget_the_rest(work)
    return done


async def _forget_words(work: Work) -> int:
    """Destroy the keys of what was said long enough ago, and delete its copies in the team's chats."""
    await without_code.let_go(work)
    ended = work.now - work.rules.text_kept
    closed = work.now - work.rules.case_text_kept
    keys = (await work.retention.keys_due(ended, closed))[:KEYS]
    for conversation in keys:
        await work.retention.destroy_key(conversation, work.now)
    copies = await work.retention.copies_due(work.now - work.rules.copies_kept, COPIES)
    await work.outbox.erase(copies)
    return len(keys) + len(copies)


async def _forget_the_rest(work: Work) -> None:
    await work.outbox.erase(await work.purge.adrift())
    await work.team.forget_invitations(work.now)
    await work.setup_codes.forget(work.now, work.now - work.rules.guest_hash_kept)
    await work.people.forget_guests(work.now - work.rules.guest_hash_kept)
    await work.reports.forget_blocks(work.now)
    await work.audit.purge(work.now - work.rules.audit_kept)
    await work.purge.flagged(work.now - work.rules.flagged_kept)
    await work.purge.notices(work.now - work.rules.retention)
    await work.purge.waits(work.now - YEAR)
    await monthly.note_coverage(work)
