"""A flag always reaches a person: owners who vanish, groups that break, rules that fail."""

from sandbox.people.people import Person
from tests.scenarios.chatting import goes_on_call
from tests.world import Team, World


async def claimed(world: World, team: Team) -> Person:
    """A student in a conversation whose case the coordinator has."""
    student = await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")
    return student


async def waits_for_counselor(world: World) -> Person:
    """A student who pressed 🆘 ✅ at home."""
    student = await world.student()
    await student.taps("🆘")
    await student.taps("✅")
    return student


async def test_a_case_whose_owner_is_gone_is_open_again_and_told_at_once(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    await goes_on_call(second.in_group(team.group))
    await claimed(world, team)
    before = len(team.group.heard)
    await team.coordinator.blocks()
    assert len(team.group.heard) > before

    await second.in_group(team.group).presses("🙋")
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "claimed"


async def test_an_owner_who_only_reads_hears_what_is_written_and_flagged(world: World) -> None:
    team = await world.team()
    student = await claimed(world, team)
    await student.says("aku udah minum 20 pil")

    assert "aku udah minum 20 pil" in team.coordinator.screen()


async def test_a_supporters_note_reaches_the_owner_at_once(world: World) -> None:
    team = await world.team()
    await claimed(world, team)
    await team.supporters[0].presses(world.text("level-urgent"))
    await team.supporters[0].presses(world.text("category-violence"))
    await team.supporters[0].replies("ia di rumah sendirian")

    assert "ia di rumah sendirian" in team.coordinator.last.text


async def test_a_note_that_is_too_long_is_asked_again(world: World) -> None:
    team = await world.team()
    await claimed(world, team)
    await team.supporters[0].presses(world.text("level-urgent"))
    await team.supporters[0].presses(world.text("category-violence"))
    await team.supporters[0].replies("panjang " * 100)
    assert team.supporters[0].last.text == world.text("note-asked-again", longest=500)

    await team.supporters[0].replies("pendek")
    assert "pendek" in team.coordinator.last.text


async def test_closing_without_speaking_leaves_nobody_waiting_for_ever(world: World) -> None:
    team = await world.team()
    student = await waits_for_counselor(world)
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-followed-up"))

    assert world.text("case-closed-student") in student.heard
    assert any("💬" in label for label in student.keys)


async def test_a_very_long_letter_reaches_the_counselor_whole(world: World) -> None:
    team = await world.team()
    student = await waits_for_counselor(world)
    letter = "surat panjang " * 290
    await student.says(letter.strip())
    await student.says("😭" * 2000)
    await team.desk.presses("🙋")

    told = "".join(team.coordinator.heard)
    assert told.count("surat") == 290
    assert told.count("😭") == 2000


async def test_everything_that_nobody_has_read_is_in_the_transcript(world: World) -> None:
    team = await world.team()
    student = await waits_for_counselor(world)
    for number in range(45):
        await student.says(f"kalimat {number}.")
    await team.desk.presses("🙋")

    assert all(f"kalimat {number}." in team.coordinator.screen() for number in range(45))


async def test_words_for_somebody_who_left_reach_nobody_else(world: World) -> None:
    team = await world.team()
    first = await waits_for_counselor(world)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    second = await waits_for_counselor(world)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await team.coordinator.says("untuk yang pertama", reply_to=None)
    assert second.heard[-1] == "untuk yang pertama"

    await second.taps("🔚")
    await team.coordinator.says("untuk yang kedua")
    assert "untuk yang kedua" not in first.heard
    assert team.coordinator.last.text == world.text("to-whom")
    await team.coordinator.presses(team.coordinator.last.buttons[0])
    await team.coordinator.says("sekarang untukmu")
    assert first.heard[-1] == "sekarang untukmu"


async def test_danger_repeated_after_a_close_is_heard(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-false-alarm"))
    await student.says("aku pengen mati aja")

    assert len(await world.rows("SELECT * FROM cases WHERE state = 'open'")) == 1


async def test_nobody_takes_their_own_case(world: World) -> None:
    team = await world.team()
    await team.coordinator.says("/talk")
    await team.coordinator.presses("✅")
    await team.coordinator.taps("🆘")
    await team.coordinator.taps("✅")
    press = await team.desk.presses("🙋")

    assert press.answer == world.text("not-possible")
    assert world.text("no-counselor-yet", numbers=0) in team.coordinator.heard


async def test_pressing_sos_again_and_again_does_not_put_off_the_concern(world: World) -> None:
    team = await world.team()
    student = await world.student()
    for _ in range(3):
        await student.says("/sos")
        await world.passes(seconds=50)

    assert any("🟡" in text for text in team.group.heard)


async def test_not_now_is_not_never(world: World) -> None:
    team = await world.team()
    await world.waits("halo")
    await team.supporters[0].presses("❌")
    await world.passes(minutes=7)
    await team.supporters[0].presses("✅")

    assert team.supporters[0].heard[-1] == "halo"


async def test_the_longest_message_is_repeated_whole(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    world.api.faults.cut_after_accept(1, chat=team.supporters[0].id)
    await student.says("a" * 4096)
    await world.passes(seconds=10)

    assert team.supporters[0].heard[-2:] == ["↻", "a" * 4096]


async def test_danger_that_an_edit_adds_is_heard(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    message = await student.says("aku mau")
    await student.edits(message, "aku mau bunuh diri malam ini")

    assert "🔴" in team.group.heard[-1]


async def test_a_sentence_that_begins_with_a_stroke_is_a_sentence(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("/hm aku mau bunuh diri")

    assert "/hm aku mau bunuh diri" in team.supporters[0].heard


async def test_words_of_nobody_are_lost_when_a_case_opens_at_the_first_question(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await student.taps("💬")
    await student.says("/sos")
    await student.taps("✅")
    await world.passes(minutes=40)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await team.coordinator.says("aku di sini")

    assert student.heard[-1] == "aku di sini"


async def test_who_waits_for_a_counselor_is_read_by_the_one_who_has_the_case(world: World) -> None:
    team = await world.team()
    student = await waits_for_counselor(world)
    await team.desk.presses("🙋")
    await student.says("tolong, aku masih di sini")
    assert "tolong, aku masih di sini" in team.coordinator.last.text

    await team.coordinator.presses("🗣")
    await student.says("aku pengen mati aja")
    assert "".join(team.coordinator.heard).count("aku pengen mati aja") == 1
