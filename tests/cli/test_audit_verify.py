"""`sebaya audit verify`: says in one line whether the record of who did what is what was written."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from config.settings.key_file import load_key, write_key
from tests.cli.test_command_line import run
from tests.world import KEY, TOKEN, World


@pytest.fixture
async def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a programme has run, and its record has some rows."""
    write_key(tmp_path / "sebaya.key", KEY)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    world = World(tmp_path)
    await world.opens()
    await world.team()
    await world.closes()
    return tmp_path


async def test_a_record_is_whole_also_under_a_new_key(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "audit", "verify") == 0
    assert run(monkeypatch, "rotate-key") == 0
    assert load_key(folder / "sebaya.key") != KEY
    assert run(monkeypatch, "audit", "verify") == 0

    assert capsys.readouterr().out.count("The record is whole: 5 rows, from 1 to 5.") == 2


async def test_a_row_that_was_changed_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(folder / "sebaya.db")) as connection:
        connection.execute("DROP TRIGGER audit_unchanged")
        connection.execute("UPDATE audit SET actor = 'x' WHERE id = 3")
        connection.commit()

    assert run(monkeypatch, "audit", "verify") == 2
    assert "from row 3 on" in capsys.readouterr().err


async def test_another_key_or_no_database_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "sebaya.key").unlink()
    write_key(folder / "sebaya.key", bytes(32))
    assert run(monkeypatch, "audit", "verify") == 2
    (folder / "sebaya.db").unlink()
    assert run(monkeypatch, "audit", "verify") == 2

    told = capsys.readouterr().err.splitlines()
    assert [("does not fit" in line, "no database" in line) for line in told] == [
        (True, False),
        (False, True),
    ]
