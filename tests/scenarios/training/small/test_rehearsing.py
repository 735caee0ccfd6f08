"""A scripted student in the real screen, or a trainer who plays one; nobody else hears of it."""

import pytest

from sandbox.people.people import Person
from tests.keeping.raw import everything
from tests.scenarios.learning import asks_for_a_trainer, trainee
from tests.world import Team, World

KEPT = ("conversations", "messages", "flags", "cases", "offers", "pairings", "waits")
"""Where something of a real conversation would be."""
WORDS = "gimana hari-harimu, how was your day?"


async def rehearses(world: World, team: Team, name: str = "Kak Awan") -> Person:
    """A trainee at the beginning of the script."""
    person = await trainee(world, team, name)
    await chooses(world, person)
    await person.presses("✅")
    return person


async def chooses(world: World, person: Person) -> None:
    """The script, from the list."""
    await person.says("/training")
    await person.presses(world.text("show-rehearsals"))
    await person.presses(f"{world.language} exam")


def in_group(team: Team) -> list[str]:
    """What the group shows."""
    return [seen.text for seen in team.desk.chat.messages]


async def kept(world: World) -> dict[str, int]:
    """How much of anything real there is."""
    rows = await everything(world)
    return {name: len(rows[name]) for name in KEPT}


async def test_words_that_get_stuck_in_a_rehearsal_alarm_nobody(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    with monkeypatch.context() as broken:
        broken.setattr("care.training.rehearsals.hear", _fails)
        await person.says("rasanya aku pengen mati aja")

    assert world.text("not-delivered") in person.heard
    assert "119" in person.heard[-1]
    assert {name: (await kept(world))[name] for name in ("flags", "cases")} == {"flags": 0, "cases": 0}


async def _fails(*_: object) -> None:
    raise RuntimeError("rahasia")


async def test_a_rehearsal_along_the_good_path_names_what_went_well(world: World) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    mark = world.text("practice-mark", alias="…").split("…")[0]
    assert next(text for text in person.heard if text.endswith("hello two")).startswith(mark)
    group = len(team.group.heard)
    await person.says("apa yang paling berat? what is the hardest part?")
    assert person.last.text.endswith(f"{world.language} more")
    await person.taps("🚩")
    assert world.text("practice-flag") in person.heard

    assert f"✓ {world.language} you asked" in person.last.text
    assert f"✓ {world.language} you flagged" in person.last.text
    assert f"✓ {world.language} no contact" in person.last.text
    assert "↗" not in person.last.text
    assert any("🎓" in key for key in person.keys)
    await person.presses(world.text("show-rehearsals"))
    assert any(label.startswith(f"✓ {world.language} exam") for label in person.buttons)
    assert len(team.group.heard) == group
    assert not any((await kept(world)).values())


async def test_a_rehearsal_along_a_bad_path_names_what_to_grow_in(world: World) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    await person.says("WA aku aja 0812 3456 7890")

    assert f"↗ {world.language} keep contact inside" in person.last.text
    assert f"↗ {world.language} ask more" in person.last.text
    assert f"↗ {world.language} flag sooner" in person.last.text
    assert "✓" not in person.last.text
    row = (await world.rows("SELECT points, node, finished FROM rehearsals"))[0]
    assert row == {"points": "", "node": None, "finished": 0}
    assert "3456" not in (world.folder / "sebaya.db").read_bytes().decode(errors="ignore")


async def test_the_end_key_ends_it_at_once_and_it_does_not_count(world: World) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    await person.taps("🔚")
    assert world.text("rehearsal-feedback") in person.last.text
    await chooses(world, person)
    assert not [label for label in person.buttons if label.startswith("✓")]

    await person.presses("❌")
    assert person.last.text == world.text("rehearsal-declined")
    await person.says("masih ada orang?")
    assert person.last.text == world.text("nobody-listens-supporter")


async def test_help_for_oneself_works_in_the_middle_of_it(world: World) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    await person.says("/flag")
    assert world.text("practice-flag") in person.heard
    await person.says("🆘")
    assert world.text("sos-ask") in person.heard
    await person.taps("✅")
    assert any("🔴" in text for text in team.group.heard)


async def test_whatever_is_said_meanwhile_is_marked_and_the_keys_of_the_rehearsal_stay(world: World) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    mark = world.text("practice-aside").rstrip(":")
    await person.sends_sticker()
    assert person.last.text.startswith(mark)
    await person.says("/start")
    assert any("🚩" in key for key in person.keys)
    await person.taps("🔚")
    assert person.last.text.startswith(mark)
    assert any("🎓" in key for key in person.keys)


async def test_nobody_rehearses_on_duty_or_in_a_conversation(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.says("/training")
    await supporter.presses(world.text("show-rehearsals"))
    press = await supporter.presses(f"{world.language} exam")
    assert press.answer == world.text("rehearsal-not-now")

    await supporter.says("/duty")
    await supporter.presses("⚪")
    await supporter.presses(f"{world.language} exam")
    await supporter.presses("✅")
    await supporter.says("/duty")
    await supporter.presses("🟢")
    student = await world.waits()
    await supporter.presses("✅")
    await supporter.says("hai, aku di sini")
    assert world.text("rehearsal-left") in supporter.heard
    assert student.heard[-1] == "hai, aku di sini"


async def test_a_rehearsal_that_was_forgotten_ends_by_itself_and_bad_input_is_told(world: World) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    await person.sends_photo()
    assert person.last.text == world.text("rehearsal-text-only")
    press = await person.presses(f"{world.language} exam", on=None)
    assert press.answer == world.text("rehearsal-already")
    await world.jumps(hours=1)

    assert person.last.text == world.text("rehearsal-over")
    assert any("🎓" in key for key in person.keys)


async def test_a_trainer_plays_the_student_and_nothing_is_kept_but_that_it_was(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await asks_for_a_trainer(world, person)
    press = await person.in_group(team.group).presses("🎭")
    assert press.answer == world.text("not-for-you")
    await team.desk.presses("🎭")
    assert world.text("trainer-playing", name="Kak Awan", trainer="Bu Melati") in in_group(team)
    await team.coordinator.says("aku capek banget")
    mark = world.text("practice-mark", alias="…").split("…")[0]
    assert person.last.text.startswith(mark)
    assert person.last.text.endswith("aku capek banget")
    await person.says(WORDS)
    assert team.coordinator.last.text.endswith(WORDS)
    await person.taps("🚩")
    assert team.coordinator.last.text == world.text("practice-flag")

    await team.coordinator.taps("🔚")
    assert person.last.text == world.text("trainer-done")
    assert world.text("trainer-over") in in_group(team)
    assert not any((await kept(world)).values())
    assert (await world.rows("SELECT script, finished, points FROM rehearsals")) == [
        {"script": "trainer", "finished": 1, "points": ""}
    ]
    assert not await world.rows("SELECT * FROM outbox")


async def test_who_asked_for_a_trainer_is_told_when_nobody_came_and_no_card_stays_open(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await asks_for_a_trainer(world, person)
    await world.jumps(hours=1)
    assert person.last.text == world.text("trainer-none")
    wanted, over = world.text("trainer-wanted", name="Kak Awan"), world.text("trainer-over")
    assert (in_group(team).count(wanted), in_group(team).count(over)) == (0, 1)

    await asks_for_a_trainer(world, person)
    await person.presses(world.text("no-trainer"))
    assert wanted not in in_group(team)
    await asks_for_a_trainer(world, person)
    await chooses(world, person)
    assert wanted not in in_group(team)


async def test_a_number_is_stopped_between_a_trainer_and_a_trainee_as_it_would_be(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await asks_for_a_trainer(world, person)
    await team.desk.presses("🎭")
    await person.says("chat di WA aja 0812 3456 7890")

    assert person.last.text == world.text("practice-stopped")
    assert team.coordinator.last.text == world.text("practice-stopped")
    assert not any("3456" in text for text in team.coordinator.heard)


async def test_a_trainer_whose_trainee_goes_on_duty_writes_to_nobody(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.says("/duty")
    await supporter.presses("⚪")
    await supporter.says("/training")
    await supporter.presses(world.text("show-rehearsals"))
    await supporter.presses(world.text("ask-trainer"))
    await team.desk.presses("🎭")
    await supporter.says("/duty")
    await supporter.presses("🟢")
    await team.coordinator.says("halo zirafa")

    assert not any("zirafa" in text for text in supporter.heard)
    assert team.coordinator.last.text == world.text("trainer-done")
    assert world.text("trainer-over") in in_group(team)


async def test_nobody_plays_their_own_student(world: World) -> None:
    team = await world.team(supporters=0)
    await team.desk.says("/invite supporter")
    await team.coordinator.follows(team.link())
    await team.coordinator.answers("Bu Melati")
    await team.coordinator.presses("✅")
    await team.desk.presses("✅")
    await team.coordinator.says("/training")
    await team.coordinator.presses(world.text("show-rehearsals"))
    await team.coordinator.presses(world.text("ask-trainer"))
    press = await team.desk.presses("🎭")

    assert press.answer == world.text("trainer-is-you")
