"""A counselor who is the supporter of the same talk: they change parts, and the student is never alone."""

import pytest

from sandbox.people.people import Person
from tests.scenarios.team.test_dismissal import decided
from tests.scenarios.worked import lets_go, presses_each
from tests.world import Team, World


async def both(world: World) -> tuple[Team, Person, Person]:
    """A student in danger with a supporter who is a counselor too, and has taken the case."""
    team = await world.team()
    jati = team.supporters[0]
    await team.becomes_counselor(jati, "Pak Jati")
    student = await world.pair(jati)
    await student.says("aku mau bunuh diri malam ini")
    await jati.in_group(team.group).presses("🙋")
    return team, student, jati


async def with_student(world: World) -> list[dict[str, str]]:
    """Who speaks with the student, and as what."""
    return await world.rows("SELECT part, mode FROM participants WHERE part <> 'student' AND mode <> 'left'")


async def stage(world: World) -> str:
    (row,) = await world.rows("SELECT stage FROM conversations")
    return str(row["stage"])


async def alias(world: World) -> str:
    (row,) = await world.rows("SELECT alias FROM participants WHERE part = 'supporter'")
    return str(row["alias"])


@pytest.mark.parametrize("press", ["🗣", "👥"])
async def test_who_takes_over_their_own_talk_goes_on_in_it_as_a_counselor(world: World, press: str) -> None:
    _, student, jati = await both(world)
    called = await alias(world)
    student.new()
    await jati.presses(press)
    assert student.new() == [world.text("supporter-is-counselor", alias=called)]
    await student.says("masih ada orang?")
    await jati.says("aku di sini")

    assert jati.heard[-1] == "masih ada orang?"
    assert student.new() == ["aku di sini"]
    assert await with_student(world) == [{"part": "counselor", "mode": "speaking"}]
    assert any("↩" in key for key in jati.keys)


async def test_who_has_changed_parts_is_not_written_the_words_that_they_know(world: World) -> None:
    _, student, jati = await both(world)
    await student.says("ini sudah dibaca")
    await jati.presses("🗣")

    assert sum("ini sudah dibaca" in words for words in jati.heard) == 1


@pytest.mark.parametrize("press", ["👁", "↩️", "📤📤", "💡"])
async def test_what_a_counselor_does_in_the_case_leaves_their_part_as_a_supporter(
    world: World, press: str
) -> None:
    _, student, jati = await both(world)
    await presses_each(jati, press)
    await student.says("masih ada orang?")

    assert jati.heard[-1] == "masih ada orang?"
    assert await with_student(world) == [{"part": "supporter", "mode": "speaking"}]


async def test_an_owner_who_is_silent_loses_the_case_and_stays_the_supporter(world: World) -> None:
    _, student, jati = await both(world)
    for _ in range(4):
        await world.passes(minutes=9)
        await student.says("kak?")

    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "open"
    assert await with_student(world) == [{"part": "supporter", "mode": "speaking"}]
    assert jati.heard[-1].endswith("kak?")


@pytest.mark.parametrize("goes", ["↩️", "📤📤", "silence", "lock", "blocks"])
async def test_a_counselor_who_was_the_supporter_and_goes_leaves_the_student_to_the_next(
    world: World, goes: str
) -> None:
    team, student, jati = await both(world)
    await jati.presses("🗣")
    student.new()
    if goes == "silence":
        await world.passes(minutes=31)
    elif goes == "lock":
        await decided(team, "Pak Jati", goes)
    elif goes == "blocks":
        await jati.blocks()
    else:
        await presses_each(jati, goes)
    assert await stage(world) == "waiting"
    assert student.new()

    other = await team.comes_on("Kak Awan")
    asked = other if goes in {"lock", "blocks"} else jati
    await asked.presses(world.text("accept"))
    await student.says("halo kak")
    assert asked.heard[-1] == "halo kak"


@pytest.mark.parametrize("takes_over", [False, True])
@pytest.mark.parametrize("role", ["supporter", "counselor"])
async def test_who_may_act_in_one_role_no_longer_stays_in_the_other(
    world: World, role: str, takes_over: bool
) -> None:
    team, student, jati = await both(world)
    part = "counselor" if takes_over else "supporter"
    if takes_over:
        await jati.presses("🗣")
    await team.desk.says("/people")
    named = [one for row in team.desk.last.rows for one in row if "Pak Jati" in one["text"]]
    await team.desk.sends_press(named[role == "counselor"]["callback_data"])
    await team.desk.presses(world.text("step-suspend"))
    await team.desk.presses(world.text("team-yes"))
    assert await world.rows("SELECT role FROM members WHERE standing = 'suspended'") == [{"role": role}]
    await student.says("kak?")

    assert await stage(world) == ("waiting" if role == part else "talking")
    assert (jati.heard[-1] == "kak?") == (role != part)


async def test_a_case_that_closes_ends_the_talk_of_the_counselor_who_was_the_supporter(world: World) -> None:
    _, student, jati = await both(world)
    await jati.presses("🗣")
    await jati.presses("☑️")
    await jati.presses(world.text("outcome-safe"))

    assert await stage(world) == "ended"
    assert world.text("ended-by-counselor") in student.heard


async def test_a_case_that_closes_leaves_the_supporter_with_the_student(world: World) -> None:
    _, student, jati = await both(world)
    await jati.presses("☑️")
    await jati.presses(world.text("outcome-safe"))
    await student.says("kak?")

    assert jati.heard[-1] == "kak?"


async def test_a_supporter_who_stayed_beside_and_takes_the_case_takes_over_alone(world: World) -> None:
    team, student, jati = await both(world)
    await lets_go(jati)
    await team.desk.presses("🙋")
    await team.coordinator.presses("👥")
    await lets_go(team.coordinator)
    await jati.in_group(team.group).presses("🙋")
    await jati.presses("🗣")
    await student.says("siapa di sini?")

    assert jati.heard[-1] == "siapa di sini?"
    assert await with_student(world) == [{"part": "counselor", "mode": "speaking"}]


@pytest.mark.parametrize("steps", ["🔁", "⚪", "🤝"])
async def test_what_ends_a_supporters_part_finds_the_student_somebody_else(world: World, steps: str) -> None:
    team, student, jati = await both(world)
    other = await team.comes_on("Kak Awan")
    if steps == "🔁":
        await world.passes(minutes=11)
        await student.presses("🔁")
    elif steps == "⚪":
        await jati.presses("⚪")
    else:
        await jati.taps("🤝")
        await student.presses(world.text("handover-yes"))
    if steps != "⚪":
        await other.presses("✅")
    await student.says("halo kak")

    assert (jati if steps == "⚪" else other).heard[-1] == "halo kak"


async def test_a_talk_without_anybody_is_found_told_and_raised(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("ini sempat dibaca")
    await world.passes(seconds=5)
    await world.rows(
        """
        UPDATE participants SET mode = 'left', left_at = (SELECT MAX(written_at) FROM messages)
        WHERE part = 'supporter'
        """
    )
    await student.says("ini tidak dibaca siapa pun")
    student.new()
    await world.passes(seconds=5)

    assert student.new()[0] == world.text("left-alone")
    assert await stage(world) == "waiting"
    assert world.text("category-nobody-left") in team.desk.chat.messages[-1].text

    supporter = team.supporters[0]
    supporter.new()
    await supporter.presses(world.text("accept"))
    heard = supporter.new()
    assert "ini tidak dibaca siapa pun" in heard
    assert "ini sempat dibaca" not in heard
