"""Counselors read, try and change the lexicon in chat, and it works at once."""

import pytest

from care.detection.lexicon import Lexicon
from tests.world import World

ENTRY = """id: zirafa-hilang
level: urgent
category: suicide
pattern: zirafa pulang
why: kata sandi di sekolah ini
yes: zirafa pulang malam ini
yes: aku zirafa pulang
no: zirafa makan daun"""


async def test_a_sentence_is_tried_and_explained(world: World) -> None:
    team = await world.team()
    await team.desk.says("/lexicon try aku pengen mati aja")
    assert "wants-to-die" in team.desk.last.text or "→" in team.desk.last.text or "•" in team.desk.last.text

    await team.desk.says("/lexicon try besok ulangan matematika")
    assert team.desk.last.text == world.text("lexicon-raises-nothing", level="")


async def test_an_entry_is_added_and_works_at_once(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("zirafa pulang ya")
    assert not any("🙋" in label for label in team.desk.buttons)

    await team.desk.says("/lexicon add")
    await team.coordinator.answers(ENTRY)
    assert "zirafa-hilang" in team.coordinator.last.text
    await student.says("zirafa pulang sekarang")
    assert any("🙋" in label for label in team.desk.buttons)


async def test_an_entry_whose_examples_do_not_hold_is_asked_for_again(world: World) -> None:
    team = await world.team()
    await team.desk.says("/lexicon add")
    await team.coordinator.answers(ENTRY.replace("zirafa makan daun", "zirafa pulang"))
    assert world.text("mistake-found") in team.coordinator.last.text

    await team.coordinator.answers(ENTRY)
    assert "zirafa-hilang" in team.coordinator.last.text


@pytest.mark.parametrize(
    ("change", "mistake"),
    [
        (("level: urgent", "level: bahaya"), "level"),
        (("category: suicide", "category: apa saja"), "category"),
        (("id: zirafa-hilang", "id: Zirafa Hilang"), "id"),
        (("id: zirafa-hilang", "id: 12-34"), "id"),
        (("id: zirafa-hilang", "id: zirafа-hilang"), "id"),
        (("pattern: zirafa pulang", "pattern: aku"), "pattern"),
        (("pattern: zirafa pulang", f"pattern: {' .. '.join(['zirafa|aku'] * 50)}"), "dear"),
        (("why: kata sandi di sekolah ini", ""), "missing"),
        (("yes: aku zirafa pulang", "yes: gajah pulang"), "not-found"),
    ],
)
async def test_each_mistake_is_named(world: World, change: tuple[str, str], mistake: str) -> None:
    team = await world.team()
    await team.desk.says("/lexicon add")
    await team.coordinator.answers(ENTRY.replace(*change))

    assert world.text(f"mistake-{mistake}") in team.coordinator.last.text


async def test_an_entry_turned_off_finds_nothing_also_after_a_restart(world: World) -> None:
    team = await world.team()
    await team.desk.says("/lexicon add")
    await team.coordinator.answers(ENTRY)
    await team.desk.says("/lexicon off zirafa-hilang")
    assert world.text("lexicon-is-off") in team.desk.last.text
    await world.closes()
    await world.opens()
    student = await world.waits("zirafa pulang")
    assert not any("🙋" in label for label in team.desk.buttons)

    await team.desk.says("/lexicon on zirafa-hilang")
    await student.says("zirafa pulang lagi")
    assert any("🙋" in label for label in team.desk.buttons)


async def test_closing_a_case_counts_whether_its_entry_was_right(world: World) -> None:
    team = await world.team()
    await team.desk.says("/lexicon add")
    await team.coordinator.answers(ENTRY)
    await world.waits("zirafa pulang")
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-false-alarm"))
    await team.desk.says("/lexicon zirafa")

    assert "✓ 0 ✗ 1" in team.desk.last.text


async def test_changes_stand_in_the_record(world: World) -> None:
    team = await world.team()
    await team.desk.says("/lexicon add")
    await team.coordinator.answers(ENTRY)
    await team.desk.says("/lexicon off zirafa-hilang")
    rows = await world.rows("SELECT action, about FROM audit ORDER BY id")

    assert [tuple(row.values()) for row in rows[-2:]] == [
        ("lexicon-added", "zirafa-hilang"),
        ("lexicon-off", "zirafa-hilang"),
    ]


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


async def test_an_entry_that_new_files_no_longer_bear_stops_no_start_and_can_be_written_anew(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team()
    other = ENTRY.replace("zirafa-hilang", "gajah-hilang").replace("zirafa", "gajah")
    for entry in (f"{ENTRY}\npattern: zirafa {{die}}", other):
        await team.desk.says("/lexicon add")
        await team.coordinator.answers(entry)
    await world.closes()
    monkeypatch.setattr("tests.world.lexicon", lambda: Lexicon.of(()))
    await world.opens()
    assert world.text("lexicon-left-out", names="zirafa-hilang", count=1) in team.desk.heard

    student = await world.waits("zirafa pulang")
    assert not any("🙋" in label for label in team.desk.buttons)
    await team.desk.says("/lexicon add")
    await team.coordinator.answers(ENTRY)
    await student.says("zirafa pulang lagi")
    assert any("🙋" in label for label in team.desk.buttons)
    await (await world.waits()).says("gajah pulang")
    assert len(await world.rows("SELECT * FROM cases")) == 2


def _fails(*_: object) -> None:
    raise RuntimeError
