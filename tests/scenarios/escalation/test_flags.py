"""Flags: raised by words, by a button, by 🚩; a person is always told."""

import pytest

from tests.scenarios.taught import DYING
from tests.world import World


async def test_words_of_danger_make_a_card_without_words_names_or_ids(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")

    card = team.group.heard[-1]
    assert "🟠" in card
    assert world.text("case-entry", heard=DYING[world.language]) in card
    assert "pengen" not in card
    assert str(student.id) not in card
    assert "Zaitun" not in card


async def test_the_message_itself_is_neither_hidden_nor_delayed(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")

    assert "aku pengen mati aja" in team.supporters[0].heard


async def test_an_urgent_flag_brings_helplines_gently_and_talking_goes_on(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")
    assert world.text("counselor-offered") in student.heard
    assert "119" in student.heard[-1]

    await student.says("maaf ya")
    assert team.supporters[0].heard[-1] == "maaf ya"


async def test_below_the_long_list_of_helplines_a_counselor_is_one_tap_away(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")
    assert world.text("want-counselor") in student.last.buttons

    await student.presses(world.text("want-counselor"), on=student.last)
    assert world.text("counselor-asked") in student.heard


async def test_the_supporter_is_told_what_to_say_now(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")

    assert team.supporters[0].heard[-1] == world.text(
        "flag-seen",
        level=world.text("level-urgent"),
        category=world.text("category-suicide"),
        hint=world.text("hint-suicide"),
    )


async def test_one_flag_per_category_in_ten_minutes(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    for _ in range(3):
        await student.says("aku pengen mati aja")
    assert len(await world.rows("SELECT * FROM flags")) == 1

    await world.passes(minutes=11)
    await student.says("aku pengen mati aja")
    assert len(await world.rows("SELECT * FROM flags")) == 2


async def test_everyday_words_raise_nothing(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    cards = len(team.group.heard)
    for text in ("nikmati aja", "mati lampu di rumah", "capek ngerjain tugas", "I could eat a horse"):
        await student.says(text)

    assert len(team.group.heard) == cards


async def test_a_supporter_may_name_danger_without_raising_an_alarm(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await team.supporters[0].says("apa kamu sedang berpikir untuk bunuh diri?")

    assert not await world.rows("SELECT * FROM flags")


async def test_a_supporter_raises_a_flag_at_once_and_refines_it(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await world.pair(supporter)
    await supporter.taps("🚩")
    assert "🟡" in team.group.heard[-1]

    await supporter.presses(world.text("level-urgent"))
    await supporter.presses(world.text("category-violence"))
    await supporter.replies("ayahnya memukul, katanya")
    case = (await world.rows("SELECT * FROM cases"))[0]
    assert case["level"] == 3
    assert world.text("category-violence") in team.desk.screen()

    await team.desk.presses("🙋")
    assert "ayahnya memukul, katanya" in "".join(team.coordinator.heard)
    assert "ayahnya" not in "".join(team.group.heard)


async def test_a_flag_without_a_conversation_is_answered(world: World) -> None:
    team = await world.team()
    await team.supporters[0].says("/flag")

    assert team.supporters[0].last.text == world.text("nothing-to-flag")


async def test_a_note_is_for_the_supporter_only(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    cards = len(team.group.heard)
    note = next(text for text in NOTES if world.level_of(text) == "note")
    await student.says(note)

    assert len(team.group.heard) == cards
    category = (await world.rows("SELECT category FROM flags"))[0]["category"]
    assert team.supporters[0].last.text == world.text(
        "flag-noted",
        level=world.text("level-note"),
        category=world.text(f"category-{category}"),
        hint=world.text("hint-suicide"),
    )


NOTES = ("jangan bundir ya", "dulu aku pernah mau bunuh diri, sekarang sudah baik", "aku cape bgt sama hidup")


@pytest.mark.parametrize("where", ["waiting", "asking"])
async def test_words_written_before_pairing_are_watched_too(world: World, where: str) -> None:
    team = await world.team(supporters=0)
    student = await world.student()
    if where == "waiting":
        student = await world.waits()
    await student.says("aku mau bunuh diri malam ini")

    assert "🔴" in team.group.heard[-1]


async def test_a_higher_level_joins_the_open_case_and_is_told_at_once(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await supporter.taps("🚩")
    await team.desk.presses("🙋")
    await student.says("aku mau bunuh diri malam ini, obatnya sudah kuminum")

    assert len(await world.rows("SELECT * FROM cases")) == 1
    assert sum("🗣" in label for label in team.coordinator.buttons) == 2


async def test_the_card_names_everything_that_was_flagged(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.says("aku pengen mati aja")
    await supporter.taps("🚩")
    await supporter.presses(world.text("level-urgent"))
    await supporter.presses(world.text("category-violence"))

    card = team.desk.chat.messages[-1].text
    assert world.text("category-suicide") in card
    assert world.text("category-violence") in card


async def test_a_supporter_who_draws_a_student_away_raises_a_flag(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await team.supporters[0].says("kirim foto kamu yang seksi dong")

    (case,) = await world.rows("SELECT source, category FROM cases")
    assert (case["source"], case["category"]) == ("supporter-words", "grooming")
    assert not any("seksi" in text for text in team.desk.heard)


@pytest.mark.parametrize("words", ["mati aja kamu", "mending kamu bunuh diri", "just kill yourself"])
async def test_a_supporter_who_tells_a_student_to_die_is_seen_at_once(world: World, words: str) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await team.supporters[0].says(words)

    (case,) = await world.rows("SELECT source, category, level FROM cases")
    assert tuple(case.values()) == ("supporter-words", "incitement", 3)
    assert world.text("category-incitement") in team.desk.screen()


ASKING = (
    *("kamu kepikiran mau mati?", "jangan bunuh diri ya", "apa kamu ngerasa mending mati?"),
    *(
        "are you thinking about killing yourself?",
        "please don't kill yourself",
        "do you want to kill yourself",
    ),
    *("kamu takut mati?", "did you feel it would be better if you died?", "ada yang nyuruh kamu mati?"),
)


async def test_a_supporter_who_asks_about_dying_raises_nothing(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    for words in ASKING:
        await team.supporters[0].says(words)
        assert not await world.rows("SELECT * FROM flags"), words


async def test_what_a_supporter_splits_over_messages_is_put_together(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    for piece in ("foto seksi", "kirim dong"):
        await team.supporters[0].says(piece)

    (case,) = await world.rows("SELECT source, category FROM cases")
    assert tuple(case.values()) == ("supporter-words", "grooming")


async def test_who_takes_a_case_reads_what_it_is_about_and_not_only_that_a_counselor_is_needed(
    world: World,
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")
    await team.supporters[0].taps("🚩")
    await team.supporters[0].presses(world.text("level-emergency"))
    await team.desk.presses("🙋")

    told = next(text for text in team.coordinator.heard if world.text("category-suicide") in text)
    assert world.text("level-emergency") in told
    assert world.text("category-beyond-me") not in told
