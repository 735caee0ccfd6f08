"""Outside a talk the next message answers what was asked, with or without a reply."""

import pytest

from tests.world import World


async def test_a_name_typed_without_a_reply_is_a_name(world: World) -> None:
    team = await world.team(supporters=0)
    applicant = world.person()
    await team.invites(applicant, "1234")
    await applicant.says("Kak Awan")

    assert any("✅" in label for label in applicant.buttons)
    assert world.text("not-delivered") not in applicant.heard


@pytest.mark.parametrize("typed", ["/cancel", "/batal"])
async def test_cancel_lets_go_of_what_was_asked(world: World, typed: str) -> None:
    team = await world.team(supporters=0)
    applicant = world.person()
    await team.invites(applicant, "1234")
    await applicant.says(typed)
    assert applicant.heard[-1] == world.text("asked-no-more")
    await applicant.says(typed)
    assert applicant.heard[-1] == world.text("nothing-asked")
    await applicant.says("Kak Awan")

    assert not any("✅" in label for label in applicant.buttons)


async def test_a_note_typed_at_home_is_a_note(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.taps("🔚")
    await student.says("/report")
    await student.presses(world.text("report-threats"))
    await student.says("dia mengancamku")

    assert student.heard[-1] == world.text("report-noted")
    assert len(await world.rows("SELECT id FROM conversations")) == 1


async def test_words_of_danger_at_home_call_a_counselor_whatever_was_asked(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.taps("🔚")
    await student.says("/report")
    await student.presses(world.text("report-threats"))
    await student.says("aku mau bunuh diri malam ini")

    assert world.text("report-noted") not in student.heard
    assert any(label.startswith("🙋") for label in team.desk.buttons)


async def test_later_or_with_a_picture_it_is_no_answer(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.taps("🔚")
    await student.says("/report")
    await student.presses(world.text("report-threats"))
    await student.sends_photo("lihat ini")
    await world.passes(minutes=11)
    await student.says("kak, masih ada orang?")

    assert world.text("report-noted") not in student.heard


async def test_in_a_talk_nothing_is_guessed(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    student.new()
    await supporter.taps("🧭")
    await supporter.says("aku di sini")

    assert student.new() == []
    assert "aku di sini" not in " ".join(team.coordinator.heard)


@pytest.mark.parametrize(("key", "once"), [("🧭", 0), ("🚩", 1)])
async def test_the_choice_says_where_the_next_words_go(world: World, key: str, once: int) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await supporter.taps(key)
    if once:
        await supporter.presses(world.text("level-concern"))
        await supporter.presses(world.text("category-violence"))
    student.new()
    await supporter.says("sudah makan?")
    await supporter.presses(key, on=supporter.last)
    side = world.text("side-flag-note" if once else "side-counselor")
    assert world.text("whom-side-chosen", side=side, once=once) in supporter.heard
    await supporter.says("aku di sini")

    assert student.new() == (["aku di sini"] if once else [])


async def test_a_further_line_to_the_counselors_has_a_receipt_and_a_late_one_no_reader(
    world: World,
) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.taps("🔚")
    await supporter.taps("🧭")
    for line in ("bolehkah aku bertanya?", "soal tidurnya"):
        await supporter.says(line)
    assert supporter.heard[-1] == world.text("said-aside", side=world.text("side-counselor"))
    assert any("soal tidurnya" in text for text in team.coordinator.heard)
    await world.passes(minutes=16)  # asked anew once, after five minutes
    await supporter.says("sudah tidur ah")

    assert not any("sudah tidur" in text for text in team.coordinator.heard)
