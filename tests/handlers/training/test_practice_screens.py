"""The trainer's sheet: one skill after the other, then the whole, then nothing more to press."""

import pytest

from care.curriculum.practice_records import LEVELS, Skill
from care.ports.unit_of_work import UnitOfWork
from handlers.training.practice_screens import level_buttons, sheet_buttons, show_own_sheet, show_sheet
from tests.handlers.drawing import drawn, fits, read, too_long, unsaid
from tests.handlers.screens import carded, reader, taught
from tests.handlers.training.test_training_screens import practised
from tests.storage.rows import Here

R = "4ehea45a1001"


@pytest.fixture
def work(here: Here) -> UnitOfWork:
    """The unit of work where the small training is taught."""
    return taught(here.work)


def test_each_level_is_one_tap_and_says_what_it_means() -> None:
    rows = level_buttons(R, Skill.LISTENING)

    assert drawn(rows) == [
        *(
            " · ".join(f"sheet-level-{n} > sheet|{R}|listening|{n}" for n in pair)
            for pair in ((1, 2), (3, 4))
        ),
        f"sheet-drop > sheet-drop|{R}",
    ]
    assert next(label for row in read(rows, "en") for label in row) == "1 · hurts"
    assert too_long(rows) == []
    assert unsaid(rows) == []


@pytest.mark.parametrize("skill", list(Skill))
def test_the_longest_skill_fits_into_a_button(skill: Skill) -> None:
    fits(level_buttons(R, skill))


def test_a_full_sheet_is_kept_or_begun_anew() -> None:
    assert drawn(sheet_buttons(R)) == [f"sheet-save > sheet-save|{R}", f"sheet-again > sheet-again|{R}"]


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_sheet_says_what_each_level_of_a_skill_is_and_what_a_1_means(
    here: Here, work: UnitOfWork, language: str
) -> None:
    person = (await here.supporter(None)).id
    await practised(here, person)
    sheets, shown = work.training.sheets, {}
    for count in (1, 6):
        await here.rows("UPDATE practice_sheets SET done_at = NULL")
        await sheets.fill("ptrainer", dict.fromkeys(list(Skill)[:count], min(LEVELS)))
        shown[count] = await carded(show_sheet, "ptrainer", work, language)
    done = await carded(show_sheet, "gone", work, language)

    assert shown[1]
    assert shown[6]
    assert done
    assert "2 " in shown[1][0]
    assert all(f"{level}: " in shown[1][0] for level in LEVELS)
    assert shown[6][0].count("1 · ") == 6
    assert "⚠️" in shown[6][0]
    assert drawn(shown[6][1]) == drawn(sheet_buttons("ptrainer"))
    assert done[1] == []


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_trainee_reads_each_skill_and_what_a_1_means_with_the_way_on(
    here: Here, work: UnitOfWork, language: str
) -> None:
    person = (await here.supporter(None)).id
    await practised(here, person)
    shown = {}
    for level in (min(LEVELS), max(LEVELS)):
        await here.rows("UPDATE practice_sheets SET done_at = NULL")
        await work.training.sheets.fill("ptrainer", dict.fromkeys(Skill, level))
        shown[level] = await show_own_sheet(reader(work, language, rehearsal="ptrainer"))
    gone = await show_own_sheet(reader(work, language, rehearsal="gone"))

    assert len({text for text, _ in (*shown.values(), gone)}) == 3
    assert all(reader(work, language).say(f"skill-{skill}") in shown[1][0] for skill in Skill)
    assert drawn(shown[1][1]) == drawn(shown[4][1]) == ["all-modules > training"]
    assert gone[1] == []
