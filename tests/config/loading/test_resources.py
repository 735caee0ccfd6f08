"""Resources are data with owner, source and date, for the settings that they are for."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from config.loading.checked_toml import DataMistake
from config.loading.resources import RESOURCES, ResourceTexts, load_resources
from config.loading.texts import Texts

ENTRY = """
[[resource]]
id = "puskesmas"
kind = "referral"
settings = ["school", "community"]
name = { id = "Puskesmas Melati", en = "Melati health centre", jv = "Puskesmas Mlathi" }
what = { id = "Untuk periksa.", en = "To be looked at." }
how = { id = "Jalan Mawar 3.", en = "3 Mawar Street." }
source = "asked at the desk"
owner = "coordinator"
checked = 2026-11-22
"""


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("setting", "ids"),
    [
        ("school", ["school-counselor"]),
        ("campus", ["campus-task-force", "programme-counselor"]),
        ("workplace", ["programme-counselor"]),
        ("community", ["programme-counselor"]),
    ],
)
def test_each_setting_has_its_own(setting: str, ids: list[str]) -> None:
    assert [one.id for one in load_resources(setting)] == ids


def test_a_programmes_own_file_stands_instead_of_ours(tmp_path: Path) -> None:
    path = written(tmp_path / "ours.toml", ENTRY)
    assert [one.id for one in load_resources("school", path)] == ["puskesmas"]
    assert load_resources("campus", path) == ()
    assert load_resources("campus", written(tmp_path / "none.toml", "")) == ()


def test_an_entry_is_one_text_with_its_date_in_every_language(tmp_path: Path) -> None:
    found = load_resources("school", written(tmp_path / "ours.toml", ENTRY))
    lines = ResourceTexts(found, Texts.load(strict=True))
    assert lines.lines("en") == (
        "➡️ Melati health centre. To be looked at. 3 Mawar Street. (checked 22 November 2026)",
    )
    assert lines.lines("id")[0].endswith("(dicek 22 November 2026)")
    assert found[0].name["jv"] == "Puskesmas Mlathi"


def test_a_check_is_stale_after_180_days() -> None:
    (one,) = load_resources("school")
    assert not one.stale(datetime(2027, 5, 21, tzinfo=UTC))
    assert one.stale(datetime(2027, 5, 22, tzinfo=UTC))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('owner = "coordinator"', "", "ours.toml:2: resource: puskesmas: owner: is missing"),
        ('"community"]', '"moon"]', "ours.toml:5: resource: puskesmas: settings 2: must be 'school'"),
        (', en = "To be looked at."', "", "ours.toml:7: resource: puskesmas: what: en: is missing"),
        ('jv = "Puskesmas Mlathi"', "jv = 3", "ours.toml:6: resource: puskesmas: name: jv: must be a text"),
        ("checked = 2026-11-22", "", "resource: puskesmas: checked: is missing"),
        ("[[resource]]", "[[resource]", "ours.toml:2: "),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = written(tmp_path / "ours.toml", ENTRY.replace(old, new))
    with pytest.raises(DataMistake, match=r"^ours\.toml") as caught:
        load_resources("school", path)
    assert told in str(caught.value)


def test_an_entry_cannot_stand_twice(tmp_path: Path) -> None:
    with pytest.raises(DataMistake, match="puskesmas: this id is there twice"):
        load_resources("school", written(tmp_path / "ours.toml", ENTRY * 2))


def test_ours_are_complete() -> None:
    assert RESOURCES.is_file()
    for setting in ("school", "campus", "workplace", "community"):
        for one in load_resources(setting):
            assert one.source
            assert one.owner == "coordinator"
