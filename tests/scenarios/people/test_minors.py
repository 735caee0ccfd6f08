"""Under 18: who is asked, who talks with whom, and that helplines and 🆘 are for everybody."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.people.people import Group, Person
from tests.world import Team, World, opened

PEERS_ASKED = "SELECT 1 FROM offers"


@pytest.fixture(params=["id", "en"])
async def coded(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    """A programme that gives codes to parents."""
    async with opened(tmp_path, request.param, minors="code") as world:
        yield world


@pytest.fixture(params=["id", "en"])
async def guarded(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    """A programme where only counselors talk with those under 18."""
    async with opened(tmp_path, request.param, minors="counselor") as world:
        yield world


async def says_age(world: World, label: str) -> Person:
    """Somebody who has agreed, and answered the question that follows."""
    student = await world.student()
    assert student.last.text == world.text("ask-age")
    await student.presses(world.text(label))
    return student


async def writes(student: Person) -> None:
    """Enough for a place in the queue."""
    await student.says("aku capek")
    await student.says("mau cerita")


async def code_of(team: Team, label: str) -> str:
    """A new code, as it stands in the group."""
    await team.desk.says("/ortu")
    await team.desk.presses(team.world.text(label))
    return team.desk.heard[-1].split()[-1]


async def gives(world: World, student: Person, code: str) -> str:
    """The student enters a code; returns what they read last."""
    await student.presses(world.text("have-code"))
    await student.replies(code)
    return student.last.text


async def test_where_the_institution_holds_consent_nobody_is_asked(world: World) -> None:
    student = await world.student()

    assert student.last.text == world.text("home")
    assert await world.rows("SELECT age FROM people WHERE age IS NOT NULL") == []


@pytest.mark.parametrize("minors", ["code", "counselor"])
async def test_who_is_18_talks_with_a_peer_as_everybody(tmp_path: Path, minors: str) -> None:
    async with opened(tmp_path, minors=minors) as world:
        await world.team()
        student = await says_age(world, "of-age")
        await writes(student)

        assert world.text("home") in student.heard
        assert await world.rows(PEERS_ASKED)


async def test_who_is_younger_needs_the_code_that_parents_got(coded: World) -> None:
    team = await coded.team()
    student = await says_age(coded, "under-age")
    await student.says("/talk")
    await student.says("/counselor")

    assert student.heard[-3:] == [coded.text("parents-first")] * 3
    assert await coded.rows("SELECT 1 FROM conversations") == []
    assert await gives(coded, student, await code_of(team, "code-for-one")) == coded.text("home")
    assert coded.text("parents-agreed") in student.heard
    await writes(student)
    assert await coded.rows(PEERS_ASKED)


async def test_a_code_for_one_works_once_and_a_shared_one_for_many(coded: World) -> None:
    team = await coded.team(supporters=0)
    for label, second in (("code-for-one", "parent-code-wrong"), ("code-for-many", "home")):
        code = await code_of(team, label)
        one, other = await says_age(coded, "under-age"), await says_age(coded, "under-age")
        assert await gives(coded, one, code.upper().replace("-", " ")) == coded.text("home")
        assert await gives(coded, other, code) == coded.text(second)


async def test_a_code_ends_after_ninety_days_or_when_it_is_withdrawn(coded: World) -> None:
    team = await coded.team(supporters=0)
    early, student = await code_of(team, "code-for-many"), await says_age(coded, "under-age")
    await coded.jumps(hours=24 * 90)
    assert await gives(coded, student, early) == coded.text("parent-code-wrong")
    later = await code_of(team, "code-for-many")
    await team.desk.says("/ortu")
    await team.desk.presses(coded.text("codes-void"))
    assert team.group.heard[-1] == coded.text("codes-sure")
    await team.desk.presses(coded.text("team-yes"))
    assert team.group.heard[-1] == coded.text("parent-codes-void")
    await student.answers(later)
    assert student.last.text == coded.text("parent-code-wrong")


async def test_codes_are_kept_as_hashes_without_who_used_them(coded: World) -> None:
    team = await coded.team(supporters=0)
    code = (await code_of(team, "code-for-many")).replace("-", "")
    await gives(coded, await says_age(coded, "under-age"), code)

    (row,) = await coded.rows("SELECT * FROM parent_codes")
    assert set(row) == {"hash", "shared", "valid_until"}
    assert code.encode() not in row["hash"]
    assert await coded.rows("SELECT 1 FROM audit WHERE action = 'parent-code'")


async def test_only_a_coordinator_makes_codes_and_only_where_they_are_used(world: World) -> None:
    team = await world.team(supporters=0)
    counselor = await team.joins("Pak Bayu", "counselor")
    await team.desk.says("/parents")
    assert team.desk.heard[-1] == world.text("codes-unused")
    await counselor.in_group(team.group).says("/parents")
    assert team.desk.heard[-1] == world.text("not-for-you")


async def test_codes_are_told_in_the_counselors_group_alone(coded: World) -> None:
    team = await coded.team(supporters=0)
    elsewhere = Group(coded.api, id=-2_000, title="Lain")
    await team.coordinator.in_group(elsewhere).says("/parents")
    await team.coordinator.says("/parents")

    assert elsewhere.heard == [coded.text("group-only")]
    assert team.coordinator.last.text == coded.text("group-only")


async def test_helplines_and_sos_need_neither_answer_nor_code(coded: World) -> None:
    team = await coded.team()
    for age in (None, "under-age"):
        student = await coded.student() if age is None else await says_age(coded, age)
        await student.says("/darurat")
        assert any(text.startswith(coded.text("helplines")) for text in student.heard)
        await student.taps("✅")
        assert coded.text("sos-write-here") in student.heard
        await writes(student)
    assert len(await coded.rows("SELECT 1 FROM cases WHERE level = 4")) == 2
    assert await coded.rows(PEERS_ASKED) == []
    assert team.desk.heard


async def test_words_before_the_answer_are_read_by_nobody_and_never_by_a_peer(coded: World) -> None:
    team = await coded.team()
    student = await coded.student()
    await student.says("aku mau cerita soal ulangan")
    assert student.last.text == coded.text("ask-age")
    assert await coded.rows(PEERS_ASKED) == []
    await student.presses(coded.text("of-age"))
    await writes(student)
    await team.supporters[0].presses("✅")

    assert "aku capek" in team.supporters[0].heard
    assert "aku mau cerita soal ulangan" not in team.supporters[0].heard


async def test_where_only_counselors_talk_writing_reaches_them(guarded: World) -> None:
    await guarded.team()
    student = await says_age(guarded, "under-age")
    await student.says("/talk")
    assert student.last.text == guarded.text("counselors-talk")
    await writes(student)

    assert guarded.text("counselor-asked") in student.heard
    assert await guarded.rows("SELECT 1 FROM messages")
    assert await guarded.rows(PEERS_ASKED) == []


async def test_a_counselor_who_gives_back_does_not_hand_a_child_to_peers(guarded: World) -> None:
    team = await guarded.team()
    student = await says_age(guarded, "under-age")
    await writes(student)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await team.coordinator.taps("↩️")
    await guarded.passes(minutes=2)

    assert guarded.text("counselor-will-answer") in student.heard
    assert await guarded.rows(PEERS_ASKED) == []


async def test_whoever_is_talking_already_is_not_asked_before_a_counselor_comes(coded: World) -> None:
    await coded.team()
    student = await says_age(coded, "of-age")
    await writes(student)
    await coded.rows("UPDATE people SET age = NULL")
    await student.says("/counselor")

    assert coded.text("counselor-asked") in student.heard


@pytest.mark.too_late("age")
async def test_the_first_answer_stands(coded: World) -> None:
    student = await says_age(coded, "under-age")
    question = next(seen for seen in student.chat.messages if seen.text == coded.text("ask-age"))
    press = await student.presses(coded.text("of-age"), on=question)

    assert press.answer == coded.text("button-gone")
    assert (await coded.rows("SELECT age FROM people"))[0]["age"] == "younger"
