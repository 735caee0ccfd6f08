"""Content as people's editors save it is read rightly, or refused in a line with file, line and entry."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from config.loading.checked_toml import DataMistake
from config.loading.helplines import HELPLINES, load_helplines
from config.loading.lexicon_tables import LexiconMistake, read_files
from config.loading.referrals import REFERRALS, load_referrals
from config.loading.resources import RESOURCES, load_resources
from config.loading.toml_files import TomlFile
from config.loading.training_files import TRAINING_FOLDER
from config.loading.training_tables import ModuleTable, TrainingMistake, read

Load = Callable[[Path], object]
Save = Callable[[str], bytes]
KINDS: dict[str, tuple[Path, Load]] = {
    "helplines": (HELPLINES, load_helplines),
    "referrals": (REFERRALS, lambda path: load_referrals("school", path)),
    "resources": (RESOURCES, lambda path: load_resources("school", path)),
    "lexicon": (HELPLINES.parent / "lexicon" / "su.toml", lambda path: read_files(path.parent)[0].entries),
    "training": (TRAINING_FOLDER / "id" / "01-role.toml", lambda path: read(path, ModuleTable)),
}
SAVED: dict[str, Save] = {
    "with a mark": lambda text: text.encode("utf-8-sig"),
    "as UTF-16": lambda text: text.encode("utf-16"),
    "as UTF-16, the other way round": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "on Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "on an old Mac": lambda text: text.replace("\n", "\r").encode(),
    "with tabs": lambda text: text.replace("\nid =", "\n\tid\t=\t").encode(),
}


def copied(kind: str, folder: Path, data: bytes) -> Path:
    path = folder / KINDS[kind][0].name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("way", SAVED)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_read_however_it_was_saved(kind: str, way: str, tmp_path: Path) -> None:
    ours, load = KINDS[kind]
    data = SAVED[way](ours.read_text("utf-8"))

    assert load(copied(kind, tmp_path, data)) == load(copied(kind, tmp_path, ours.read_bytes()))


def replaced(old: str, new: str) -> Save:
    return lambda text: text.replace(old, new, 1).encode()


REFUSED: dict[str, tuple[Save, str]] = {
    "typographic quotes": (lambda text: text.replace('id = "', "id = “", 1).encode(), "quote"),
    "an end quote is missing": (replaced('"\n', "\n"), "a text is not closed: its end quote"),
    "in an old character set": (lambda text: text.encode() + b"# caf\xe9\n", "is not saved as UTF-8"),
    "UTF-16 without its mark": (lambda text: text.encode("utf-16-le"), "is not plain text"),
    "a workbook": (lambda _: b"PK\x03\x04\x14\x00\x06\x00", "is a file of an office program"),
    "a table of Excel": (lambda _: b"id;number\r\none;119\r\n", ":1: this is no line of such a file"),
    "a page of the web": (lambda _: b"<!doctype html>\n<html>", ":1: this is no line of such a file"),
}


@pytest.mark.parametrize("fault", REFUSED)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_refused_in_one_plain_line(kind: str, fault: str, tmp_path: Path) -> None:
    ours, load = KINDS[kind]
    save, told = REFUSED[fault]
    path = copied(kind, tmp_path, save(ours.read_text("utf-8")))

    with pytest.raises((DataMistake, LexiconMistake, TrainingMistake)) as refused:
        load(path)
    (line,) = str(refused.value).splitlines()
    assert path.name in line.split(":")[0]
    assert told in line


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_in_place_of_a_file_is_told(kind: str, tmp_path: Path) -> None:
    ours, load = KINDS[kind]
    (tmp_path / ours.name).mkdir()

    with pytest.raises((DataMistake, LexiconMistake, TrainingMistake), match=r"folder"):
        load(tmp_path / ours.name)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_file_is_an_empty_list_or_one_line_for_what_it_lacks(kind: str, tmp_path: Path) -> None:
    path = copied(kind, tmp_path, b"")
    if kind == "resources":
        assert KINDS[kind][1](path) == ()
        return
    with pytest.raises((DataMistake, LexiconMistake, TrainingMistake)) as refused:
        KINDS[kind][1](path)
    assert all(":1: " in line and line.endswith("is missing") for line in str(refused.value).splitlines())


LINES = {
    'id = "healing119"': [
        ("id = “healing119”", "25: healing119: these quotes are typographic"),
        ('id = "healing119', '25: healing119: a text is not closed: its end quote (")'),
        ('id = "medical-119"', "25: medical-119: this id is there twice (line 10 has it too)"),
        ('\u00a0id = "healing119"', "25: healing119: it holds a blank or a mark that is not seen"),
    ],
    'number = "129"': [
        ("number = 129", '55: helpline: sapa-129: number: must be a text between quotes (")'),
        ('number = "6.28111E+11"', "55: helpline: sapa-129: number: must be a phone number as it is"),
        ('number = "7256526"', "55: helpline: sapa-129: number: must be a phone number as it is"),
        (
            'number = "129 atau 110"',
            "55: helpline: sapa-129: number: must be a phone number as it is printed",
        ),
    ],
    'number = "https://healing119.id"': [
        ('number = "healing119.id"', "27: helpline: healing119: number: must be an address that begins with"),
    ],
    'checked = 2026-11-15\n\n[[helpline]]\nid = "healing119"': [
        ('checked = 15/11/2026\n[[helpline]]\nid = "healing119"', "22: medical-119: a day is written like"),
        ('checked = 2026-11-31\n[[helpline]]\nid = "healing119"', "22: medical-119: a day is written like"),
        (
            'checked = "15/11/26"\n[[helpline]]\nid = "healing119"',
            "22: helpline: medical-119: checked: must be",
        ),
    ],
    '[[helpline]]\nid = "healing119"': [
        (
            '[helpline]\nid = "healing119"',
            "24: healing119: this is there twice: give it once; entries of a list",
        ),
    ],
    'fits = "crisis"\nemergency': [
        ("opens = 08:00\nemergency", "18: medical-119: a time is written like 08:00:00"),
    ],
    'name = { id = "polisi", en = "police"': [
        ('name = "polisi" #', "86: helpline: police-110: name: must hold several, each with its name"),
        ('name = { id = "polisi", en = "police" #', "86: police-110: what begins here is not closed"),
    ],
}


@pytest.mark.parametrize(
    ("old", "new", "told"), [(old, new, told) for old, cases in LINES.items() for new, told in cases]
)
def test_a_line_says_where_and_what(old: str, new: str, told: str, tmp_path: Path) -> None:
    text = HELPLINES.read_text("utf-8")
    assert old in text
    with pytest.raises(DataMistake) as refused:
        load_helplines(copied("helplines", tmp_path, text.replace(old, new, 1).encode()))

    assert str(refused.value).startswith(f"helplines.toml:{told}")
    assert len(str(refused.value).splitlines()) == 1


def test_days_and_times_may_stand_between_quotes(tmp_path: Path) -> None:
    text = HELPLINES.read_text("utf-8").replace("checked = 2026-11-15", 'checked = "2026-11-20"', 1)
    text = text.replace('fits = "crisis"', 'opens = "08:00"\ncloses = "16:00"', 1)
    first = load_helplines(copied("helplines", tmp_path, text.encode()))[0]

    assert (first.checked, first.opens, first.closes) == (date(2026, 11, 20), time(8), time(16))


@pytest.mark.parametrize(("day", "lines"), [(15, 7), (29, 7), (30, 0)])
def test_a_check_on_a_day_that_has_not_come_is_a_line(day: int, lines: int, tmp_path: Path) -> None:
    text = HELPLINES.read_text("utf-8").replace("2026-11-15", "2026-12-01")
    told = list(TomlFile.read(copied("helplines", tmp_path, text.encode())).ahead(date(2026, 11, day)))

    assert len(told) == lines
    assert all("checked: 2026-12-01 has not come yet" in line for line in told)
    assert not told or told[0].startswith("helplines.toml:22: medical-119: ")


def test_a_table_within_a_list_has_its_line_and_texts_of_several_lines_hold_none(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(
        '[[a]]\n[[a.b]]\nt = """\n[[a]]\nid = 1\n"""\n[[a]]\n[[a.b]]\n  [[a.b]]\n  x = 1\n[c.d]\n', "utf-8"
    )
    file = TomlFile.read(path)

    places = [("a", 0, "b", 0, "t"), ("a", 1), ("a", 1, "b", 1, "x"), ("c", "d")]
    assert [file.at(*place) for place in places] == ["x.toml:3", "x.toml:7", "x.toml:10", "x.toml:11"]
