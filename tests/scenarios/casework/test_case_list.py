"""A counselor finds cases in private: open ones, their own, closed ones; each with its card and its notes."""

import json

import pytest

from sandbox.people.people import Person
from sandbox.state.screen import Seen
from tests.scenarios import accusing
from tests.scenarios.accusing import MARK
from tests.scenarios.casework.test_cases import flagged
from tests.scenarios.worked import lets_go
from tests.world import Team, World

NOTE = "ibunya tahu, besok ke puskesmas"


async def code(world: World) -> str:
    """The code of the newest case."""
    return str((await world.rows("SELECT code FROM cases ORDER BY opened_at DESC, rowid DESC"))[0]["code"])


async def deeds(world: World) -> list[str]:
    """What the audit record says."""
    return [row["action"] for row in await world.rows("SELECT action FROM audit ORDER BY id")]


async def noted(world: World) -> tuple[Team, Person, Person]:
    """A case with a note in the coordinator's hands, a second counselor, and the student."""
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("📝")
    await team.coordinator.replies(NOTE)
    return team, second, student


async def test_a_case_is_found_opened_taken_and_closed_from_the_list(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    counselor, found = team.coordinator, await code(world)
    await counselor.taps("📋")
    assert counselor.last.text.startswith(world.text("cases", view="open", count=1))
    assert world.text("next-take") in counselor.last.text

    await counselor.presses(found)
    await counselor.presses("🙋")
    await counselor.taps("🗂")
    assert world.text("next-decide") in counselor.last.text
    await counselor.presses(found)
    assert f"Bu Melati: {world.text('deed-claim')}" in counselor.last.text

    await counselor.presses("☑️")
    await counselor.presses(world.text("outcome-safe"))
    await counselor.says("/cases")
    await counselor.presses(world.text("to-cases-closed"))
    assert found in counselor.last.text
    assert world.text("outcome-safe") in counselor.last.text
    assert {"cases", "case-read"} <= set(await deeds(world))


async def test_a_case_is_found_by_its_code_and_an_unknown_one_is_not(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    found = await code(world)
    await team.coordinator.says(f"/kasus {found.lower()}")
    assert found in team.coordinator.last.text
    assert "🙋" in "".join(team.coordinator.last.buttons)

    await team.coordinator.says("/cases K-00000")
    assert team.coordinator.last.text == world.text("case-unknown", code="K-00000")


async def test_the_list_is_for_counselors_alone_and_in_private(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    before = len(team.group.heard)
    await team.desk.says("/cases")
    assert team.group.heard[before:] == []

    for person in (student, team.supporters[0]):
        for words in ("/cases", "/notes", world.text("key-my-cases")):
            await person.says(words)
            assert person.last.text == world.text("not-for-you")


async def test_sixty_cases_are_found_page_by_page(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    await world.rows(
        """
        INSERT INTO chats (hash, kind, started, seen_at)
        WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 59)
        SELECT randomblob(16), 'person', 1, 0 FROM n
        """
    )
    await world.rows(
        """
        INSERT INTO people (id, chat, language, consent, made_at)
        SELECT 's' || id, id, 'id', 0, 0 FROM chats WHERE address IS NULL AND kind = 'person'
        """
    )
    await world.rows(
        """
        INSERT INTO cases (id, code, student, alias, level, category, source, state, opened_at, transcript_to,
            student_told, rung, named)
        SELECT 'case-' || p.id, 'K-' || p.id, p.id, 'Lembayung Trenggiling', 3, c.category, c.source, 'open',
            c.opened_at, 0, 0, 0, 0
        FROM people p, cases c WHERE p.id LIKE 's%' AND c.code NOT LIKE 'K-s%'
        """
    )
    counselor, found = team.coordinator, set()
    await counselor.says("/cases")
    while True:
        assert len(counselor.last.text) <= 4096
        assert len(json.dumps(counselor.last.rows)) <= 10_000
        found |= {word for word in counselor.last.text.split() if word.startswith("K-")}
        if world.text("page-after") not in counselor.last.buttons:
            break
        await counselor.presses(world.text("page-after"))

    assert len(found) == 60


async def test_notes_are_read_again_by_the_owner_and_noted_in_the_record(world: World) -> None:
    team, second, _ = await noted(world)
    for words in ("/notes", "/catatanku", f"/notes {await code(world)}"):
        await team.coordinator.says(words)
        assert team.coordinator.last.text.endswith(f"Bu Melati: {NOTE}")
    assert (await deeds(world)).count("notes-read") == 3

    await second.says("/notes")
    assert second.last.text == world.text("no-notes")
    await second.says(f"/notes {await code(world)}")
    assert second.last.text == world.text("no-notes")


async def test_where_several_cases_have_notes_one_is_chosen(world: World) -> None:
    team, *_ = await noted(world)
    first = await code(world)
    await world.passes(minutes=1)
    student = await world.student()
    await student.says("/konselor")
    await team.desk.presses("🙋")
    await team.coordinator.presses("📝")
    await team.coordinator.replies("yang kedua")
    await team.coordinator.says("/notes")
    assert team.coordinator.last.text == world.text("notes-which")

    await team.coordinator.presses(first)
    assert NOTE in team.coordinator.last.text
    assert "yang kedua" not in team.coordinator.last.text


async def test_notes_of_a_closed_case_are_read_until_the_words_go(world: World) -> None:
    team, _, student = await noted(world)
    await student.taps("🔚")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    await world.jumps(hours=29 * 24)
    await team.coordinator.says("/notes")
    assert NOTE in team.coordinator.last.text

    await world.jumps(hours=3 * 24)
    await team.coordinator.says("/notes")
    assert team.coordinator.last.text == world.text("no-notes")


async def test_an_old_button_shows_no_notes_to_who_has_given_the_case_away(world: World) -> None:
    team, _, _ = await noted(world)
    await team.coordinator.says(f"/cases {await code(world)}")
    card = team.coordinator.last
    await lets_go(team.coordinator)
    press = await team.coordinator.presses("🗒", on=card)

    assert press.answer == world.text("not-owner")


@pytest.mark.parametrize("way", ["list", "code", "card", "notes"])
async def test_who_is_accused_finds_the_case_nowhere(world: World, way: str) -> None:
    here = await accusing.programme(world)
    await here.student.says(f"dia {MARK}")
    await here.supporter.taps("🚩")
    card = await _card(here.accused)
    await here.supporter.presses(world.text("about-team"))
    await here.supporter.presses("Pak Jati")
    here.new()
    found = await code(world)
    if way == "card":
        await here.accused.presses(found, on=card)
    else:
        words = {"list": "/cases", "code": f"/cases {found}", "notes": "/notes"}[way]
        await here.accused.says(words)

    heard = "".join(here.accused.new())
    assert MARK not in heard
    assert world.text("category-violence") not in heard
    assert (found in heard) is (way == "code")  # they typed it themselves
    await here.leading.says("/cases")
    assert found in here.leading.last.text


async def _card(counselor: Person) -> Seen:
    """The list as this counselor sees it now."""
    await counselor.says("/cases")
    return counselor.last


async def test_what_waits_is_not_sent_to_who_is_accused_or_no_counselor_any_more(world: World) -> None:
    here = await accusing.programme(world)
    await here.supporter.taps("🚩")
    found = await code(world)
    await here.accused.says("/cases")
    world.api.faults.refuse(times=100, chat=here.accused.id, retry_after=60)
    await here.accused.presses(found)
    await here.supporter.presses(world.text("about-team"))
    await here.supporter.presses("Pak Jati")
    here.accused.new()
    world.api.faults.ordered.clear()
    await world.passes(minutes=3)

    assert found not in "".join(here.accused.new())
