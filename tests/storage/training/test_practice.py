"""Sheets of live rehearsals, and who has to catch up by when."""

from datetime import timedelta

from care.curriculum.practice_records import CatchUp, Sheet, Skill
from care.curriculum.training_records import WITH_TRAINER, Rehearsal
from care.model.entities import Person
from care.model.enums import Role, Standing
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, Here
from tests.virtual import NOON

LEVELS = {Skill.LISTENING: 3, Skill.SAFETY: 1}


async def begun(here: Here, name: str, person: Person, trainer: Person) -> Sheet:
    """The sheet of a live rehearsal that has ended."""
    made = Rehearsal(name, person.id, person.chat, WITH_TRAINER, 1, "Biru", None, (), None, None)
    await here.work.training.rehearsals.begin(made, NOON)
    await here.work.training.rehearsals.end(name, NOON, finished=True)
    await here.work.training.sheets.begin(name, person.id, trainer.id, NOON)
    return Sheet(name, person.id, person.chat, trainer.id, trainer.chat, {}, None)


async def test_a_sheet_is_filled_ended_and_the_newest_counts(here: Here, work: UnitOfWork) -> None:
    person, trainer = await here.supporter(), await here.counselor()
    first, second = await begun(here, "one", person, trainer), await begun(here, "two", person, trainer)
    assert await work.training.sheets.get("one") == first
    assert await work.training.sheets.latest(person.id) is None
    assert await work.training.sheets.waiting(person.id) == second
    await work.training.sheets.fill("one", LEVELS)
    await work.training.sheets.end("one", NOON + 2 * HOUR)
    await work.training.sheets.end("two", NOON + HOUR)
    latest = await work.training.sheets.latest(person.id)

    assert latest
    assert (latest.rehearsal, latest.levels, latest.hurtful) == ("one", LEVELS, (Skill.SAFETY,))
    assert latest.done_at == NOON + 2 * HOUR
    assert not latest.counts
    assert (await work.training.sheets.get("two")) != second
    assert await work.training.sheets.latest(trainer.id) is None
    assert await work.training.sheets.waiting(person.id) is None


async def test_a_sheet_knows_of_harm_in_its_rehearsal(here: Here, work: UnitOfWork) -> None:
    person, trainer = await here.supporter(), await here.counselor()
    await begun(here, "one", person, trainer)
    await work.training.sheets.end("one", NOON)
    before = await work.training.sheets.latest(person.id)
    await work.training.rehearsals.harm("one", "humiliates")
    after = await work.training.sheets.latest(person.id)

    assert before
    assert after
    assert (before.counts, after.counts, after.harm) == (True, False, "humiliates")


async def test_a_dropped_sheet_is_gone_and_a_skill_of_old_is_left_out(here: Here, work: UnitOfWork) -> None:
    person, trainer = await here.supporter(), await here.counselor()
    for name in ("one", "two"):
        await begun(here, name, person, trainer)
    await here.rows("UPDATE practice_sheets SET levels = 'singing:4 warmth:2'")
    await work.training.sheets.drop("one")
    two = await work.training.sheets.get("two")

    assert await work.training.sheets.get("one") is None
    assert two
    assert two.levels == {Skill.WARMTH: 2}


async def test_only_active_supporters_who_can_be_reached_are_told_what_is_new(
    here: Here, work: UnitOfWork
) -> None:
    people = [await here.supporter(None) for _ in range(3)]
    for person in people:
        await here.rows("INSERT INTO catch_ups (person) VALUES (:p)", p=person.id)
    await work.team.stand(people[1].id, Role.SUPPORTER, Standing.SUSPENDED, NOON)
    await here.rows("UPDATE chats SET started = 0 WHERE id = :chat", chat=people[2].chat)

    assert await work.training.catch_ups.all() == [CatchUp(people[0].id, people[0].chat, None, 0)]
    assert await work.training.catch_ups.of(people[1].id) == CatchUp(people[1].id, people[1].chat, None, 0)


async def test_the_moment_of_the_first_telling_is_kept(here: Here, work: UnitOfWork) -> None:
    person = await here.supporter(None)
    await here.rows("INSERT INTO catch_ups (person) VALUES (:p)", p=person.id)
    await work.training.catch_ups.told(person.id, 1, NOON)
    await work.training.catch_ups.told(person.id, 2, NOON + DAY)

    assert await work.training.catch_ups.of(person.id) == CatchUp(person.id, person.chat, NOON, 2)
    await work.training.catch_ups.settle(person.id)
    assert await work.training.catch_ups.of(person.id) is None


async def test_a_complete_training_is_noted_once(here: Here, work: UnitOfWork) -> None:
    person, other = await here.supporter(), await here.supporter()
    await work.training.touch(other.id, NOON)

    assert [await work.training.complete(person.id, NOON + timedelta(hours=n)) for n in (0, 1)] == [
        True,
        False,
    ]
    assert await work.training.complete(other.id, NOON)
