"""A counselor teaches the lexicon by a sentence of their own, with buttons alone."""

import pytest

from sandbox.people.people import Person
from tests.scenarios.keyboards.test_late_buttons import is_too_late
from tests.scenarios.programme.test_lexicon import NEVER_SHOWN
from tests.scenarios.taught import DYING, teaches
from tests.world import Team, World

SENTENCE = "aku mau nyusul nenek di langit"
STEPS = ("draft-next", "pick-urgent", "kind-suicide", "draft-save")


async def writes(team: Team, sentence: str, person: Person | None = None) -> Person:
    """Somebody asks in the group to teach, and writes this in private."""
    person = person or team.coordinator
    await person.in_group(team.group).says("/lexicon")
    await person.in_group(team.group).presses(team.world.text("lexicon-teach"))
    await person.answers(sentence)
    return person


async def alarms(world: World, team: Team, words: str) -> bool:
    """Whether these words of a student open a case."""
    before = len(await world.rows("SELECT id FROM cases"))
    await (await world.pair(team.supporters[0])).says(words)
    return len(await world.rows("SELECT id FROM cases")) > before


async def test_what_was_taught_is_heard_at_once_and_told_in_the_same_words(world: World) -> None:
    team, say = await world.team(), world.text
    await writes(team, SENTENCE)
    form = team.coordinator.last.text
    assert say("draft-words", heard="mau + nyusul + nenek") in form
    assert "• mau nyusul nenek" in form
    for label in STEPS:
        await team.coordinator.presses(say(label))
        assert not (world.language == "id" and NEVER_SHOWN.search(team.coordinator.last.text))
    assert "Bu Melati" in team.desk.last.text
    assert "mau + nyusul + nenek" in team.desk.last.text
    assert f"{say('pick-urgent')} · {say('category-suicide')}" in team.desk.last.text

    assert await alarms(world, team, "pengen banget nyusul kakek aja")
    assert say("case-entry", heard="mau + nyusul + nenek") in team.desk.last.text


async def test_a_sentence_in_another_language_is_taught_as_well(world: World) -> None:
    team = await world.team()
    await teaches(team, "i just want to join grandma in the stars")
    assert await alarms(world, team, "want to join my grandma")

    await teaches(team, "kulo pengin nyabrang bengawan mawon")
    assert await alarms(world, team, "arep nyabrang bengawan")


REFUSED = {
    "😭😭😭": "letters",
    "mati": "short",
    "Rani Budi": "names",
    "aku mau mati, hubungi 0812 3456 7890": "contact",
    "bu melati nyuruh aku buka baju": "contact",
    "aku " * 60: "long",
    "yang itu aja sih": "nothing",
}


async def test_a_sentence_that_teaches_nothing_is_refused_kindly_and_asked_for_again(world: World) -> None:
    team = await world.team()
    await writes(team, "...")
    for sentence, mistake in REFUSED.items():
        await team.coordinator.answers(sentence)
        assert world.text(f"mistake-{mistake}") in team.coordinator.last.text

    await team.coordinator.answers(SENTENCE)
    assert world.text("draft-next") in team.coordinator.buttons


async def test_a_tap_makes_it_wider_or_narrower_and_some_word_is_always_heard(world: World) -> None:
    team = await world.team()
    await writes(team, "zirafa ungu")
    say, counselor = world.text, team.coordinator
    await counselor.presses(say("draft-word-alone", word="ungu"))
    assert say("draft-words", heard="zirafa") in counselor.last.text
    nothing_left = await counselor.presses(say("draft-word-alone", word="zirafa"))
    assert nothing_left.answer == say("lexicon-more")

    await writes(team, SENTENCE)
    await counselor.presses(say("draft-word-wide", word="mau"))
    assert say("draft-word-alone", word="mau") in counselor.last.buttons
    await counselor.presses(say("draft-word-alone", word="mau"))
    assert say("draft-words", heard="nyusul + nenek") in counselor.last.text
    await counselor.presses(say("draft-word-alone", word="nyusul"))
    for state in ("wide", "alone", "wide"):
        assert say(f"draft-word-{state}", word="nenek") in counselor.last.buttons
        await counselor.presses(say(f"draft-word-{state}", word="nenek"))


async def test_no_more_than_four_words_are_listened_for(world: World) -> None:
    team = await world.team()
    await writes(team, "zirafa panda bengawan kelapa durian semangka")
    for _ in range(5):
        pressed = await team.coordinator.presses("➖")

    assert pressed.answer == world.text("lexicon-fewer", count=4)


