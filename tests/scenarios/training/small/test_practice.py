"""Practice before duty: rehearsals without harm, one of them with a trainer, who fills a sheet by buttons."""

import pytest

from care.curriculum.practice_records import Skill
from sandbox.people.people import Person
from tests.scenarios.learning import (
    asks_for_a_trainer,
    completes,
    fills_sheet,
    passes,
    plays_with_a_trainer,
    practises,
    rehearses_well,
    trainee,
)
from tests.world import Team, World


def cards(team: Team) -> list[str]:
    """The cards of trainees in the group, the newest last."""
    return [seen.text for seen in team.desk.chat.messages if "listening" in seen.text]


async def goes_on_duty(world: World, person: Person) -> bool:
    """Whether 🟢 works."""
    await person.says("/duty")
    press = await person.presses("🟢")
    return press.answer != world.text("duty-not-certified")


def data_of(person: Person, label: str) -> str:
    """What the button of this label sends."""
    found = [button for row in person.last.rows for button in row if button["text"] == label]
    return str(found[0]["callback_data"])


async def signable(world: World, team: Team) -> bool:
    """Whether the trainee's card can be signed."""
    await team.desk.says("/training")
    await team.desk.presses("Kak Awan")
    return world.text("sign-off") in team.desk.last.buttons


