"""What a programme puts in order when it starts, before anything is received or sent."""

from bot.base.clock import Clock
from bot.base.logs import get_logger
from care.duty import shift_events
from care.matching import queue
from care.programme import lexicon_editing
from care.system import clock_changes, recovery
from storage.store import Desk, Store


async def begin(store: Store, clock: Clock) -> None:
    """Tell of migrations, give up words that nobody can read any more, then make new keys."""
    before, now = store.versions
    if before != now:
        get_logger().warning("migrated", before=before, schema=now)
    try:
        if lost := await store.run(clock.now(), lambda desk: recovery.give_up_lost(desk.work)):
            get_logger().error("conversation_keys_lost", conversations=lost)
        await store.run(clock.now(), lambda desk: desk.work.keeping.recovery.renew_keys())
        await store.run(clock.now(), lambda desk: desk.work.keeping.retention.drop_orphans())
        await store.run(clock.now(), _prepare)
        if ahead := await store.run(clock.now(), lambda desk: clock_changes.put_right(desk.work)):
            get_logger().warning("clock_put_back", seconds=int(ahead.total_seconds()))
    except BaseException:
        await store.close()
        raise


async def _prepare(desk: Desk) -> None:
    await lexicon_editing.begin(desk.work)
    await desk.work.audit.begin()
    await desk.work.keeping.forgetting.stamp_list()
    await shift_events.follow_zone(desk.work)
    await queue.follow_minors(desk.work)
