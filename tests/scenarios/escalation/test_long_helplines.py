"""However many helplines there are, whatever Telegram refuses: a number is shown, and the team hears."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from care.model.helplines import Helpline
from care.model.message_kinds import Trait
from care.system.all_messages import WITH
from config.loading.helplines import HelplineTexts, load_helplines
from config.loading.programme_content import ProgrammeContent
from sandbox.people.people import Person
from tests.scenarios.accusing import programme
from tests.scenarios.people.test_without_code import BEATEN, child
from tests.world import World, opened

MANY = 200
REFUSAL = "Bad Request: MESSAGE_NOT_WANTED"


def many() -> tuple[Helpline, ...]:
    """As many entries as a province has, each with a number of its own and signs that count double."""
    (first, *_) = load_helplines()
    names = {"id": "layanan 🧡 provinsi", "en": "service 🧡 of the province"}
    return tuple(replace(first, id=f"unit-{n}", number=f"0800-1000-{n:03}", name=names) for n in range(MANY))


@pytest.fixture(params=["id", "en"])
async def large(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[World]:
    """A programme with so many helplines that they fill several messages."""
    monkeypatch.setattr(ProgrammeContent, "helplines", lambda _: many())
    async with opened(tmp_path, request.param) as world:
        yield world


def entries(world: World) -> list[str]:
    return list(HelplineTexts(many(), world.programme.texts).lines(world.language))


def whole(heard: list[str]) -> list[str]:
    """The paragraphs of all messages, in order."""
    return [paragraph for text in heard for paragraph in text.split("\n\n")]


async def asks_for_all(world: World) -> tuple[Person, int]:
    """A student before whom the two that fit stand, and how many messages they had before."""
    student = await world.student()
    await student.says("🆘")
    return student, len(student.heard)


async def test_two_are_shown_and_each_is_shown_whole_and_once_by_one_tap(large: World) -> None:
    student, before = await asks_for_all(large)
    assert len(whole([student.heard[before - 2]])) == 4
    assert student.heard[-1] == large.text("sos-ask")
    await student.presses(large.text("helplines-more"))

    assert whole(student.heard[before:]) == [large.text("helplines-all"), *entries(large)]
    assert len(student.heard) - before < 9


async def test_the_same_while_the_database_is_away(large: World) -> None:
    guest = large.person()
    with large.database_away():
        await guest.says("🆘")
        await large.tries()

        assert whole(guest.heard) == [large.text("helplines"), *entries(large)]


async def test_a_pause_in_the_middle_repeats_nothing(large: World) -> None:
    student, before = await asks_for_all(large)
    large.api.limits.on = True
    await student.presses(large.text("helplines-more"))
    assert len(whole(student.heard[before:])) < len(entries(large))

    await large.passes(minutes=1)
    assert whole(student.heard[before:]) == [large.text("helplines-all"), *entries(large)]


async def test_an_unclear_answer_in_the_middle_repeats_one_message_alone(large: World) -> None:
    student, before = await asks_for_all(large)
    large.api.faults.hang(0, chat=student.id)
    large.api.faults.cut_after_accept(chat=student.id)
    await student.presses(large.text("helplines-more"))
    await large.passes(seconds=10)

    second, again = student.heard[before + 1 : before + 3]
    assert again == f"↻ {second}"
    assert whole([*student.heard[before : before + 2], *student.heard[before + 3 :]]) == [
        large.text("helplines-all"),
        *entries(large),
    ]


async def test_a_death_in_the_middle_goes_on_with_what_was_under_way(large: World) -> None:
    student, before = await asks_for_all(large)
    large.api.faults.hang(0, chat=student.id)
    large.api.faults.drop(chat=student.id)
    await student.presses(large.text("helplines-more"))
    await large.closes()
    await large.opens()
    await large.passes(seconds=10)

    shown = [text.removeprefix("↻ ") for text in student.heard[before:]]
    assert whole(shown) == [large.text("helplines-all"), *entries(large)]


async def test_refused_helplines_come_in_a_shorter_form_and_the_group_hears(world: World) -> None:
    team, student = await world.team(), await world.student()
    world.api.faults.refuse(1, chat=student.id, status=400, description=REFUSAL)
    before = len(student.heard)
    await student.says("🆘")

    short, question = student.heard[before:]
    assert all(one.number in short for one in load_helplines())
    assert len(short) < 400
    assert question == world.text("sos-ask")
    assert team.group.heard[-1] == world.text("safety-shortened")
    assert "safety_text_refused" in world.log.getvalue()


async def test_a_refused_question_comes_without_its_keys(world: World) -> None:
    team, student = await world.team(), await world.student()
    world.api.faults.hang(0, chat=student.id)
    world.api.faults.refuse(
        1, chat=student.id, status=400, description="Bad Request: can't parse reply markup"
    )
    await student.says("🆘")
    await student.says("✅")

    assert world.text("sos-ask") in student.heard
    assert "🔴" in "".join(team.group.heard)
    assert world.text("safety-shortened") in team.group.heard


async def test_who_was_told_is_said_though_it_is_refused_once(world: World) -> None:
    team, student = await world.team(), await world.student()
    await student.says("🆘")
    world.api.faults.refuse(1, chat=student.id, status=400, description=REFUSAL)
    await student.taps("✅")

    assert world.text("sos-write-here") in student.heard
    assert world.text("safety-shortened") in team.group.heard


async def test_numbers_come_though_the_words_around_them_cannot_be_made(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team, student = await world.team(), await world.student()
    monkeypatch.setattr(HelplineTexts, "in_brief", _fails)
    await student.says("🆘")

    assert any("119" in text for text in student.heard)
    assert world.text("safety-shortened") in team.group.heard


def _fails(*_: object) -> str:
    raise RuntimeError("rahasia")


async def test_what_is_refused_in_every_form_is_told_and_stops_nothing(world: World) -> None:
    team, student = await world.team(), await world.student()
    world.api.faults.refuse(2, chat=student.id, status=400, description=REFUSAL)
    await student.says("🆘")

    assert student.last.text == world.text("sos-ask")
    assert world.text("safety-lost") in team.group.heard
    assert world.text("not-shown") not in student.heard


async def test_counselors_hear_of_it_where_there_is_no_group(world: World) -> None:
    team, student = await world.team(), await world.student()
    await team.group.kicks_bot()
    await team.desk.says("/status")
    await world.passes(seconds=5)
    world.api.faults.refuse(1, chat=student.id, status=400, description=REFUSAL)
    await student.says("🆘")

    assert world.text("safety-shortened") in team.coordinator.heard


async def test_many_refusals_are_told_once_in_ten_minutes(world: World) -> None:
    team, student = await world.team(), await world.student()
    told = world.text("safety-shortened")
    for minutes, times in ((1, 1), (1, 1), (10, 1), (0, 2)):
        world.api.faults.refuse(1, chat=student.id, status=400, description=REFUSAL)
        await student.says("/sos")
        assert team.group.heard.count(told) == times
        await student.taps("❌")
        await world.passes(minutes=minutes)


async def test_refused_while_the_database_is_away_it_comes_in_a_shorter_form(world: World) -> None:
    student = await world.student()
    with world.database_away():
        world.api.faults.refuse(1, chat=student.id, status=400, description=REFUSAL)
        await student.says("🆘")

        assert all(one.number in student.heard[-1] for one in load_helplines())
        assert len(student.heard[-1]) < 400
        said = len(student.heard)
        await world.tries()
        assert len(student.heard) == said


async def test_a_student_reads_numbers_where_the_team_is_sent_to_look(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.team()
    student = await world.student()
    await student.says("🆘")
    monkeypatch.setitem(WITH, Trait.SAFETY, frozenset())
    world.api.faults.refuse(1, chat=student.id, status=400, description=REFUSAL)
    await student.taps("✅")

    assert all(one.number in student.last.text for one in load_helplines())
    assert len(student.last.text) < 400
    assert world.text("not-shown") not in student.heard


@pytest.mark.parametrize("before", [0, 1])
async def test_who_hears_of_an_accusation_is_said_though_it_is_refused_once(
    world: World, before: int
) -> None:
    here = await programme(world)
    await here.student_says()
    for _ in range(before):
        world.api.faults.hang(0, chat=here.student.id, method="sendMessage")
    world.api.faults.refuse(1, chat=here.student.id, method="sendMessage", status=400, description=REFUSAL)
    await here.student.presses("Pak Jati")
    await world.passes(minutes=1)

    assert any("Bu Melati" in words for words in here.student.heard)
    assert world.text("safety-shortened") in here.team.group.heard


async def test_who_needs_no_code_reads_so_though_it_is_refused_once(tmp_path: Path) -> None:
    async with opened(tmp_path, minors="code") as world:
        team = await world.team()
        student = await child(world)
        world.api.faults.refuse(1, chat=student.id, status=400, description=REFUSAL)
        await student.says(BEATEN["id"])
        await world.passes(minutes=1)

        assert world.text("no-code-needed") in student.heard
        assert world.text("safety-shortened") in team.group.heard


async def test_that_the_counselor_is_here_is_said_though_it_is_refused_once(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku mau bunuh diri malam ini")
    await team.desk.presses("🙋")
    world.api.faults.refuse(1, chat=student.id, status=400, description=REFUSAL)
    await team.coordinator.presses("🗣")

    assert world.text("counselor-here") in student.heard