async def test_modules_alone_are_no_certificate_and_each_part_of_practice_is_named(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    for number in (1, 2):
        await passes(world, person, number)
    assert person.last.text == world.text("practice-next", count=2)
    assert not await signable(world, team)
    others, live = world.text("others-left", count=1), world.text("live-left")
    assert world.text("practice-lacks", names=f"{others}, {live}") in cards(team)[-1]
    await rehearses_well(world, person)
    assert not await signable(world, team)
    assert world.text("practice-lacks", names=live) in cards(team)[-1]
    assert world.text("training-complete") not in person.heard
    await practises(world, team, person)

    assert world.text("training-complete") in person.heard
    assert await signable(world, team)
    assert world.text("practice-lacks", names="…").split("…")[0] not in cards(team)[-1]


async def test_the_order_does_not_matter_and_it_is_told_once(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await practises(world, team, person)
    await rehearses_well(world, person)
    for number in (1, 2):
        await passes(world, person, number)
    assert person.last.text == world.text("training-complete")
    await rehearses_well(world, person)
    await practises(world, team, person)

    assert person.heard.count(world.text("training-complete")) == 1


async def test_the_sheet_is_filled_by_buttons_and_stands_on_the_card(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await plays_with_a_trainer(world, team, person)
    await person.says("/training")
    assert world.text("sheet-waits-own") in person.last.text
    await signable(world, team)
    assert world.text("sheet-waits", trainer="Bu Melati") in cards(team)[-1]
    trainer = team.coordinator
    skill = world.text("skill-listening")
    assert world.text("sheet-skill", number=1, count=6, name=skill) in trainer.last.text
    assert world.text("skill-listening-means") in trainer.last.text
    await fills_sheet(world, trainer, listening=2, warmth=4)
    assert f"{skill}: {world.text('sheet-level-2')}" in trainer.last.text
    await trainer.presses(world.text("sheet-again"))
    await fills_sheet(world, trainer, warmth=4)
    assert not await world.rows("SELECT 1 FROM practice_sheets WHERE done_at IS NOT NULL")
    await trainer.presses(world.text("sheet-save"))

    assert world.text("sheet-kept") in trainer.last.text
    assert not trainer.last.rows
    assert world.text("sheet-own-counts") in person.last.text
    assert f"{world.text('skill-warmth')}: {world.text('sheet-level-4')}" in person.last.text
    await signable(world, team)
    assert f"{skill} 3, {world.text('skill-warmth')} 4" in cards(team)[-1]
    assert "Bu Melati" in cards(team)[-1]
    assert (await world.rows("SELECT action FROM audit WHERE action = 'practice-sheet'")) != []


async def test_a_sheet_that_waits_comes_back_to_its_trainer_once_a_day(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await plays_with_a_trainer(world, team, person)
    first, begun = team.coordinator.last, len(team.coordinator.heard)
    await world.passes(hours=23)
    assert not first.deleted
    await world.passes(hours=2)
    assert first.deleted
    assert team.coordinator.last.text == first.text
    await fills_sheet(world, team.coordinator)
    await team.coordinator.presses(world.text("sheet-save"))
    kept = team.coordinator.last
    await world.passes(hours=50)

    assert not kept.deleted
    assert sum(text == first.text for text in team.coordinator.heard[begun:]) == 1


@pytest.mark.parametrize("skill", list(Skill))
async def test_nobody_with_a_1_is_certified_until_a_rehearsal_goes_without_it(
    world: World, skill: Skill
) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await practises(world, team, person, **{skill: 1})
    assert world.text("sheet-own-hurtful", names=world.text(f"skill-{skill}")) in person.last.text
    await rehearses_well(world, person)
    for number in (1, 2):
        await passes(world, person, number)
    assert not await signable(world, team)
    assert any("⚠️ Kak Awan" in text for text in team.group.heard)
    assert world.text("sheet-hurtful", names=world.text(f"skill-{skill}")) in cards(team)[-1]
    await practises(world, team, person)

    assert await signable(world, team)


async def test_duty_rests_after_a_1_and_comes_back_with_the_next_rehearsal(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await completes(world, team, person)
    await team.desk.presses(world.text("sign-off"))
    assert await goes_on_duty(world, person)
    await person.says("/duty")
    await person.presses("⚪")
    await practises(world, team, person, safety=1)
    assert person.last.text == world.text("sheet-rests")
    assert not await goes_on_duty(world, person)
    await practises(world, team, person)

    assert person.last.text.startswith(world.text("certificate-back", until="…").split("…")[0])
    assert await goes_on_duty(world, person)


async def test_training_elsewhere_does_not_outweigh_a_1(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await practises(world, team, person, warmth=1)
    press = await team.desk.presses(world.text("training-done"))
    assert press.answer == world.text("sheet-first")
    await practises(world, team, person)
    await team.desk.presses(world.text("training-done"))

    assert await goes_on_duty(world, person)


async def test_a_rehearsal_with_harm_in_its_words_does_not_count_whatever_the_sheet_says(
    world: World,
) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await asks_for_a_trainer(world, person)
    await team.desk.presses("🎭")
    await person.says("ya udah sana bunuh diri aja, go kill yourself")
    await team.coordinator.taps("🔚")
    await fills_sheet(world, team.coordinator)
    await team.coordinator.presses(world.text("sheet-save"))

    assert world.text("sheet-own-harmed") in person.last.text
    await person.presses(world.text("all-modules"))
    assert world.text("live-left") in person.last.text


@pytest.mark.too_late("sheet-save", "sheet-again", "sheet-drop", "sheet")
async def test_too_short_to_say_counts_for_nothing_and_an_old_sheet_is_closed(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await plays_with_a_trainer(world, team, person)
    trainer, old = team.coordinator, team.coordinator.last.rows
    await trainer.presses(world.text("sheet-drop"))
    assert person.last.text == world.text("sheet-dropped")
    assert trainer.last.text == world.text("sheet-gone")
    assert not await world.rows("SELECT 1 FROM practice_sheets")
    for row in old:
        for button in row:
            press = await trainer.sends_press(button["callback_data"])
            assert press.answer == world.text("button-gone")

    await plays_with_a_trainer(world, team, person)
    await fills_sheet(world, trainer)
    save, again = (data_of(trainer, world.text(label)) for label in ("sheet-save", "sheet-again"))
    await trainer.sends_press(save)
    for data in (save, again):
        press = await trainer.sends_press(data)
        assert press.answer == world.text("button-gone")
    assert (await world.rows("SELECT COUNT(*) AS n FROM audit WHERE action = 'practice-sheet'"))[0]["n"] == 1


async def test_a_sheet_goes_on_after_a_restart_and_belongs_to_its_trainer(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    other = await team.joins("Pak Jati", "counselor")
    await plays_with_a_trainer(world, team, person)
    await team.coordinator.presses(world.text("sheet-level-3"))
    await world.is_off(hours=5)
    mine = team.coordinator.last.rows[0][0]["callback_data"]
    press = await other.sends_press(mine)
    assert press.answer
    assert (await world.rows("SELECT levels FROM practice_sheets"))[0]["levels"] == "listening:3"
    await team.coordinator.presses(world.text("sheet-level-2"))

    assert (await world.rows("SELECT levels FROM practice_sheets"))[0]["levels"] == "listening:3 warmth:2"


async def test_a_role_play_that_fell_silent_leaves_its_sheet(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await asks_for_a_trainer(world, person)
    await team.desk.presses("🎭")
    await person.says("makasih udah cerita")
    await world.jumps(hours=1)

    assert any(world.text("sheet-drop") in seen.buttons for seen in team.coordinator.chat.messages)


async def test_what_stands_in_a_sheet_goes_with_the_trainee(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await practises(world, team, person)
    await person.says("/mydata")
    count = (await world.rows("SELECT COUNT(*) AS n FROM rehearsals"))[0]["n"]
    assert count == 1
    await person.says("/forget")
    await person.presses("✅")
    await world.jumps(hours=1)

    assert not await world.rows("SELECT 1 FROM practice_sheets")


async def test_a_certificate_for_training_elsewhere_asks_for_its_hours(world: World) -> None:
    team = await world.team(supporters=1)
    asked = world.text("hours-missing")
    applicant = next(seen for seen in team.desk.chat.messages if asked in seen.text)
    await team.desk.says("/training")
    await team.desk.presses("Pendamping 1")
    await team.desk.presses(world.text("note-hours"))
    await team.coordinator.answers("24; 01-02-2026; Balai Kelurahan; Bu Sari")

    assert asked not in applicant.text
    await team.desk.says("/training")
    await team.desk.presses("Pendamping 1")
    assert world.text("from-people", hours="24") in team.desk.last.text
    assert asked not in team.desk.last.text
    assert world.text("live-left") not in team.desk.last.text
