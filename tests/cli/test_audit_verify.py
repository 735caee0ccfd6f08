"""`sebaya audit verify`: says in one line whether the record of who did what is what was written."""

import asyncio
import csv
from pathlib import Path

import pytest

from bot.programme_info import home_of
from config.settings.key_file import load_key, write_key
from config.settings.settings import load_settings
from storage.engine.database import Transaction
from storage.offline.inspection import main_key
from storage.offline.opening import change
from tests.cli.test_command_line import run
from tests.world import KEY, TOKEN, World


@pytest.fixture
async def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lent: dict[str, str]) -> Path:
    """Where a programme has run, and its record has some rows."""
    write_key(tmp_path / "sebaya.key", KEY)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    world = World(tmp_path, **lent)
    await world.opens()
    await world.team()
    await world.closes()
    return tmp_path


async def behind(*statements: str, without: tuple[str, str] | None = None) -> None:
    """Somebody has done this behind the bot's back, perhaps without a table's trigger."""

    async def done(tx: Transaction) -> None:
        if without:
            makes = await tx.value(tx.catalog.trigger, {"name": without[0]})
            await tx.rows(tx.catalog.without_trigger.format(name=without[0], table=without[1]))
        for statement in statements:
            await tx.rows(statement)
        if without:
            await tx.rows(makes)

    await change(home_of(load_settings(env_file=None)), done)


async def test_a_record_is_whole_also_under_a_new_key(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home = home_of(load_settings(env_file=None))
    before = await main_key(home, KEY)
    assert run(monkeypatch, "audit", "verify") == 0
    assert run(monkeypatch, "rotate-key") == 0
    assert await main_key(home, load_key(folder / "sebaya.key")) != before
    assert run(monkeypatch, "audit", "verify") == 0

    told = capsys.readouterr().out
    assert "The record is whole: 5 rows, from 1 to 5." in told
    assert "The record is whole: 6 rows, from 1 to 6." in told  # with the change itself


async def test_what_is_done_on_the_server_stands_in_the_table_that_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, lent: dict[str, str]
) -> None:
    monkeypatch.setenv("SEBAYA_BACKUP_KEY_FILE", "backup.key")
    for line, status in (
        *((("backup one.backup", 0),) if not lent else ()),
        *(("rotate-key", 0), ("audit export all.csv", 0)),
        ("audit export some.csv --who melati --deed certify", 0),
        *(("audit export none.csv --until 2026-03-01", 0), ("audit export none.csv", 2)),
        *(("audit export more.csv --deed dancing", 2), ("audit verify", 0)),
    ):
        assert await asyncio.to_thread(run, monkeypatch, *line.split()) == status, line

    rows = {
        name: list(csv.DictReader((folder / f"{name}.csv").read_text("utf-8").splitlines()))
        for name in ("all", "some", "none")
    }
    assert [row["deed"] for row in rows["all"]][-2:] == ["certify" if lent else "backup", "key-changed"]
    assert rows["all"][1]["at"] == "2026-03-02 19:00"
    assert [(row["who"], row["deed"], row["about"]) for row in rows["some"]] == [
        ("Bu Melati", "certify", "Pendamping 1")
    ]
    assert rows["none"] == []


async def test_a_row_that_was_changed_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    await behind("UPDATE audit SET actor = 'x' WHERE id = 3", without=("audit_unchanged", "audit"))

    assert run(monkeypatch, "audit", "verify") == 2
    assert "from row 3 on" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("ALTER TABLE members ADD COLUMN more TEXT", "not built as Sebaya builds it: table members"),
        ("CREATE INDEX more ON members (role)", "not built as Sebaya builds it: index more"),
        ("UPDATE members SET on_call_since = 1", "rows were changed behind the bot's back: counselor"),
    ],
)
async def test_a_changed_form_and_a_changed_role_are_named(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    statement: str,
    named: str,
) -> None:
    await behind(statement)

    assert run(monkeypatch, "audit", "verify") == 2
    assert named in capsys.readouterr().err


async def test_another_key_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "sebaya.key").unlink()
    write_key(folder / "sebaya.key", bytes(32))

    assert run(monkeypatch, "audit", "verify") == 2
    assert "the key file does not " in capsys.readouterr().err


async def test_no_programme_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lent: dict[str, str]
) -> None:
    if lent:
        monkeypatch.setenv("SEBAYA_DATABASE_URL", f"{lent['database_url']}_other")
    else:
        (folder / "sebaya.db").unlink()

    assert run(monkeypatch, "audit", "verify") == 2
    assert "`sebaya run` begins one" in capsys.readouterr().err
