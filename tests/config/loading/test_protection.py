"""Who is told when a child tells of abuse is data: a programme writes its own units, and prints them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.doctor.content_check import faults
from config.loading.checked_toml import DataMistake
from config.loading.programme_content import ProgrammeContent
from config.loading.protection import load_protection, tables
from config.settings.settings import load_settings
from tests.world import TOKEN

OWN = """
[[step]]
within = { id = "1 jam", en = "1 hour" }
who = { id = "Bu Wening, 0361-000", en = "Ibu Wening, 0361-000" }
what = { id = "Dihubungi.", en = "Is called." }
"""


@pytest.mark.parametrize(
    ("setting", "named", "unnamed"),
    [
        ("school", "Pokja", "Satgas PPKPT"),
        ("campus", "Satgas PPKPT", "Pokja"),
        ("workplace", "SAPA 129", "Pokja"),
    ],
)
def test_each_kind_of_programme_reads_its_own_units(setting: str, named: str, unnamed: str) -> None:
    told = tables(load_protection(), "id", setting)
    assert named in told
    assert unnamed not in told


@pytest.mark.parametrize(
    ("language", "words"), [("id", "belum: tanya ahli hukum"), ("en", "not yet: ask a lawyer")]
)
def test_a_law_that_nobody_has_read_says_so(language: str, words: str) -> None:
    unread = [law for law in load_protection().law if law.checked is None]
    assert unread
    assert tables(load_protection(), language, "school").count(words) == len(unread)


def test_a_programmes_own_stands_in_its_place_and_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "protection.toml").write_text(OWN, "utf-8")
    monkeypatch.setenv("SEBAYA_CONTENT_FOLDER", str(tmp_path))
    result = CliRunner().invoke(app, ["protection", "--language", "en"])

    assert result.exit_code == 0, result.output
    assert "| 1 | 1 hour | Ibu Wening, 0361-000 | Is called. |" in result.output
    assert "Pokja" not in result.output


def test_a_mistake_in_it_is_told_with_its_place_and_stops_no_start(tmp_path: Path) -> None:
    (tmp_path / "protection.toml").write_text(OWN.replace("within", "when"), "utf-8")
    with pytest.raises(DataMistake, match=r"protection\.toml"):
        ProgrammeContent(tmp_path).protection()
    settings = load_settings(
        {"SEBAYA_BOT_TOKEN": TOKEN, "SEBAYA_CONTENT_FOLDER": str(tmp_path)}, env_file=None
    )
    found = list(faults(settings, datetime(2026, 12, 1, tzinfo=UTC).date()))

    assert [fault.stops for fault in found] == [False]
    assert "within" in "\n".join(found[0].lines)
