"""A choice for whom something is holds for ten minutes, ends with news, and an unanswered one comes back."""

from tests.scenarios.addressing.test_for_whom import (
    LINE,
    advised,
    asked,
    consulting,
    flag_note,
    owned,
    questions,
)
from tests.scenarios.casework.test_consult import has_read
from tests.world import World


async def test_a_choice_holds_for_ten_minutes(world: World) -> None:
    _, student, supporter = await consulting(world)
    await supporter.says("satu")
    await supporter.presses("🗨")
    await world.passes(minutes=9)
    await supporter.says("dua")
    assert student.new()[:2] == ["satu", "dua"]
    await world.passes(minutes=2)
    await supporter.says("tiga")

    assert questions(world, supporter) == 2
    assert "tiga" not in student.heard


async def test_a_choice_for_the_counselor_holds_too_and_each_line_shows_where_it_went(world: World) -> None:
    team, student, supporter = await consulting(world)
    await supporter.says("pertama")
    await supporter.presses(world.text("side-counselor"))
    await supporter.says("kedua")

    assert [has_read(team.coordinator, words) for words in ("pertama", "kedua")] == [1, 1]
    assert supporter.last.text == world.text("said-aside", side=world.text("side-counselor"))
    assert supporter.last.reply_to is not None
    assert supporter.last.reply_to.text == "kedua"
    assert student.new() == []


async def test_news_from_beside_the_talk_ends_a_choice(world: World) -> None:
    team, student, supporter = await advised(world)
    await supporter.says("untukmu")
    await supporter.presses("🗨")
    await team.coordinator.says("sudah ditanya?", reply_to=team.coordinator.last)
    student.new()
    await supporter.says("sudah bu, katanya aman")

    assert questions(world, supporter) == 2
    assert student.new() == []


async def test_without_an_answer_its_writer_reads_in_time_that_nobody_got_it(world: World) -> None:
    _, student, supporter = await consulting(world)
    await supporter.says(LINE)
    await world.passes(minutes=3)
    await supporter.says("dan lagi")
    await world.passes(minutes=2, seconds=5)

    assert supporter.last.text == f"{world.text('words-returned', count=2)}\n\n› {LINE}\n› dan lagi"
    assert student.new() == []
    press = await supporter.presses("🗨", on=asked(world, supporter))
    assert press.answer == world.text("whom-gone")
    assert student.new() == []
    await world.passes(minutes=10)
    assert sum(LINE in words for words in supporter.heard) == 1


async def test_who_only_listens_and_advises_is_asked_with_the_supporter_alone(world: World) -> None:
    team, student, supporter = await owned(world)
    second = await team.joins("Pak Jati", "counselor")
    await second.in_group(team.group).presses("👁")
    await second.presses("💡")
    assert not second.last.asks_reply
    await second.says("tarik napas dulu")
    assert asked(world, second).buttons == [world.text("side-supporter")]
    await second.presses(world.text("side-supporter"))

    assert supporter.last.text.endswith("tarik napas dulu")
    assert "tarik napas dulu" not in student.heard


async def test_what_is_done_with_can_be_closed_and_words_go_to_the_talk_again(world: World) -> None:
    _, student, supporter = await advised(world)
    await supporter.presses(world.text("side-done"))
    await supporter.presses(world.text("level-urgent"))
    await supporter.presses(world.text("skip"))
    await supporter.says("aku di sini")
    assert student.new() == ["aku di sini"]

    await supporter.taps("🧭")
    await supporter.presses(world.text("side-over"))
    await supporter.says("masih di sini")
    assert student.new() == ["masih di sini"]
    assert questions(world, supporter) == 0


async def test_a_reply_that_opened_itself_before_the_talk_is_asked_about_too(world: World) -> None:
    team = await world.team(supporters=2)
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.taps("🔚")
    await student.presses("⏭")
    await student.presses("⏭")
    await student.presses(world.text("write-line"))
    form = student.last
    assert form.asks_reply
    for key in ("💬", "🔁"):
        if any(key in label for label in student.keys):
            await student.taps(key)
    await student.presses("⏭")
    await student.presses("⏭")
    other = next(one for one in team.supporters if world.text("accept") in one.last.buttons)
    await other.presses(world.text("accept"))
    await student.says("aku takut pulang", reply_to=form)
    assert "aku takut pulang" not in other.heard
    assert questions(world, student) == 1
    await student.presses("🗨")

    assert "aku takut pulang" in other.heard
    assert not any("aku takut pulang" in words for words in team.coordinator.heard)


async def test_an_answer_to_a_form_may_be_chosen_and_several_lines_are_one(world: World) -> None:
    team, student, supporter = await owned(world)
    await flag_note(world, team, supporter)
    student.new()
    await supporter.says("ayahnya memukul")
    await supporter.says("ibunya diam")
    await supporter.presses(world.text("side-flag-note"))

    assert world.text("flag-note-kept") in supporter.heard
    assert any("ayahnya memukul\nibunya diam" in words for words in team.coordinator.heard)
    await supporter.says("aku masih di sini")
    assert student.new() == ["aku masih di sini"]
