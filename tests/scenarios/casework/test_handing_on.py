"""Handing a case on (📤) with notes and history: the owner has it until a colleague says yes."""

import pytest

from sandbox.people.people import Person
from tests.scenarios import accusing
from tests.scenarios.casework.test_case_list import NOTE, code, deeds, noted
from tests.world import Team, World


async def owner(world: World) -> str | None:
    """Who has the one case, by name."""
    (row,) = await world.rows("SELECT owner FROM cases")
    rows = await world.rows("SELECT person FROM members WHERE role = 'counselor' ORDER BY rowid")
    names = dict(zip((one["person"] for one in rows), ("Bu Melati", "Pak Jati", "Bu Sari"), strict=False))
    return names.get(row["owner"])


async def offered(world: World) -> tuple[Team, Person, Person]:
    """The coordinator has asked Pak Jati whether he takes the case, about which something is noted."""
    team, second, student = await noted(world)
    await team.coordinator.presses("📤")
    await team.coordinator.presses("Pak Jati")
    return team, second, student


async def test_a_colleague_who_says_yes_gets_the_case_with_its_notes_and_history(world: World) -> None:
    team, second, student = await offered(world)
    found = await code(world)
    assert await owner(world) == "Bu Melati"
    assert team.coordinator.last.text == world.text("hand-on-asked", code=found, name="Pak Jati")
    level = world.text("level-concern")
    assert second.last.text == world.text("hand-on-offer", name="Bu Melati", code=found, level=level)

    second.new()
    await second.presses("🙋")
    heard = second.new()
    assert await owner(world) == "Pak Jati"
    assert world.text("claimed", code="…").split("…")[0] in heard[0]
    assert any(text.endswith(f"Bu Melati: {NOTE}") for text in heard)
    assert team.coordinator.last.text == world.text("handed-on", code=found, name="Pak Jati")
    assert student.heard[-1] != team.coordinator.last.text

    await second.says(f"/cases {found}")
    history = second.last.text.splitlines()[-4:]
    told = [f"Bu Melati: {world.text(f'deed-{deed}')}" for deed in ("hand-on", "case-note", "claim")]
    assert [line.split(" ", 5)[5] for line in history] == [f"Pak Jati: {world.text('deed-claim')}", *told]
    await second.says("/notes")
    assert NOTE in second.last.text
    await team.coordinator.says("/notes")
    assert team.coordinator.last.text == world.text("no-notes")


async def test_a_no_is_told_to_the_owner_who_keeps_it(world: World) -> None:
    team, second, _ = await offered(world)
    found = await code(world)
    await second.presses("❌")

    assert await owner(world) == "Bu Melati"
    assert second.last.text == world.text("hand-on-not", code=found)
    assert team.coordinator.last.text == world.text("hand-on-declined", code=found, name="Pak Jati")


async def test_an_owner_who_speaks_leaves_the_talk_to_the_next(world: World) -> None:
    team, second, student = await noted(world)
    await team.coordinator.presses("🗣")
    await team.coordinator.says(f"/cases {await code(world)}")
    await team.coordinator.presses("📤")
    await team.coordinator.presses("Pak Jati")
    await second.presses("🙋")
    await student.says("masih ada orang?")
    assert "masih ada orang?" in team.supporters[0].heard
    assert "masih ada orang?" not in team.coordinator.heard

    await second.presses("🗣")
    await student.says("halo?")
    assert second.heard[-1] == "halo?"


@pytest.mark.too_late("hand-on-do")
@pytest.mark.parametrize("meanwhile", ["released", "closed", "again", "twice"])
async def test_a_yes_that_comes_too_late_changes_nothing(world: World, meanwhile: str) -> None:
    team, second, _ = await offered(world)
    asked = second.last
    assert asked.rows[0][0]["callback_data"].startswith("hand-on-do|")
    if meanwhile == "closed":
        await team.coordinator.presses("☑️")
        await team.coordinator.presses(world.text("outcome-safe"))
    elif meanwhile == "twice":
        await second.presses("🙋", on=asked)
    else:
        await team.coordinator.presses(world.text("release"))
    if meanwhile == "again":
        await world.passes(seconds=5)
        await team.desk.presses("🙋")
    before = await owner(world)
    press = await second.presses("🙋", on=asked)

    assert press.answer == world.text("hand-on-gone")
    assert await owner(world) == before


@pytest.mark.too_late("hand-on-to")
async def test_nobody_is_asked_about_a_case_that_is_in_other_hands(world: World) -> None:
    team, second, _ = await noted(world)
    await team.coordinator.presses("📤")
    choice = team.coordinator.last
    assert choice.rows[0][0]["callback_data"].startswith("hand-on-to|")
    await team.coordinator.presses(world.text("release"))
    second.new()
    press = await team.coordinator.presses("Pak Jati", on=choice)

    assert press.answer == world.text("not-owner")
    assert second.new() == []


async def test_the_question_pressed_by_who_lost_the_role_or_is_accused_since_changes_nothing(
    world: World,
) -> None:
    here = await accusing.programme(world)
    await here.supporter.taps("🚩")
    await here.team.desk.presses("🙋")
    await here.leading.presses("📤")
    await here.leading.presses("Pak Jati")
    asked = here.accused.last
    await here.supporter.presses(world.text("about-team"))
    await here.supporter.presses("Pak Jati")
    press = await here.accused.presses("🙋", on=asked)

    assert press.answer == world.text("case-elsewhere")
    assert await here.owner() == "Bu Melati"


async def test_who_is_accused_is_not_among_those_whom_it_can_go_to(world: World) -> None:
    here = await accusing.programme(world)
    await here.flags_the_team()
    await here.leading.presses("🙋")
    await here.leads_too("Bu Sari")
    await here.leading.presses("📤")

    assert [name for name in here.leading.last.buttons if "Pak Jati" in name] == []
    assert any("Bu Sari" in name for name in here.leading.last.buttons)


async def test_a_handing_on_stands_in_the_record(world: World) -> None:
    _, second, _ = await offered(world)
    await second.presses("🙋")
    assert (await deeds(world)).count("hand-on") == 1


async def test_an_owner_alone_can_only_give_it_to_whoever_takes_it(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await student.says("/konselor")
    await team.desk.presses("🙋")
    await team.coordinator.presses("📤")
    assert team.coordinator.last.buttons == [world.text("release")]

    await team.coordinator.presses("📤")
    assert await owner(world) is None
