"""A supporter's first conversations: somebody may read along, and they hear kindly what was seen."""

from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.world import Team, World, opened


def card(team: Team) -> str:
    return next((text for text in reversed(team.group.heard) if text.startswith("👁")), "")


async def watched(world: World, team: Team) -> Person:
    """A student of a new supporter, with a counselor who reads along."""
    student = await world.pair(team.supporters[0])
    await team.desk.presses("👁")
    return student


async def reviewed(world: World, team: Team, *answers: str) -> None:
    for answer in answers:
        await team.coordinator.presses(world.text(f"seen-{answer}"))


async def test_the_group_gets_a_small_card_and_the_supporter_knows(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    assert world.text("first-watched", count=10) in supporter.heard
    student = await watched(world, team)
    await student.says("dari siswa")

    (seat,) = await world.rows("SELECT alias FROM participants WHERE part = 'student'")
    assert card(team) == world.text("watch-card", name="Pendamping 1", alias=seat["alias"], number=1)
    assert supporter.heard.count(world.text("counselor-listens")) == 1
    assert team.coordinator.heard[-1].endswith(": dari siswa")


async def test_after_so_many_conversations_nobody_is_offered_to_watch(tmp_path: Path) -> None:
    async with opened(tmp_path, first_watched="1") as world:
        team = await world.team()
        student = await world.pair(team.supporters[0])
        before = [text for text in team.group.heard if text.startswith("👁")]
        await student.taps("🔚")
        await world.pair(team.supporters[0])

        assert len(before) == 1
        assert [text for text in team.group.heard if text.startswith("👁")][1:] == []


async def test_without_the_setting_there_is_no_card_at_all(tmp_path: Path) -> None:
    async with opened(tmp_path, first_watched="0") as world:
        team = await world.team()
        await world.pair(team.supporters[0])

        assert card(team) == ""
        assert world.text("first-watched", count=0) not in team.supporters[0].heard


async def test_the_card_of_an_ended_conversation_opens_nothing(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    button = next(one for one in team.desk.chat.messages if one.text.startswith("👁")).rows[0][0]
    await student.taps("🔚")
    press = await team.desk.sends_press(button["callback_data"])

    assert press.answer == world.text("nothing-to-hear")
    assert any(world.text("watch-over") in one.text for one in team.desk.chat.messages)


async def test_who_read_along_ticks_three_things_and_the_supporter_hears_them_kindly(world: World) -> None:
    team = await world.team()
    student = await watched(world, team)
    await student.taps("🔚")
    await reviewed(world, team, "good", "grow", "unseen")

    (seat,) = await world.rows("SELECT alias FROM participants WHERE part = 'student'")
    given = {"listening": "good", "boundaries": "grow", "handing_over": "unseen"}
    assert team.supporters[0].heard[-1] == world.text("feedback", alias=seat["alias"], **given)
    assert [row["answer"] for row in await world.rows("SELECT answer FROM peer_reviews")] == [
        *("good", "grow", "unseen")
    ]


async def test_where_nothing_was_seen_nothing_is_said(world: World) -> None:
    team = await world.team()
    student = await watched(world, team)
    await student.taps("🔚")
    team.supporters[0].new()
    await reviewed(world, team, "unseen", "unseen", "unseen")

    assert team.supporters[0].new() == []


@pytest.mark.too_late("peer")
async def test_an_answer_counts_once_and_who_did_not_listen_is_not_asked(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    student = await watched(world, team)
    await student.taps("🔚")
    question = team.coordinator.last
    await team.coordinator.presses(world.text("seen-good"))
    press = await team.coordinator.presses(world.text("seen-grow"), on=question)

    assert press.answer == world.text("button-gone")
    assert not any("💛" in text for text in second.heard)
