"""The record: who read or decided what, and who tried what they may not, in words without content."""

from tests.rota import TUESDAY, plans
from tests.scenarios.casework.test_consult import asking
from tests.scenarios.worked import lets_go
from tests.world import World


async def test_what_was_read_and_decided_stands_in_the_record_in_words(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await team.coordinator.presses("↩️")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    await team.desk.says("/audit")

    code = (await world.rows("SELECT code FROM cases"))[0]["code"]
    for deed in ("claim", "transcript", "take-over", "give-back", "close"):
        assert f"Bu Melati: {world.text(f'deed-{deed}')} ({code})" in team.desk.last.text
    for deed in ("accept", "certify"):
        assert f"Bu Melati: {world.text(f'deed-{deed}')} (Pendamping 1)" in team.desk.last.text
    assert world.text("deed-setup") in team.desk.last.text
    assert "mati" not in team.desk.last.text


async def test_whoever_tries_what_they_may_not_stands_in_it_once(world: World) -> None:
    team = await world.team()
    stranger = world.person()
    for _ in range(3):
        await team.supporters[0].says("/invite counselor")
        await stranger.says("/people")
    await team.desk.says("/audit")

    refused = world.text("deed-refused")
    assert team.desk.last.text.count(f"Pendamping 1: {refused} (invite)") == 1
    assert team.desk.last.text.count(f"{world.text('record-stranger')}: {refused} (people)") == 1
    await world.passes(minutes=11)
    await stranger.says("/people")
    await team.desk.says("/audit")
    assert team.desk.last.text.count(f"{refused} (people)") == 2


async def test_its_pages_are_turned_with_buttons_by_counselors_alone(world: World) -> None:
    team = await world.team(supporters=5)
    await team.desk.says("/audit")
    assert world.text("deed-setup") not in team.desk.last.text
    await team.desk.presses(world.text("record-older"))
    assert world.text("deed-setup") in team.desk.last.text
    press = await world.person().in_group(team.group).presses(world.text("record-newest"))
    assert press.answer == world.text("not-for-you")
    await team.desk.presses(world.text("record-newest"))
    assert team.desk.last.text.count(world.text("deed-audit")) == 3


async def test_what_is_done_in_a_case_and_beside_it_stands_in_the_record(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await asking(world, team)
    await team.coordinator.replies("boleh")
    await team.desk.presses("👁")
    await supporter.taps("🚩")
    await team.desk.presses("🙋")
    await team.coordinator.presses("📝")
    await team.coordinator.replies("catatan rahasia")
    await lets_go(team.coordinator)
    await team.desk.presses("🙋")
    await world.passes(minutes=16)
    await team.coordinator.presses(world.text("keep-case"))
    await world.passes(minutes=31)
    await team.desk.says("/audit")

    code = (await world.rows("SELECT code FROM cases"))[0]["code"]
    for deed in ("case-note", "release", "notes-read", "keep"):
        assert f"Bu Melati: {world.text(f'deed-{deed}')} ({code})" in team.desk.last.text
    assert f"{world.text('record-programme')}: {world.text('deed-passed-on')} ({code})" in team.desk.last.text
    for deed in ("consult-answer", "watch"):
        assert f"Bu Melati: {world.text(f'deed-{deed}')} (Pendamping 1)" in team.desk.last.text
    assert "rahasia" not in team.desk.last.text


async def test_a_pairing_stands_in_it_in_words_and_without_an_alias(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await team.desk.says("/audit")

    line = next(one for one in team.desk.last.text.splitlines() if world.text("deed-paired") in one)
    assert line.endswith(f"Pendamping 1: {world.text('deed-paired')}")


async def test_a_name_a_day_or_a_deed_leaves_the_rows_that_are_sought(world: World) -> None:
    team = await world.team(supporters=5)
    await world.passes(hours=24)
    await team.desk.says("/people")
    await team.desk.says(f"/audit {world.text('deed-certify')}")
    assert team.desk.last.text.count(world.text("deed-certify")) == 5
    assert world.text("deed-setup") not in team.desk.last.text

    await team.desk.says("/audit pendamping 3")
    assert team.desk.last.text.count("Pendamping 3") == len(team.desk.last.text.splitlines()) - 3
    tomorrow = world.clock.now().astimezone(world.programme.facts.zone).date()
    for written in (f"{tomorrow:%Y-%m-%d}", f"{tomorrow:%d-%m-%Y}"):
        await team.desk.says(f"/audit {written}")
        assert world.text("deed-people") in team.desk.last.text
        assert world.text("deed-setup") not in team.desk.last.text

    await team.desk.says("/audit bu melati")
    await team.desk.presses(world.text("record-older"))
    assert "Bu Melati" in team.desk.last.text
    assert f"{world.text('record-programme')}:" not in team.desk.last.text
    await team.desk.says("/audit tidak-ada")
    assert team.desk.last.text == world.text("record-unknown", words="tidak-ada")


async def test_rows_stand_under_their_year(world: World) -> None:
    team = await world.team()
    await world.jumps(hours=24 * 306)
    await team.desk.says("/people")
    await team.desk.says("/audit")

    lines = team.desk.last.text.splitlines()
    assert [line for line in lines if line.startswith("— ")] == ["— 2027", "— 2026"]
    assert world.text("deed-people") in lines[lines.index("— 2027") + 2]


async def test_the_timetable_days_off_and_training_records_stand_in_it(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await team.desk.says("/shifts")
    await team.desk.presses("🏖")
    await team.desk.presses("➕")
    await team.desk.presses("4 Mar")
    await team.desk.presses(world.text("days-long", count=2))
    await team.desk.presses("4 Mar")
    await team.desk.says("/shifts")
    await team.desk.presses("🗑")
    await team.desk.presses("20.00–22.00")
    await team.desk.presses("🗑")
    await team.desk.presses("✅")
    await team.desk.says("/training")
    await team.desk.presses("Pendamping 1")
    await team.desk.says("/audit")

    slot = f"{world.text(f'weekday-{TUESDAY}')} 20:00"
    for deed, about in (
        *(("slot-added", slot), ("slot-removed", slot), ("trainee", "Pendamping 1")),
        *(("day-off", "2026-03-04"), ("day-off", "2026-03-05"), ("day-on", "2026-03-04")),
    ):
        assert f"Bu Melati: {world.text(f'deed-{deed}')} ({about})" in team.desk.last.text
