"""What the clock starts: the same rules, for whatever is due. Holds no state of its own."""

from care import delivery, duty, endings, ladder, pairing, sos
from care.ports.work import Work


async def tick(work: Work) -> None:
    """Do all that is due now; doing it twice does it once."""
    await ladder.climb(work)
    await sos.notice_silence(work)
    await pairing.expire_offers(work)
    await duty.end_shifts(work)
    await pairing.queue_undecided(work)
    await endings.close_abandoned(work)
    await pairing.remind_waiting(work)
    await delivery.tell_delayed(work)


async def purge(work: Work) -> None:
    """Destroy the keys of what was said long enough ago, and delete its copies in the team's chats."""
    ended = work.now - work.rules.text_kept
    closed = work.now - work.rules.case_text_kept
    for conversation in await work.conversations.keys_due(ended, closed):
        await work.conversations.destroy_key(conversation, work.now)
    await work.outbox.erase(await work.conversations.copies_due(work.now - work.rules.copies_kept))
    await work.people.forget_guests(work.now - work.rules.guest_hash_kept)
