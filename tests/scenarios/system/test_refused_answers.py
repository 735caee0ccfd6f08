"""What somebody asked for and Telegram does not take ends in words to them, and loses nothing."""

from pathlib import Path

import pytest

from care.team.messages import TeamMessage
from handlers.rendering.screens import Reader, Shown
from handlers.routing.renderer import SCREENS
from tests.scenarios.team.test_long_lists import ENTRY
from tests.world import World, opened

LONG = "Bad Request: reply markup is too long"
FIXED = "Bad Request: message can't be edited"
LATE = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_a_refused_answer_comes_without_its_buttons_and_says_so(world: World) -> None:
    student = await world.student()
    world.api.faults.refuse(1, chat=student.id, status=400, description=LONG)
    before = len(student.heard)
    await student.says("/bahasa")

    assert student.heard[before:] == [world.text("language"), world.text("not-answered")]


async def test_a_long_answer_that_is_refused_halfway_still_comes_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text("".join(ENTRY.format(n=n, long="🧡" * 140) for n in range(12)), encoding="utf-8")
    async with opened(tmp_path, resources_file=str(path)) as world:
        student = await world.student()
        world.api.faults.hang(0, 1, chat=student.id)
        world.api.faults.refuse(1, chat=student.id, status=400, description=LONG)
        await student.says("/sumber")

        shown = "".join(student.heard)
        assert all(shown.count(f"Ruang {n} ") == 1 for n in range(12))
        assert world.text("not-answered") in student.heard


async def test_what_is_refused_in_every_form_is_told_once(world: World) -> None:
    student = await world.student()
    world.api.faults.refuse(9, chat=student.id, status=400, description=LONG)
    await student.says("/bahasa")
    before = len(student.heard)
    world.api.faults.clear()
    await student.says("/bahasa")

    assert student.heard[before:] == [world.text("language")]


async def test_a_command_in_the_group_is_answered_there(world: World) -> None:
    team = await world.team()
    world.api.faults.refuse(2, chat=team.group.id, status=400, description=LONG)
    await team.desk.says("/people")

    assert team.group.heard[-1] == world.text("not-answered")


async def test_a_screen_that_cannot_be_worded_is_answered_too(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_: Reader) -> Shown:
        raise ValueError("button data of people is longer than 64 bytes")

    monkeypatch.setitem(SCREENS, TeamMessage.PEOPLE, broken)
    team = await world.team()
    await team.desk.says("/people")

    assert team.group.heard[-1] == world.text("not-answered")


async def test_a_card_that_somebody_opened_and_is_refused_is_answered(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.says("/duty")
    world.api.faults.refuse(1, chat=supporter.id, status=400, description=LONG)
    await supporter.presses(world.text("about-me"))

    assert supporter.heard[-1] == world.text("not-answered")


async def test_a_page_whose_message_cannot_be_changed_any_more_comes_as_a_new_one(world: World) -> None:
    team = await world.team()
    coordinator = team.coordinator
    await coordinator.says("/lexicon a")
    world.api.faults.refuse(1, chat=coordinator.id, status=400, description=FIXED)
    before = len(coordinator.heard)
    await coordinator.presses(world.text("page-after"))

    assert len(coordinator.heard) == before + 2
    assert coordinator.heard[-1] == world.text("not-answered")


async def test_a_popup_that_comes_too_late_is_told_in_the_chat(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.says("/duty")
    world.api.faults.refuse(1, method="answerCallbackQuery", status=400, description=LATE)
    await supporter.sends_press("made-up")

    assert supporter.heard[-1] == world.text("button-gone")


async def test_in_the_group_a_late_popup_tells_nothing_but_to_press_again(world: World) -> None:
    team = await world.team()
    await team.desk.says("/oncall")
    world.api.faults.refuse(1, method="answerCallbackQuery", status=400, description=LATE)
    await team.desk.sends_press("made-up")

    assert team.group.heard[-1] == world.text("not-answered")


async def test_a_popup_that_could_not_be_sent_in_time_is_told_too(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.says("/duty")
    world.api.faults.server_error(10**6, method="answerCallbackQuery")
    await supporter.sends_press("made-up")
    await world.passes(minutes=3)

    assert supporter.heard[-1] == world.text("button-gone")


async def test_an_answer_without_words_that_comes_too_late_is_missed_by_nobody(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.says("/duty")
    world.api.faults.refuse(1, method="answerCallbackQuery", status=400, description=LATE)
    await supporter.presses(world.text("about-me"))

    assert world.text("not-answered") not in supporter.heard
