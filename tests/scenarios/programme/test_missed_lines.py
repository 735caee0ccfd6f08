"""A student's line that raised nothing: a counselor points at it, and nothing of it is kept but the words."""

from pathlib import Path

import pytest

from sandbox.people.people import Person
from storage.keeping.every_column import SEALED
from storage.sealing.encryption import Vault
from tests.keeping.raw import found
from tests.scenarios.accusing import BY_NAME, programme
from tests.scenarios.keyboards.test_late_buttons import is_too_late, shown
from tests.world import KEY, Team, World, opened

LINE = "qwrtz bsk aku udh mau nyusul nenekku ke sana vbnmy"
"""Invented; its first and last word stand nowhere else."""
MARKS = ("qwrtz", "vbnmy", LINE)


async def taken(world: World, *lines: str) -> tuple[Team, Person]:
    """A student has written lines that raise nothing, then 🚩; the coordinator has the case."""
    team = await world.team()
    student = await world.pair(team.supporters[0])
    for line in lines:
        await student.says(line)
    await team.supporters[0].taps("🚩")
    await team.supporters[0].presses(world.text("level-urgent"))
    await team.supporters[0].presses(world.text("category-violence"))
    await team.desk.presses("🙋")
    return team, student


async def opened_rows(world: World) -> bytes:
    """All that lies under the main key, opened with it."""
    vault, texts = Vault(KEY), []
    for column in (one for one in SEALED if one.lost is None):
        rows = await world.rows(f"SELECT * FROM {column.table}")  # noqa: S608 (names of our own tables)
        texts += [
            vault.rows.open(row[column.column], *column.place(row)) for row in rows if row[column.column]
        ]
    return b"\n".join(texts)


async def test_a_line_is_chosen_by_its_number_and_taught(world: World) -> None:
    team, student = await taken(world, "halo kak", "iya", LINE)
    await team.coordinator.presses(world.text("missed"))
    assert f"3. 19.00 {LINE}" in team.coordinator.last.text
    assert any("\n3. 🗨 19.00" in text for text in team.coordinator.heard), "as in the transcript"
    await team.coordinator.presses("3")
    assert "mau + nyusul + nenekku" in team.coordinator.last.text
    for label in ("draft-next", "pick-urgent", "kind-suicide", "draft-save"):
        await team.coordinator.presses(world.text(label))

    await student.says("pengen nyusul nenek aja")
    flags = await world.rows("SELECT entry FROM flags WHERE entry IS NOT NULL")
    added = await world.rows("SELECT id FROM lexicon_entries")
    assert added[0]["id"] in {row["entry"] for row in flags}


async def test_nothing_of_the_line_is_kept_anywhere_but_words_of_the_lexicon(tmp_path: Path) -> None:
    async with opened(tmp_path, log_level="DEBUG") as world:
        team, _ = await taken(world, LINE)
        await team.coordinator.presses(world.text("missed"))
        await team.coordinator.presses("1")
        kept = await opened_rows(world)
        assert b"nyusul" in kept, "the draft is found, so the rest would be"
        assert not any(mark.encode() in kept for mark in MARKS)
        for label in ("draft-next", "pick-urgent", "kind-suicide", "draft-save"):
            await team.coordinator.presses(world.text(label))
        kept = await opened_rows(world)
        assert b"nyusul" in kept
        assert not any(mark.encode() in kept for mark in MARKS)
        assert found(tmp_path, [mark.encode() for mark in MARKS]) == 0
        assert not any(mark in world.log.getvalue() for mark in MARKS)
        assert not any(mark in text for mark in MARKS for text in team.desk.heard)


async def test_a_line_without_a_known_word_proposes_nothing(world: World) -> None:
    team, _ = await taken(world, "qwrtz vbnmy")
    await team.coordinator.presses(world.text("missed"))
    pressed = await team.coordinator.presses("1")

    assert pressed.answer == world.text("lexicon-not-from-line")
    assert await world.rows("SELECT * FROM lexicon_drafts") == []


async def test_of_a_case_that_accuses_the_team_nothing_is_taught_to_the_whole_team(world: World) -> None:
    here = await programme(world)
    await here.student.says(BY_NAME)
    await here.leading.presses("🙋")
    pressed = await here.leading.presses(world.text("missed"))

    assert pressed.answer == world.text("lexicon-of-team")
    assert await world.rows("SELECT * FROM lexicon_drafts") == []


@pytest.mark.too_late("missed", "missed-line")
async def test_who_has_the_case_no_longer_sees_no_line_and_takes_none(world: World) -> None:
    team, _ = await taken(world, LINE)
    await team.coordinator.presses(world.text("missed"))
    again, line = shown(team.coordinator, world.text("missed")), shown(team.coordinator, "1")
    assert line.startswith("missed-line|")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    lines = len([text for text in team.coordinator.heard if LINE in text])

    assert await is_too_late(world, team.coordinator, again)
    assert await is_too_late(world, team.coordinator, line)
    assert len([text for text in team.coordinator.heard if LINE in text]) == lines


async def test_the_lines_are_taken_from_the_counselors_chat_with_the_transcript(world: World) -> None:
    team, student = await taken(world, LINE)
    await team.coordinator.presses(world.text("missed"))
    await student.taps("🔚")
    await world.jumps(hours=25)

    assert LINE not in team.coordinator.screen()
