"""Words that wait for their addressee: watched at once, changed, taken back, and never delivered by guess."""

from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.keeping.test_forget import forgets
from tests.scenarios.addressing.test_for_whom import LINE, advised, asked, consulting, questions
from tests.scenarios.casework.test_consult import has_read
from tests.scenarios.chatting import ends
from tests.scenarios.conversation.test_beside import three
from tests.scenarios.team.test_dismissal import decided
from tests.scenarios.worked import lets_go
from tests.world import Team, World, opened

DANGER = "aku mau bunuh diri malam ini"
NUMBER = "hubungi aku di 0812 3456 7890"


async def reporting(world: World) -> tuple[Team, Person]:
    """A student with a counselor, whom the bot has just asked for a line about the supporter."""
    team, student, _ = await three(world)
    await student.says("/report")
    (row,) = await world.rows("SELECT alias FROM participants WHERE part = 'supporter'")
    await student.presses(row["alias"])
    await student.presses(world.text("report-else"))
    team.coordinator.new()
    return team, student


async def flags(world: World) -> list[str]:
    rows = await world.rows("SELECT category FROM flags WHERE source = 'words' ORDER BY id")
    return [row["category"] for row in rows]


async def test_danger_in_waiting_words_is_raised_at_once_and_once(world: World) -> None:
    team, student = await reporting(world)
    await student.says(DANGER)
    assert await flags(world) == ["suicide"]
    assert DANGER not in "".join(team.coordinator.heard)
    await student.presses("🗨")

    assert team.coordinator.heard[-1] == DANGER
    assert await flags(world) == ["suicide"]


async def test_a_phrase_that_is_split_over_waiting_words_is_put_together(world: World) -> None:
    _, student = await reporting(world)
    for words in ("aku mau", "bunuh", "diri"):
        await student.says(words)

    assert await flags(world) == ["suicide"]


async def test_contact_details_are_stopped_on_the_way_to_the_student_only(world: World) -> None:
    team, student, supporter = await consulting(world)
    await supporter.says(NUMBER)
    assert world.text("contact-stopped", what="phone") not in supporter.heard
    await supporter.presses("🗨")
    assert student.new() == []
    (row,) = await world.rows("SELECT stopped FROM participants WHERE part = 'supporter'")
    assert row["stopped"] == 1

    await world.passes(minutes=11)
    await supporter.says(f"{NUMBER}, katanya")
    await supporter.presses(world.text("side-counselor"))
    assert has_read(team.coordinator, NUMBER) == 1
    assert not any(NUMBER in words for words in student.heard)


async def test_a_students_own_name_is_found_after_the_tap_too(world: World) -> None:
    team = await world.team(supporters=2)
    student = await world.pair(team.supporters[0])
    await student.taps("🔚")
    await student.presses("⏭")
    await student.presses("⏭")
    await student.presses(world.text("write-line"))
    form = student.last
    await student.taps("💬")
    await student.presses("⏭")
    await student.presses("⏭")
    other = next(one for one in team.supporters if world.text("accept") in one.last.buttons)
    await other.presses(world.text("accept"))
    await student.says(f"namaku {student.user.first_name}", reply_to=form)
    await student.presses("🗨")

    assert not any(student.user.first_name in words for words in other.heard)
    assert world.text("send-anyway") in student.buttons


async def test_an_edit_changes_what_waits_and_an_unsend_takes_it_back(world: World) -> None:
    _, student, supporter = await consulting(world)
    first, second = await supporter.says("satu"), await supporter.says("dua")
    third = await supporter.says("tiga")
    await supporter.edits(first, "satu, benar")
    await supporter.says("/unsend", reply_to=second)
    assert supporter.heard[-1] == world.text("held-dropped")
    await supporter.presses("🗨")
    assert student.new() == ["satu, benar", "tiga"]

    await supporter.edits(third, "tiga, benar")
    assert student.chat.messages[-1].text == "tiga, benar"


async def test_an_album_that_waits_is_taken_back_as_a_whole(world: World) -> None:
    _, student, supporter = await consulting(world)
    album = await supporter.sends_album(3, "tiga foto")
    await supporter.says("dan ini")
    await supporter.says("/unsend", reply_to=album[1])
    await supporter.presses("🗨")
    await world.passes(seconds=5)

    assert student.new() == ["dan ini"]


async def test_danger_that_comes_with_an_edit_of_waiting_words_is_raised(world: World) -> None:
    _, student = await reporting(world)
    message = await student.says("sebentar")
    await student.edits(message, DANGER)

    assert await flags(world) == ["suicide"]


async def test_a_photo_for_the_counselor_is_refused_in_words(world: World) -> None:
    _, student, supporter = await consulting(world)
    await supporter.sends_photo("lihat ini")
    await supporter.presses(world.text("side-counselor"))

    assert supporter.heard[-1] == world.text("aside-words-only", longest=1000)
    assert not any(one.kind == "photo" for one in student.chat.messages)


