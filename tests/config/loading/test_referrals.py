"""The programme's list of referrals: by setting, in both languages, refused when it cannot be used."""

from pathlib import Path
from typing import get_args

import pytest

from config.loading.checked_toml import DataMistake
from config.loading.referrals import REFERRALS, load_referrals
from config.settings.setting_types import SettingName
from handlers.keyboards.signed_buttons import LONGEST


@pytest.mark.parametrize("setting", get_args(SettingName))
def test_every_setting_has_a_list_in_both_languages_that_fits_its_buttons(setting: str) -> None:
    found = load_referrals(setting)
    assert 3 <= len(found) <= 12
    for one in found:
        assert one.worded("id") != one.worded("en")
        assert len(f"consent|ca5e00000001|{one.id}|yes") < LONGEST


def test_a_school_is_not_shown_what_belongs_to_work() -> None:
    assert "workplace-help" not in {one.id for one in load_referrals("school")}
    assert "workplace-help" in {one.id for one in load_referrals("workplace")}


def test_each_service_is_a_question_of_its_own_and_parents_are_a_schools() -> None:
    ids = {setting: {one.id for one in load_referrals(setting)} for setting in get_args(SettingName)}
    assert all({"police", "ambulance", "women-children"} <= found for found in ids.values())
    assert [setting for setting, found in ids.items() if "parents" in found] == ["school"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('settings = ["school"]', 'settings = ["hospital"]'),
        ('id = "psychologist"', 'id = "Psychologist!"'),
        ('id = "psychologist"', 'id = "health-centre"'),
        (', en = "Psychologist"', ""),
        ("[[referral]]", "[[somewhere]]"),
    ],
)
def test_a_mistake_in_the_file_is_told_in_a_plain_line(tmp_path: Path, old: str, new: str) -> None:
    changed = tmp_path / "referrals.toml"
    changed.write_text(REFERRALS.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataMistake, match=r"^referrals.toml") as told:
        load_referrals("school", changed)

    assert "\n\n" not in str(told.value)


def test_a_language_of_ones_own_has_its_names_here_too(tmp_path: Path) -> None:
    changed = tmp_path / "referrals.toml"
    written = REFERRALS.read_text("utf-8")
    changed.write_text(
        written.replace('en = "Psychologist"', 'en = "Psychologist", qaa = "Psikologe"'), "utf-8"
    )
    (found,) = [one for one in load_referrals("school", changed) if one.id == "psychologist"]

    assert (found.worded("qaa"), found.worded("en"), found.worded("su")) == (
        "Psikologe",
        "Psychologist",
        "Psikolog",
    )
