"""Who comes very often or stays very long: a counselor hears it in figures, and nobody is turned away."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.world import Team, World, opened

DAY = 86_400_000


@pytest.fixture(params=["id", "en"])
async def world(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    """The same two may meet as often as they like: one supporter is enough."""
    async with opened(tmp_path, request.param, pair_limit="1000") as world:
        yield world


async def talks(world: World, team: Team, student: Person, *, minutes: int = 1) -> None:
    """One conversation of this student, that long."""
    await student.taps("💬")
    await student.says("kata-kata yang tidak boleh muncul")
    await team.supporters[0].presses("✅")
    await world.rows("UPDATE conversations SET talking_since = talking_since - :long", long=minutes * 60_000)
    await student.taps("🔚")
    await world.passes(minutes=1)


async def ages(world: World, days: int) -> None:
    """Everything so far was so many days earlier."""
    await world.rows(
        "UPDATE conversations SET talking_since = talking_since - :ago, ended_at = ended_at - :ago",
        ago=days * DAY,
    )


async def comes_for_weeks(world: World, team: Team, student: Person, *counts: int) -> None:
    """So many conversations in each week, the oldest week first."""
    for week, count in enumerate(counts):
        if week:
            await ages(world, 7)
        for _ in range(count):
            await talks(world, team, student)


def reviews(team: Team) -> list[str]:
    return [message.text for message in team.desk.chat.messages if message.text.startswith("🌱")]


async def test_four_a_week_for_four_weeks_ask_for_a_review_with_figures(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await comes_for_weeks(world, team, student, 4, 5, 4, 3)
    assert reviews(team) == []
    await talks(world, team, student)

    (card,) = reviews(team)
    alias = (await world.rows("SELECT alias FROM care_reviews"))[0]["alias"]
    assert card == world.text("review", alias=alias, weeks="4, 5, 4, 4", count=0, minutes=60)
    assert "tidak boleh" not in card


async def test_three_a_week_are_no_reason(world: World) -> None:
    team = await world.team()
    await comes_for_weeks(world, team, await world.student(), 4, 5, 3, 6)

    assert reviews(team) == []


async def test_time_that_the_bot_was_off_makes_no_long_conversation(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await world.rows(
        """
        CREATE TRIGGER off AFTER UPDATE OF talking_since ON conversations BEGIN
            INSERT INTO talks (conversation, person, away)
            SELECT conversation, person, 300000 FROM participants
            WHERE conversation = NEW.id AND part = 'supporter'
            ON CONFLICT (conversation, person) DO UPDATE SET away = excluded.away;
        END
        """
    )
    await talks(world, team, student, minutes=64)
    await talks(world, team, student, minutes=64)
    assert reviews(team) == []

    await talks(world, team, student, minutes=66)
    await talks(world, team, student, minutes=66)
    assert len(reviews(team)) == 1


async def test_two_very_long_conversations_in_a_week_are_a_reason(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await talks(world, team, student, minutes=61)
    await talks(world, team, student, minutes=60)
    assert reviews(team) == []
    await talks(world, team, student, minutes=61)

    assert len(reviews(team)) == 1


async def test_once_in_four_weeks_and_the_student_goes_on_as_before(world: World) -> None:
    team = await world.team()
    student = await world.student()
    for _ in range(4):
        await talks(world, team, student, minutes=61)
    assert len(reviews(team)) == 1
    await world.rows("UPDATE care_reviews SET made_at = made_at - :ago", ago=28 * DAY)
    await talks(world, team, student, minutes=61)

    assert len(reviews(team)) == 2


async def test_a_counselor_offers_a_talk_and_the_student_decides(world: World) -> None:
    team = await world.team()
    student = await world.student()
    for _ in range(2):
        await talks(world, team, student, minutes=61)
    await team.desk.presses(world.text("offer-talk"))
    assert student.last.text == world.text("review-offered")
    assert world.text("review-yes", name="Bu Melati") in "".join(reviews(team))
    assert not await world.rows("SELECT * FROM cases")

    await student.presses(world.text("want-counselor"))
    assert (await world.rows("SELECT source FROM cases"))[0]["source"] == "student"


@pytest.mark.too_late("review")
async def test_no_need_now_is_said_once_and_told_to_nobody(world: World) -> None:
    team = await world.team()
    student = await world.student()
    for _ in range(2):
        await talks(world, team, student, minutes=61)
    data = next(b for row in team.desk.last.rows for b in row if world.text("no-need") in b["text"])
    card = team.desk.last
    await team.desk.presses(world.text("no-need"))
    assert world.text("review-no", name="Bu Melati") in "".join(reviews(team))

    press = await team.desk.sends_press(data["callback_data"], on=card)
    assert press.answer == world.text("button-gone")
    assert world.text("review-offered") not in student.heard


async def test_what_was_counted_before_somebody_was_forgotten_counts_to_its_own_end(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await talks(world, team, student, minutes=61)
    await forgotten(world, student)
    await talks(world, team, student, minutes=61)
    assert len(reviews(team)) == 1

    await forgotten(world, student)
    for _ in range(2):
        await talks(world, team, student, minutes=61)
    assert reviews(team) == []  # one in four weeks, also where its card went with the student


async def test_each_week_counts_also_what_was_before_somebody_was_forgotten(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await comes_for_weeks(world, team, student, 4, 5, 4, 3)
    await forgotten(world, student)
    assert reviews(team) == []
    await talks(world, team, student)

    alias = (await world.rows("SELECT alias FROM care_reviews"))[0]["alias"]
    assert reviews(team) == [world.text("review", alias=alias, weeks="4, 5, 4, 4", count=0, minutes=60)]


async def forgotten(world: World, student: Person) -> None:
    """The student has everything forgotten, and comes back with the same account."""
    await student.says("/forget")
    await student.presses("✅")
    await world.passes(minutes=2)
    assert student.last.text == world.text("forgotten")
    await student.says("/start")
    await student.presses("✅")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("days", [0, 14])
async def test_two_who_met_twice_meet_again_after_14_days_only_also_through_forgetting(
    tmp_path: Path, language: str, days: int
) -> None:
    async with opened(tmp_path, language) as world:
        team = await world.team()
        student = await world.student()
        for _ in range(2):
            await talks(world, team, student)
        await forgotten(world, student)
        assert len(await world.rows("SELECT * FROM lasting_counts WHERE ends_at > 0")) == 4
        await world.rows("UPDATE lasting_counts SET at = at - :ago, ends_at = ends_at - :ago", ago=days * DAY)
        await world.programme.alarms.purge()
        await student.taps("💬")
        await student.says("aku lagi")
        await world.passes(minutes=4)

        assert bool(await world.rows("SELECT * FROM offers")) is (days > 0)
        asked = [text for text in team.group.heard if text.startswith("🤝")]
        assert len(asked) == int(days == 0)
