"""Rehearsals: one at a time for trainee and trainer, moved, harmed, ended; nothing of what was said."""

from dataclasses import replace
from datetime import datetime

import pytest

from care.curriculum.training_records import Rehearsal
from care.model.entities import Person
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.virtual import NOON


async def begun(
    here: Here,
    name: str = "play-1",
    person: Person | None = None,
    *,
    script: str = "exam",
    at: datetime = NOON,
) -> Rehearsal:
    """A rehearsal of this supporter, or of a new one."""
    person = person or await here.supporter()
    made = Rehearsal(name, person.id, person.chat, script, 3, "Biru Rusa", None, (), None, None, None)
    await here.work.training.rehearsals.begin(made, at)
    return made


async def test_it_is_read_as_it_was_begun_until_it_ends(here: Here, work: UnitOfWork) -> None:
    made, beside = await begun(here), await begun(here, "play-2")

    assert await work.training.rehearsals.get("play-1") == made
    assert await work.training.rehearsals.running(made.person) == made
    await work.training.rehearsals.end("play-1", NOON, finished=True)
    assert await work.training.rehearsals.get("play-1") is None
    assert await work.training.rehearsals.running(made.person) is None
    assert await work.training.rehearsals.running(beside.person) == beside


async def test_it_moves_to_a_node_and_its_points_are_cleared_at_its_end(here: Here, work: UnitOfWork) -> None:
    made, beside = await begun(here), await begun(here, "play-2")
    await work.training.rehearsals.move("play-1", "hello", ["good:flag", "grow:contact"], NOON)

    assert await work.training.rehearsals.get("play-1") == replace(
        made, node="hello", points=("good:flag", "grow:contact")
    )
    assert await work.training.rehearsals.get("play-2") == beside
    await work.training.rehearsals.end("play-1", NOON, finished=False)
    (row,) = await here.rows("SELECT node, points, finished FROM rehearsals WHERE id = 'play-1'")
    assert row == {"node": None, "points": "", "finished": 0}


async def test_the_first_trainer_plays_and_is_busy_with_it(here: Here, work: UnitOfWork) -> None:
    made, beside = await begun(here), await begun(here, "play-2")
    trainer, late = await here.counselor(), await here.counselor()

    assert await work.training.rehearsals.play("play-1", trainer.id, NOON)
    assert not await work.training.rehearsals.play("play-1", late.id, NOON)
    played = replace(made, trainer=trainer.id, trainer_chat=trainer.chat)
    assert await work.training.rehearsals.running(trainer.id) == played
    assert await work.training.rehearsals.running(made.person) == played
    assert await work.training.rehearsals.get("play-2") == beside
    assert await work.training.rehearsals.running(late.id) is None


async def test_what_has_ended_is_not_played(here: Here, work: UnitOfWork) -> None:
    await begun(here)
    await work.training.rehearsals.end("play-1", NOON, finished=False)

    assert not await work.training.rehearsals.play("play-1", (await here.counselor()).id, NOON)


async def test_harm_is_counted_by_script_and_kind_in_the_order_of_time(here: Here, work: UnitOfWork) -> None:
    person, other = await here.supporter(), await here.supporter()
    played = (("late", "promise", 3), ("exam", "promise", 1), ("exam", "promise", 5), ("exam", "contact", 2))
    for number, (script, harm, after) in enumerate(played):
        await begun(here, f"p{number}", person, script=script, at=NOON + after * MINUTE)
        await work.training.rehearsals.harm(f"p{number}", harm)
        await work.training.rehearsals.end(f"p{number}", NOON + HOUR, finished=False)
    await begun(here, "fine", person)
    await begun(here, "foreign", other)
    await work.training.rehearsals.harm("foreign", "promise")

    assert await work.training.rehearsals.harmed(person.id) == [
        ("exam", "promise", 2), ("exam", "contact", 1), ("late", "promise", 1)
    ]  # fmt: skip
    assert await work.training.rehearsals.harmed(other.id) == [("exam", "promise", 1)]
    fine = await work.training.rehearsals.get("fine")
    assert fine is not None
    assert fine.harm is None


@pytest.mark.parametrize(
    ("before", "idle"), [(NOON - MS, []), (NOON, ["a", "b"]), (NOON + HOUR, ["a", "b", "c"])]
)
async def test_what_nobody_touched_since_then_is_idle_in_order(
    here: Here, work: UnitOfWork, before: datetime, idle: list[str]
) -> None:
    for name in ("c", "b", "a", "over", "played"):
        await begun(here, name)
    await work.training.rehearsals.move("c", "hello", [], NOON + MS)
    await work.training.rehearsals.play("played", (await here.counselor()).id, NOON + 2 * HOUR)
    await work.training.rehearsals.end("over", NOON, finished=True)

    assert [one.id for one in await work.training.rehearsals.idle(before)] == idle


async def test_finished_scripts_are_listed_once_in_the_order_of_their_first_end(
    here: Here, work: UnitOfWork
) -> None:
    person = await here.supporter()
    ends = (("b", 2, True), ("a", 3, True), ("b", 4, True), ("c", 1, False))
    for number, (script, after, finished) in enumerate(ends):
        await begun(here, f"p{number}", person, script=script)
        await work.training.rehearsals.end(f"p{number}", NOON + after * MINUTE, finished=finished)
    other = await begun(here, "foreign", script="z")
    await work.training.rehearsals.end("foreign", NOON, finished=True)

    assert await work.training.rehearsals.finished(person.id) == ["b", "a"]
    assert await work.training.rehearsals.finished(other.person) == ["z"]
