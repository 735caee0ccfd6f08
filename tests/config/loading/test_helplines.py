"""Helplines are complete in both languages, dated, and refused when they are not."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from care.model.helplines import Helpline, worded
from config.loading.helplines import HELPLINES, HelplineMistake, HelplineTexts, load_helplines
from config.loading.texts import Texts

CHECKED = date(2026, 11, 15)


def line(number: str) -> Helpline:
    return next(one for one in load_helplines() if one.number == number)


def changed(path: Path, old: str, new: str) -> Path:
    """A copy of our file with the first `old` replaced."""
    text = HELPLINES.read_text(encoding="utf-8")
    assert old in text
    copy = path / "helplines.toml"
    copy.write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy


def test_the_verified_lines_of_indonesia_are_there_and_no_others() -> None:
    lines = load_helplines()
    numbers = {one.number for one in lines}
    assert numbers == {"119", "https://healing119.id", "119 ext. 8", "129", "0811-1129-129", "110", "112"}


def test_an_emergency_number_comes_first() -> None:
    assert load_helplines()[0].number == "119"


def test_a_line_is_worded_in_both_languages() -> None:
    assert worded(line("112").cost, "id") == "gratis"
    assert worded(line("112").cost, "en") == "free"
    assert worded(line("112").cost, "qaa") == "gratis"


def test_no_text_is_only_indonesian_by_mistake() -> None:
    for one in load_helplines():
        for words in (one.name, one.hours, one.cost, one.note):
            assert set(words) >= {"id", "en"}
            assert words["id"] != words["en"]


def test_uneven_coverage_is_told() -> None:
    assert "differs" in line("110").note["en"]
    assert "Not every district" in line("112").note["en"]


def test_a_helpline_is_one_text_with_all_that_people_need() -> None:
    texts = HelplineTexts(load_helplines(), Texts.load(strict=True))
    assert texts.lines("en")[0] == (
        "☎️ 119 – medical emergency (24 hours, free, checked 15 November 2026). "
        "When someone is hurt or a life is in danger now."
    )
    assert len(texts.lines("qaa")) == 7
    assert all("dicek 15 November 2026" in text for text in texts.lines("qaa"))


@pytest.mark.parametrize(
    ("day", "stale"), [((2026, 11, 15), False), ((2027, 5, 14), False), ((2027, 5, 15), True)]
)
def test_a_check_is_stale_after_180_days(day: tuple[int, int, int], stale: bool) -> None:
    assert line("119").checked == CHECKED
    assert line("119").stale(datetime(*day, tzinfo=UTC)) is stale


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('owner = "coordinator"', "", "helplines.toml:9: helpline: medical-119: owner: is missing"),
        (
            "checked = 2026-11-15",
            'checked = "soon"',
            ":22: helpline: medical-119: checked: must be a day",
        ),
        (
            'id = "healing119"',
            'id = "medical-119"',
            "helplines.toml:25: medical-119: this id is there twice",
        ),
        (
            'how = "call"',
            'how = "pigeon"',
            ":11: helpline: medical-119: how: must be 'call', ",
        ),
        (
            'number = "119"',
            'number = "call us"',
            ":12: helpline: medical-119: number: must be a phone",
        ),
        (
            'number = "119"',
            f'number = "{"1" * 5000}"',
            "medical-119: number: must have at most",
        ),
        (', en = "free"', "", "helplines.toml:16: helpline: medical-119: cost: en: is missing"),
        (
            'how = "call"',
            'how = "call"\nphone = "1"',
            ":12: helpline: medical-119: phone: is not",
        ),
        ('id = "medical-119"', "id = ", "helplines.toml:10: what stands behind = is no value"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(HelplineMistake, match=r"^helplines.toml") as caught:
        load_helplines(changed(tmp_path, old, new))
    assert told in str(caught.value)


def test_an_entry_that_cannot_be_shown_whole_is_refused() -> None:
    first, *others = load_helplines()
    long = replace(first, note={"id": "🧡" * 2100, "en": "short"})
    with pytest.raises(HelplineMistake, match="medical-119 does not fit one message"):
        HelplineTexts([long, *others], Texts.load())


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(HelplineMistake, match="cannot be read"):
        load_helplines(tmp_path / "helplines.toml")
