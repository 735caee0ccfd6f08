"""Entries that were added in chat, which are off, and how often each was right."""

from dataclasses import replace

from care.detection.proposing import PhrasePart
from care.detection.rules import Entry
from care.detection.trying import Everyday
from care.model.levels import Level
from care.ports.lexicon import Draft, DraftStep, Verdicts
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import MS, Here
from tests.virtual import NOON

FULL = Entry(
    "own-1", Level.URGENT, "suicide", ("mau {x}", "ingin"), "sebab", ("mau",), ("mau makan",), ("g",), ("r",),
    "id", "Bu Ratna",
)  # fmt: skip


async def test_an_entry_is_sealed_and_read_as_it_was_written(here: Here, work: UnitOfWork) -> None:
    person = await here.counselor()
    await work.programme.lexicon.add(FULL, person.id, NOON)

    assert await work.programme.lexicon.added() == [FULL]
    assert b"ingin" not in await here.value("SELECT body FROM lexicon_entries")


async def test_entries_come_in_the_order_of_adding_and_one_of_the_same_name_is_the_newer(
    here: Here, work: UnitOfWork
) -> None:
    person = await here.counselor()
    small = Entry("own-3", Level.NOTE, "x", ("a",))
    for entry, after in ((FULL, 0), (small, 1), (replace(small, id="own-2"), 1)):
        await work.programme.lexicon.add(entry, person.id, NOON + after * MS)
    await work.programme.lexicon.add(replace(FULL, why="lain"), person.id, NOON + 2 * MS)

    assert await work.programme.lexicon.added() == [
        replace(small, id="own-2"),
        small,
        replace(FULL, why="lain"),
    ]


async def test_an_entry_is_off_until_it_is_turned_on_and_who_turned_it_off_first_stays(
    here: Here, work: UnitOfWork
) -> None:
    one, other = await here.counselor(), await here.counselor()
    for entry, person in (("a", one), ("b", one), ("a", other)):
        await work.programme.lexicon.turn_off(entry, person.id, NOON)

    assert await work.programme.lexicon.off() == {"a", "b"}
    assert await here.value("SELECT off_by FROM lexicon_off WHERE entry = 'a'") == one.id
    await work.programme.lexicon.turn_on("a")
    await work.programme.lexicon.turn_on("c")
    assert await work.programme.lexicon.off() == {"b"}


async def test_verdicts_add_up_by_entry(work: UnitOfWork) -> None:
    assert await work.programme.lexicon.verdicts() == {}
    await work.programme.lexicon.judge(["a", "b"], confirmed=True)
    await work.programme.lexicon.judge(["a", "a", "c"], confirmed=False)
    await work.programme.lexicon.judge([], confirmed=True)
    await work.programme.lexicon.judge(["a"], confirmed=True)

    assert await work.programme.lexicon.verdicts() == {
        "a": Verdicts(2, 2),
        "b": Verdicts(1, 0),
        "c": Verdicts(0, 1),
    }


async def test_a_level_is_set_and_taken_back(here: Here, work: UnitOfWork) -> None:
    person = await here.counselor()
    for level in (Level.NOTE, Level.URGENT):
        await work.programme.lexicon.set_level("a", level, person.id, NOON)
    await work.programme.lexicon.set_level("b", Level.NOTE, person.id, NOON)
    assert await work.programme.lexicon.levels() == {"a": Level.URGENT, "b": Level.NOTE}

    await work.programme.lexicon.set_level("a", None, person.id, NOON)
    assert await work.programme.lexicon.levels() == {"b": Level.NOTE}


async def test_an_entry_is_removed_as_if_it_had_never_been(here: Here, work: UnitOfWork) -> None:
    await work.programme.lexicon.add(FULL, (await here.counselor()).id, NOON)
    await work.programme.lexicon.remove(FULL.id)
    assert await work.programme.lexicon.added() == []


async def test_an_entry_in_the_making_is_sealed_one_for_each_person(here: Here, work: UnitOfWork) -> None:
    one, other = await here.counselor(), await here.counselor()
    parts = (PhrasePart("pengen", "want", kept=True), PhrasePart("ga", "not", denies=True))
    draft = Draft("d1", one.id, parts, "id", DraftStep.TRIED, Level.URGENT, "suicide", "a", Level.NOTE)
    tried = replace(draft, everyday=Everyday(2, 100, ("satu", "dua")), sure=True)
    for kept in (draft, tried, Draft("d2", other.id, parts, "id"), replace(tried, id="d3")):
        await work.programme.lexicon.keep_draft(kept, NOON)
    assert await work.programme.lexicon.draft(one.id) == replace(tried, id="d3")
    assert b"pengen" not in await here.value("SELECT body FROM lexicon_drafts WHERE id = 'd3'")

    await work.programme.lexicon.drop_draft(one.id)
    assert await work.programme.lexicon.draft(one.id) is None
    await work.programme.lexicon.forget_drafts(NOON)
    assert await work.programme.lexicon.draft(other.id)
    await work.programme.lexicon.forget_drafts(NOON + MS)
    assert await work.programme.lexicon.draft(other.id) is None
