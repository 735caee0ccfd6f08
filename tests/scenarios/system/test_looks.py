"""The bot looks at what is due when something has changed or a moment has come, and at nothing else."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from care.conversation import silence_and_limits
from care.system import downtime, scheduled
from care.system.messages import SystemMessage
from storage.store import Desk
from tests.world import World


@contextmanager
def counted(world: World) -> Iterator[list[str]]:
    """The statements that the database runs meanwhile."""
    ran: list[str] = []
    connection = world.programme.store._database._direct  # type: ignore[attr-defined]  # SQLite's own
    connection.set_trace_callback(ran.append)
    try:
        yield ran
    finally:
        connection.set_trace_callback(None)


async def rests(world: World) -> None:
    """A team is there, and all that follows from that is done."""
    await world.team()
    await world.passes(seconds=20)


@pytest.mark.sqlite
async def test_a_tick_at_which_nothing_can_be_due_asks_nothing(world: World) -> None:
    await rests(world)
    with counted(world) as ran:
        world.clock.move(timedelta(seconds=2))
        await world.programme.alarms.tick()

    assert ran == []


@pytest.mark.sqlite
async def test_whatever_changes_is_followed_by_a_look(world: World) -> None:
    await rests(world)
    await world.rows("UPDATE programme SET pin_refused = 0")
    with counted(world) as ran:
        await world.programme.alarms.tick()

    assert len(ran) > 40


@pytest.mark.sqlite
async def test_a_moment_that_has_come_is_followed_by_a_look(world: World) -> None:
    await rests(world)
    student = await world.waits()
    await world.passes(seconds=20)
    due = await world.programme.store.run(world.clock.now(), lambda desk: scheduled.next_due(desk.work))
    heard = len(student.heard)
    world.clock.move(due - world.clock.now() - timedelta(milliseconds=1))
    with counted(world) as before:
        await world.programme.alarms.tick()
    world.clock.move(timedelta(milliseconds=1))
    with counted(world) as then:
        await world.programme.alarms.tick()
    await world.settle()

    assert (before, len(then) > 40) == ([], True)
    assert len(student.heard) >= heard


async def test_that_telegram_answers_is_noted_every_minute_without_a_look(world: World) -> None:
    await rests(world)
    ((noted,),) = [row.values() for row in await world.rows("SELECT reached_at FROM programme")]
    looked, changes = world.programme.alarms._seen, world.programme.store.changes
    for _ in range(33):
        world.clock.move(timedelta(seconds=2))
        await world.hears()
        await world.programme.alarms.tick()

    ((now,),) = [row.values() for row in await world.rows("SELECT reached_at FROM programme")]
    assert now - noted >= 60_000
    assert (world.programme.alarms._seen, world.programme.store.changes) == (looked, changes)


async def test_a_rule_that_fails_is_tried_at_every_tick_also_when_nothing_changes(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    async def fails(*_: object) -> None:
        tries.append(1)
        raise RuntimeError

    await rests(world)
    monkeypatch.setattr(scheduled, "RULES", (silence_and_limits.watch, fails))
    await world.rows("UPDATE programme SET pin_refused = 0")
    for _ in range(3):
        world.clock.move(timedelta(seconds=2))
        await world.programme.alarms.tick()

    assert len(tries) == 6  # with all others first, then by itself
    assert world.log.getvalue().count("rule_failed") == 1


async def test_that_noting_an_answer_fails_is_told_at_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object) -> None:
        raise RuntimeError

    team = await world.team()
    await world.passes(seconds=20)
    monkeypatch.setattr(downtime, "heard", fails)
    heard = len(team.group.heard)
    for _ in range(33):
        world.clock.move(timedelta(seconds=2))
        await world.hears()
        await world.programme.alarms.tick()
    await world.settle()

    assert world.log.getvalue().count("rule_failed") == 1
    assert len(team.group.heard) == heard + 1


@pytest.mark.sqlite
async def test_the_outbox_is_not_read_again_for_what_the_courier_itself_has_marked(world: World) -> None:
    team = await world.team()
    await team.supporters[0].says("/help")
    with counted(world) as ran:
        await world.programme.courier.step()

    assert ran == []


async def test_the_outbox_is_read_again_for_what_others_change_behind_the_courier_in_one_commit(
    world: World,
) -> None:
    team = await world.team()
    store, courier = world.programme.store, world.programme.courier

    async def tell(desk: Desk) -> None:
        await desk.work.outbox.tell(await desk.work.team.group() or 0, SystemMessage.NOT_SHOWN)

    store.stir()  # else the courier would not open the outbox at all
    heard = len(team.group.heard)
    await asyncio.gather(courier.step(), store.run(world.clock.now(), tell))
    await courier.drain()

    assert len(team.group.heard) == heard + 1
