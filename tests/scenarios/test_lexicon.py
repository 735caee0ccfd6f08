"""Counselors read, try and change the lexicon in chat, and it works at once."""

import pytest

from care.lexicon import Lexicon
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
        (("pattern: zirafa pulang", "pattern: aku"), "pattern"),
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
        broken.setattr(Lexicon, "explain", _fails)
        await student.says("masih sampai?")
    assert team.supporters[0].heard[-1] == "masih sampai?"
    assert team.desk.last.text == world.text("scan-failed")


def _fails(*_: object) -> None:
    raise RuntimeError
