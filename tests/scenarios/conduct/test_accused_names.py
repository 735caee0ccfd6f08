"""Whoever accuses somebody is heard wherever they write it, by a name alone too, and never by that one."""

from pathlib import Path

import pytest

from tests.scenarios.accusing import BY_NAME, programme
from tests.scenarios.chatting import goes_on_call
from tests.scenarios.escalation.test_lost_words import broken
from tests.scenarios.people.test_new_consent_text import outdate
from tests.scenarios.people.test_without_code import child
from tests.world import World, opened

NAMED = "pak jati megang2 badanku"


async def test_lost_words_at_home_that_name_a_coordinator_are_not_told_to_them(world: World) -> None:
    here = await programme(world)
    await here.leads_too("Bu Sari")
    student = await world.student()
    here.new()
    with broken("care.conversation.relay.say"):
        await student.says("bu melati konselor megang2 badanku")
    await world.passes(minutes=20)
    assert await world.rows("SELECT 1 FROM cases")
    assert not any("🔒" in text for text in here.leading.new())


async def test_lost_words_at_home_by_name_and_danger_are_not_told_to_them(world: World) -> None:
    here = await programme(world)
    student = await world.student()
    here.new()
    with broken("care.conversation.relay.say"):
        await student.says("pak jati minta foto bugilku")
    await world.passes(minutes=20)
    (case,) = await world.rows("SELECT * FROM cases")
    assert case["guard"]
    assert not any("🙋" in button for button in (*here.accused.buttons, *here.team.group.chat.buttons))


@pytest.mark.parametrize("words", [BY_NAME, NAMED])
async def test_lost_words_at_home_are_no_case_of_who_is_named(world: World, words: str) -> None:
    here = await programme(world)
    await here.leads_too("Pak Jati")
    student = await world.student()
    here.new()
    with broken("handlers.routing.rate_limit.admit"):
        await student.says(words)
    await world.passes(minutes=60)
    assert "team" in {flag["category"] for flag in await world.rows("SELECT category FROM flags")}
    (case,) = await world.rows("SELECT * FROM cases")
    assert case["guard"]
    assert not any("🙋" in button for button in here.accused.buttons)


async def test_where_no_flag_can_be_raised_who_is_named_is_not_told(world: World) -> None:
    here = await programme(world)
    await here.leads_too("Pak Jati")
    here.new()
    with broken(
        "care.conversation.relay.say", "care.escalation.flags.by_words", "care.escalation.flags.raise_each"
    ):
        await here.student.says("pak jati konselor megang2 badanku")
    assert here.accused.new() == []


async def test_where_no_flag_can_be_raised_who_is_named_by_name_is_not_told(world: World) -> None:
    here = await programme(world)
    with broken(
        "care.conversation.relay.say", "care.escalation.flags.by_words", "care.escalation.flags.raise_each"
    ):
        await here.student.says("pak jati minta foto bugilku")
    told = world.text("danger-without-case", alias="A", level="", category="").split("A")[0]
    assert not any(told in text for text in (*here.accused.new(), *here.team.group.chat.new()))


async def test_a_child_without_a_code_names_somebody_and_is_heard(tmp_path: Path) -> None:
    async with opened(tmp_path, minors="code") as world:
        team = await world.team()
        jati = await team.joins("Pak Jati", "counselor")
        await goes_on_call(jati.in_group(team.group))
        student = await child(world)
        await student.says(NAMED)
        assert "team" in [row["category"] for row in await world.rows("SELECT category FROM flags")]


async def test_who_agreed_to_an_earlier_text_and_names_somebody_is_heard(world: World) -> None:
    await programme(world)
    student = await world.student()
    await outdate(world)
    await student.says(NAMED)
    assert await world.rows("SELECT 1 FROM cases")


async def test_who_is_blocked_and_names_somebody_is_heard(world: World) -> None:
    here = await programme(world)
    await here.supporter.says("🚫")
    await here.supporter.presses(world.text("report-threats"))
    await here.supporter.presses(here.supporter.last.rows[0][0]["text"])
    await here.student.says(NAMED)
    assert await world.rows("SELECT 1 FROM cases")


async def test_a_note_of_a_report_that_accuses_the_only_coordinator_is_heard_by_somebody(
    world: World,
) -> None:
    here = await programme(world)
    await here.student.says("/report")
    await here.student.presses(world.text("report-threats"))
    here.new()
    await here.student.answers("bu melati konselor juga megang2 badanku")
    await world.passes(minutes=30)
    assert (await here.case())["guard"]
    assert "🙋" in " ".join(here.other.buttons)
    assert not any("🔒" in text for text in here.leading.new())


async def test_a_last_line_that_accuses_the_only_coordinator_is_heard_by_somebody(world: World) -> None:
    here = await programme(world)
    await here.student.taps("🔚")
    await here.student.presses("⏭")
    await here.student.presses("⏭")
    await here.student.presses("✍️")
    here.new()
    await here.student.answers("bu melati konselor pernah megang2 pahaku")
    await world.passes(minutes=10)
    assert (await here.case())["guard"]
    assert any("pahaku" in text for text in here.other.heard)
    assert not any("pahaku" in text for text in here.leading.heard)


async def test_a_last_line_that_accuses_keeps_them_out_later(world: World) -> None:
    here = await programme(world)
    await here.student.taps("🔚")
    await here.student.presses("⏭")
    await here.student.presses("⏭")
    await here.student.presses("✍️")
    await here.student.answers("pak jati konselor pernah megang2 pahaku")
    here.new()
    await here.student.says("/konselor")
    await world.passes(minutes=3)
    assert here.accused.new() == []
    assert here.team.group.chat.new() == []
