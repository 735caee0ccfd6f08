"""Buttons that no evening shows, pressed when their moment is over: a word of why, and nothing changes."""

from pathlib import Path

import pytest

from bot.prove.rows import kept
from sandbox.people.actors import Actor
from tests.scenarios.casework.test_cases import flagged
from tests.scenarios.learning import completes, taught, trainee
from tests.scenarios.matching.test_matching import asks_a_third_time
from tests.scenarios.matching.test_wishes import are_women, wishes
from tests.world import World, opened


def shown(actor: Actor, label: str) -> str:
    """The data behind the newest button with this label."""
    found: str = next(
        button.get("callback_data", "")
        for seen in reversed(actor.chat.messages)
        for row in seen.rows
        for button in row
        if label in button["text"]
    )
    return found


async def is_too_late(world: World, actor: Actor, data: str) -> bool:
    """Whether a press is refused in words and leaves everything as it was."""
    before = await kept(world)
    press = await actor.sends_press(data)
    return bool(press.alert and press.answer) and await kept(world) == before


@pytest.mark.too_late("focus")
async def test_a_conversation_that_is_over_is_not_written_in(tmp_path: Path) -> None:
    async with opened(tmp_path, max_conversations="2") as world:
        team = await world.team()
        supporter = team.supporters[0]
        students = [await world.pair(supporter), await world.pair(supporter)]
        await supporter.says("untuk siapa ini?")
        choice = supporter.last.rows[0][0]
        assert choice["callback_data"].startswith("focus|")
        for student in students:
            await student.taps("🔚")

        assert await is_too_late(world, supporter, choice["callback_data"])


@pytest.mark.too_late("further")
async def test_whether_two_meet_again_is_decided_once(world: World) -> None:
    team, _ = await asks_a_third_time(world)
    await world.passes(minutes=4)
    other = shown(team.desk, world.text("not-now"))
    await team.desk.presses(world.text("let-meet"))

    assert await is_too_late(world, team.desk, other)


@pytest.mark.too_late("keep-case")
async def test_a_case_that_was_given_on_is_not_kept(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    await team.desk.presses("🙋")
    await world.passes(minutes=25)
    keep = shown(team.coordinator, "👌")
    await team.coordinator.presses("📤")

    assert await is_too_late(world, team.coordinator, keep)


@pytest.mark.too_late("unmet")
async def test_who_has_left_gives_up_no_wish(world: World) -> None:
    team = await world.team()
    await are_women(world, team.supporters[0])
    student = await wishes(world, "wish-man")
    await world.passes(minutes=4)
    either = [shown(student, world.text(label)) for label in ("anyone", "wait-on")]
    await student.taps("🔚")

    assert [await is_too_late(world, student, data) for data in either] == [True, True]


@pytest.mark.too_late("report-whom")
async def test_a_report_is_not_begun_when_its_day_is_over(world: World) -> None:
    team = await world.team(supporters=2)
    student = await world.pair(team.supporters[0])
    await team.supporters[0].taps("🤝")
    await student.presses("✅")
    await team.supporters[1].presses("✅")
    await student.taps("🔚")
    await student.says("/report")
    choice = student.last.rows[0][0]["callback_data"]
    assert choice.startswith("report-whom|")
    await world.jumps(hours=25)

    assert await is_too_late(world, student, choice)


@pytest.mark.too_late("sign-off")
async def test_a_trainee_is_signed_off_once(tmp_path: Path) -> None:
    async with taught(tmp_path, "id") as world:
        team = await world.team(supporters=0)
        await completes(world, team, await trainee(world, team))
        sign = shown(team.desk, world.text("sign-off"))
        await team.desk.presses(world.text("sign-off"))

        assert await is_too_late(world, team.desk, sign)


@pytest.mark.too_late("rehearsal")
async def test_a_declined_rehearsal_does_not_begin(tmp_path: Path) -> None:
    async with taught(tmp_path, "id") as world:
        person = await trainee(world, await world.team(supporters=0))
        await person.says("/training")
        await person.presses(world.text("show-rehearsals"))
        await person.presses("id exam")
        begin = shown(person, "✅")
        await person.presses("❌")

        assert await is_too_late(world, person, begin)


@pytest.mark.too_late("play")
async def test_a_trainer_who_is_no_longer_wanted_plays_nobody(tmp_path: Path) -> None:
    async with taught(tmp_path, "id") as world:
        team = await world.team(supporters=0)
        person = await trainee(world, team)
        await person.says("/training")
        await person.presses(world.text("show-rehearsals"))
        await person.presses(world.text("ask-trainer"))
        play = shown(team.desk, "🎭")
        assert play.startswith("play|")
        await person.presses(world.text("no-trainer"))

        assert await is_too_late(world, team.desk, play)