async def goes(world: World, team: Team, student: Person, supporter: Person, how: str) -> None:
    """One way in which a talk, or a supporter's part in it, is over."""
    match how:
        case "the student ends":
            await student.taps("🔚")
        case "the student blocks":
            await student.blocks()
        case "the student is forgotten":
            await team.coordinator.presses("☑️")
            await team.coordinator.presses(world.text("outcome-safe"))
            await forgets(world, student)
        case "the supporter ends":
            await ends(world, supporter)
        case "the counselor takes over":
            await team.coordinator.presses("🗣")
        case _:
            await decided(team, "Pendamping 1", "suspend")


WAYS = (
    *("the student ends", "the student blocks", "the student is forgotten"),
    *("the supporter ends", "the counselor takes over", "the supporter is suspended"),
)


@pytest.mark.parametrize("how", WAYS)
async def test_when_the_talk_is_over_the_writer_hears_it_and_nobody_else_does(world: World, how: str) -> None:
    team, student, supporter = await advised(world)
    heard = len(team.coordinator.heard)
    await supporter.says(LINE)
    question = asked(world, supporter)
    await goes(world, team, student, supporter, how)
    await world.passes(seconds=5)
    press = await supporter.presses("🗨", on=question)

    returned = f"{world.text('words-returned', count=1)}\n\n› {LINE}"
    told = world.text("cancelled", count=1) if how == "the student is forgotten" else returned
    assert supporter.heard.count(told) == 1
    assert press.answer == world.text("whom-gone")
    assert LINE not in student.heard
    assert not any(LINE in words for words in team.coordinator.heard[heard:])


async def test_who_is_forgotten_leaves_no_waiting_words(world: World) -> None:
    _, student, supporter = await consulting(world)
    await supporter.says(LINE)
    await forgets(world, supporter)

    left = "SELECT id FROM held UNION ALL SELECT id FROM sides UNION ALL SELECT chat FROM addressees"
    assert await world.rows(left) == []
    assert LINE not in student.heard


async def test_a_choice_of_people_who_have_changed_reaches_none_of_the_new(world: World) -> None:
    team, student = await reporting(world)
    await student.says("bu melati, aku takut")
    question = asked(world, student)
    jati = await team.joins("Pak Jati", "counselor")
    await lets_go(team.coordinator)
    await jati.in_group(team.group).presses("🙋")
    await jati.presses("🗣")
    assert any("takut" in words for words in jati.heard) is False
    await student.presses("🗨", on=question)

    assert not any("takut" in words for words in (*jati.heard, *team.coordinator.heard))
    assert student.last.text.endswith("› bu melati, aku takut")


async def test_waiting_words_outlive_a_restart_and_keep_their_order(world: World) -> None:
    _, student, supporter = await consulting(world)
    await supporter.says("satu")
    await world.closes()
    await world.opens()
    await supporter.says("dua")
    assert questions(world, supporter) == 1
    await supporter.presses("🗨")

    assert student.new() == ["satu", "dua"]


async def test_what_waits_is_told_in_time_after_a_long_stop(world: World) -> None:
    _, student, supporter = await consulting(world)
    await supporter.says(LINE)
    await world.is_off(hours=1)
    await world.passes(seconds=5)

    assert supporter.last.text.endswith(f"› {LINE}")
    assert student.new() == []


async def test_waiting_words_lie_under_the_conversations_key_and_go_with_it(world: World) -> None:
    _, student, supporter = await consulting(world)
    await supporter.says(LINE)
    database = (world.folder / "sebaya.db").read_bytes() + (world.folder / "sebaya.db-wal").read_bytes()
    assert LINE.encode() not in database
    await student.taps("🔚")
    await world.passes(seconds=5)
    await world.jumps(hours=25)

    assert await world.rows("SELECT * FROM held") == []
    assert LINE not in supporter.screen().replace(f"{supporter.user.first_name}: {LINE}", "")


async def test_a_second_press_and_somebody_elses_do_nothing(world: World) -> None:
    team, student, supporter = await consulting(world)
    await supporter.says(LINE)
    question = asked(world, supporter)
    data = question.rows[0][0]["callback_data"]
    assert (await student.sends_press(data)).answer == world.text("button-gone")
    assert student.new() == []
    await supporter.presses("🗨", on=question)
    press = await supporter.presses(world.text("side-counselor"), on=question)

    assert press.answer == world.text("whom-gone")
    assert student.new() == [LINE]
    assert has_read(team.coordinator, LINE) == 0


async def test_with_two_talks_and_a_question_each_of_the_three_is_offered(tmp_path: Path) -> None:
    async with opened(tmp_path, max_conversations="2") as world:
        team = await world.team()
        supporter = team.supporters[0]
        first = await world.pair(supporter)
        await supporter.taps("🧭")
        second = await world.pair(supporter)
        seats = await world.rows("SELECT alias FROM participants WHERE part = 'student' ORDER BY joined_at")
        aliases = [row["alias"] for row in seats]
        await supporter.says(LINE)
        offered = [*(f"🗨 {alias}" for alias in aliases), world.text("side-counselor")]
        assert asked(world, supporter).buttons == offered
        await supporter.presses(offered[1])
        await supporter.says("dan lagi")

        assert second.heard[-2:] == [LINE, "dan lagi"]
        assert not {LINE, "dan lagi"} & set(first.heard)
