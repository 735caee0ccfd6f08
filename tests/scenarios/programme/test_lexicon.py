"""Counselors read, try and change the lexicon in chat, and it works at once."""

import re

import pytest

from care.detection.lexicon import Lexicon
from care.model.levels import Level
from tests.scenarios.taught import DYING, teaches
from tests.world import World

NEVER_SHOWN = re.compile(r"\b(?:[a-z]+-[a-z]+-[a-z-]+|note|concern|urgent|emergency)\b|[{}|]")
"""Ids of entries, English names of levels, and signs of patterns."""
SENTENCE = "zirafa pulang"


async def test_a_sentence_is_tried_and_explained(world: World) -> None:
    team = await world.team()
    await team.desk.says("/lexicon try aku pengen mati aja")
    assert f"• {DYING[world.language]}: {world.text('pick-urgent')}" in team.desk.last.text

    await team.desk.says("/lexicon try besok ulangan matematika")
    assert team.desk.last.text == world.text("lexicon-raises-nothing")


async def test_an_entry_turned_off_finds_nothing_also_after_a_restart(world: World) -> None:
    team = await world.team()
    await teaches(team, SENTENCE)
    await team.desk.says("/lexicon zirafa")
    await team.desk.presses("1")
    await team.desk.presses(world.text("lexicon-off"))
    await world.closes()
    await world.opens()
    student = await world.waits("zirafa pulang")
    assert not any("🙋" in label for label in team.desk.buttons)

    await team.desk.presses(world.text("lexicon-undo"))
    await student.says("zirafa pulang lagi")
    assert any("🙋" in label for label in team.desk.buttons)


async def test_closing_a_case_counts_whether_its_entry_was_right(world: World) -> None:
    team = await world.team()
    await teaches(team, SENTENCE)
    await world.waits("zirafa pulang")
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-false-alarm"))
    await team.desk.says("/lexicon zirafa")

    assert world.text("lexicon-verdicts", confirmed=0, refuted=1) in team.desk.last.text


async def test_a_level_is_changed_and_changed_back_by_anybody_of_the_team(world: World) -> None:
    team = await world.team()
    urgent, note = world.text("pick-urgent"), world.text("pick-note")
    await team.desk.says("/lexicon pengen mati rasanya")
    await team.desk.presses("1")
    await team.desk.presses(note)
    assert f"{urgent} → {note}" in team.desk.last.text
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati")
    assert [row["level"] for row in await world.rows("SELECT level FROM flags")] == [Level.CONCERN]

    await team.desk.presses(world.text("lexicon-undo"))
    assert f"{note} → {urgent}" in team.desk.last.text
    await student.says("beneran pengen mati")
    assert max(row["level"] for row in await world.rows("SELECT level FROM flags")) == Level.URGENT
    assert await world.rows("SELECT * FROM lexicon_levels") == []


async def test_what_accuses_the_team_keeps_its_level(world: World) -> None:
    team = await world.team()
    await team.desk.says("/lexicon")
    await team.desk.presses(world.text("lexicon-to-kinds"))
    await team.desk.presses(world.text("kind-team"))
    await team.desk.presses("1")

    assert [*team.desk.last.buttons] == [world.text("lexicon-off")]


async def test_changes_stand_in_the_record_in_plain_words(world: World) -> None:
    team = await world.team()
    await teaches(team, SENTENCE)
    await team.desk.presses(world.text("lexicon-undo"))
    rows = await world.rows("SELECT action FROM audit ORDER BY id")
    assert [row["action"] for row in rows[-2:]] == ["lexicon-added", "lexicon-off"]

    await team.desk.says("/audit")
    assert f"{world.text('deed-lexicon-off')} (zirafa + pulang)" in team.desk.last.text


async def test_lists_have_pages_and_their_words_are_plain(world: World) -> None:
    team = await world.team()
    await team.desk.says("/lexicon")
    await team.desk.presses(world.text("lexicon-to-kinds"))
    await team.desk.presses(world.text("kind-suicide"))
    first = team.desk.last.text
    await team.desk.presses(world.text("page-after"))

    assert first != team.desk.last.text
    assert "1. 🔴 " in first
    if world.language == "id":
        assert not NEVER_SHOWN.search(f"{first} {team.desk.last.text}")


async def test_students_and_supporters_cannot_see_it(world: World) -> None:
    team = await world.team()
    student = await world.student()
    for person in (student, team.supporters[0]):
        await person.says("/lexicon")
        assert person.last.text == world.text("not-for-you")


async def test_a_phrase_split_over_short_messages_is_found(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    for piece in ("aku", "pengen", "mati"):
        await student.says(piece)

    assert any("🙋" in label for label in team.desk.buttons)


async def test_words_travel_though_the_lexicon_fails(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    with monkeypatch.context() as broken:
        broken.setattr(Lexicon, "explain_folded", _fails)
        await student.says("masih sampai?")
    assert team.supporters[0].heard[-1] == "masih sampai?"
    assert team.desk.last.text == world.text("scan-failed")


async def test_a_broken_lexicon_is_told_once_and_again_after_ten_minutes(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    monkeypatch.setattr(Lexicon, "explain_folded", _fails)
    for number in range(30):
        await student.says(f"kata {number}")
    assert team.desk.heard.count(world.text("scan-failed")) == 1

    await world.passes(minutes=11)
    await student.says("masih")
    assert team.desk.heard.count(world.text("scan-failed")) == 2


async def test_an_entry_that_new_files_no_longer_bear_stops_no_start_and_can_be_taught_anew(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team()
    for sentence in ("zirafa mau pulang", "panda berenang"):
        await teaches(team, sentence)
    await world.closes()
    monkeypatch.setattr("bot.prove.ground.lexicon", lambda: Lexicon.of(()))
    await world.opens()
    assert world.text("lexicon-left-out", names="zirafa + mau + pulang", count=1) in team.desk.heard

    student = await world.waits("zirafa mau pulang")
    assert not any("🙋" in label for label in team.desk.buttons)
    await teaches(team, "zirafa mau pulang")
    await student.says("zirafa mau pulang lagi")
    assert any("🙋" in label for label in team.desk.buttons)
    await (await world.waits()).says("panda berenang")
    assert len(await world.rows("SELECT * FROM cases")) == 2

    await world.closes()
    await world.opens()
    assert sum("zirafa + mau + pulang" in text for text in team.desk.heard) == 2, "taught once, left out once"


def _fails(*_: object) -> None:
    raise RuntimeError
