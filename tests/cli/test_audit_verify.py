"""`sebaya audit verify`: says in one line whether the record of who did what is what was written."""

import asyncio
import csv
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

    told = capsys.readouterr().out
    assert "The record is whole: 5 rows, from 1 to 5." in told
    assert "The record is whole: 6 rows, from 1 to 6." in told  # with the change itself


async def test_what_is_done_on_the_server_stands_in_the_table_that_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SEBAYA_BACKUP_KEY_FILE", "backup.key")
    for line, status in (
        *(("backup one.backup", 0), ("rotate-key", 0), ("audit export all.csv", 0)),
        ("audit export some.csv --who melati --deed certify", 0),
        *(("audit export none.csv --until 2026-03-01", 0), ("audit export none.csv", 2)),
        *(("audit export more.csv --deed dancing", 2), ("audit verify", 0)),
    ):
        assert await asyncio.to_thread(run, monkeypatch, *line.split()) == status, line

    rows = {
        name: list(csv.DictReader((folder / f"{name}.csv").read_text("utf-8").splitlines()))
        for name in ("all", "some", "none")
    }
    assert [row["deed"] for row in rows["all"]][-2:] == ["backup", "key-changed"]
    assert rows["all"][1]["at"] == "2026-03-02 19:00"
    assert [(row["who"], row["deed"], row["about"]) for row in rows["some"]] == [
        ("Bu Melati", "certify", "Pendamping 1")
    ]
    assert rows["none"] == []


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