async def test_what_is_heard_already_leads_to_its_level(world: World) -> None:
    team = await world.team()
    await writes(team, "aku pengen mati aja")
    heard, level = DYING[world.language], world.text("pick-urgent")
    assert world.text("draft-known", heard=heard, level=level) in team.coordinator.last.text

    await team.coordinator.presses(world.text("draft-change-level"))
    assert f": {heard}" in team.coordinator.last.text
    assert world.text("pick-emergency") in team.coordinator.last.buttons


async def test_words_that_everybody_writes_are_no_entry(world: World) -> None:
    team = await world.team()
    await writes(team, "zirafa mau")
    say, counselor = world.text, team.coordinator
    await counselor.presses(say("draft-word-alone", word="zirafa"))

    assert (await counselor.presses(say("draft-next"))).answer == say("lexicon-common")


async def test_one_that_alarms_at_much_is_asked_for_twice_or_never_urgent(world: World) -> None:
    team = await world.team()
    say, counselor = world.text, team.coordinator
    await writes(team, "tugas sekolah")
    await counselor.presses(say("draft-word-alone", word="sekolah"))
    await counselor.presses(say("draft-next"))
    await counselor.presses(say("pick-urgent"))
    await counselor.presses(say("kind-severe-distress"))
    assert say("draft-too-wide") in counselor.last.text
    assert say("draft-save") not in counselor.last.buttons

    await counselor.presses(say("draft-to-level"))
    await counselor.presses(say("pick-concern"))
    await counselor.presses(say("kind-severe-distress"))
    await counselor.presses(say("draft-save"))
    assert say("draft-wide") in counselor.last.text
    assert await world.rows("SELECT id FROM lexicon_entries") == []
    await counselor.presses(say("draft-save-anyway"))
    assert len(await world.rows("SELECT id FROM lexicon_entries")) == 1


async def test_the_form_goes_on_after_a_restart(world: World) -> None:
    team = await world.team()
    await writes(team, SENTENCE)
    await team.coordinator.presses(world.text("draft-next"))
    await world.is_off(hours=1)
    for label in STEPS[1:]:
        await team.coordinator.presses(world.text(label))
    await world.is_off(hours=1)

    assert await alarms(world, team, "mau nyusul nenek")


async def test_two_teach_at_once_and_the_same_is_kept_once(world: World) -> None:
    team = await world.team()
    other = await team.joins("Pak Jati", "counselor")
    for person in (team.coordinator, other):
        await writes(team, SENTENCE, person)
    for label in STEPS:
        for person in (team.coordinator, other):
            pressed = await person.presses(world.text(label))

    assert pressed.answer == world.text("lexicon-same", heard="mau + nyusul + nenek")
    assert len(await world.rows("SELECT id FROM lexicon_entries")) == 1


@pytest.mark.too_late("draft-tap", "draft-go", "draft-level", "draft-kind", "draft-save", "draft-stop")
async def test_the_buttons_of_a_form_that_is_done_do_nothing(world: World) -> None:
    team = await world.team()
    await writes(team, SENTENCE)
    say, old = world.text, []
    for label in STEPS:
        seen = team.coordinator.last.rows
        old += [button["callback_data"] for row in seen for button in row]
        await team.coordinator.presses(say(label))

    assert {data.partition("|")[0] for data in old} == {
        *("draft-tap", "draft-go", "draft-level", "draft-kind", "draft-save", "draft-stop")
    }
    for data in old:
        assert await is_too_late(world, team.coordinator, data)
    await writes(team, "zirafa ungu")
    for data in old:
        assert await is_too_late(world, team.coordinator, data), "nor in a form that was begun since"


async def test_a_form_that_is_given_up_leaves_nothing(world: World) -> None:
    team = await world.team()
    await writes(team, SENTENCE)
    await team.coordinator.presses(world.text("draft-stop"))
    assert team.coordinator.last.text == world.text("draft-over")
    assert await world.rows("SELECT * FROM lexicon_drafts") == []

    await writes(team, SENTENCE)
    await world.jumps(hours=26)
    assert await world.rows("SELECT * FROM lexicon_drafts") == []


async def test_the_same_words_are_refused_with_what_has_them(world: World) -> None:
    team = await world.team()
    await teaches(team, "zirafa ungu")
    await writes(team, "zirafa ungu")
    await team.coordinator.presses(world.text("draft-anyway"))
    pressed = await team.coordinator.presses(world.text("draft-next"))

    assert pressed.answer == world.text("lexicon-same", heard="zirafa + ungu")
