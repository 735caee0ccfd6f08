"""What the clock starts: the same rules, for whatever is due. Holds no state of its own."""

from collections.abc import Awaitable, Callable

from care import (
    calls,
    delivery,
    duty,
    endings,
    handover,
    ladder,
    offers,
    on_call,
    queue,
    report_decisions,
    reveals,
    shifts,
    sos,
    talks,
    wishes,
)
from care.ports.work import Work

RULES: tuple[Callable[[Work], Awaitable[None]], ...] = (
    ladder.climb,
    sos.notice_silence,
    on_call.ask,
    on_call.run_out,
    on_call.watch,
    shifts.keep,
    shifts.tell_gaps,
    offers.expire,
    duty.end_unfit,
    duty.remind,
    duty.end_shifts,
    calls.call,
    calls.hear_answers,
    calls.correct_promises,
    queue.queue_undecided,
    endings.close_abandoned,
    talks.watch,
    handover.look_on,
    offers.match,
    wishes.ask_unmet,
    queue.remind_waiting,
    delivery.tell_delayed,
    report_decisions.remind,
    report_decisions.end_rests,
    reveals.hide,
    reveals.tell_students,
)
"""What may be due at any moment, in this order; doing it twice does it once."""


async def purge(work: Work) -> None:
    """Destroy the keys of what was said long enough ago, and delete its copies in the team's chats."""
    ended = work.now - work.rules.text_kept
    closed = work.now - work.rules.case_text_kept
    for conversation in await work.retention.keys_due(ended, closed):
        await work.retention.destroy_key(conversation, work.now)
    await work.outbox.erase(await work.retention.copies_due(work.now - work.rules.copies_kept))
    await work.people.forget_guests(work.now - work.rules.guest_hash_kept)
    await work.reports.forget_blocks(work.now)
    await work.audit.purge(work.now - work.rules.audit_kept)
