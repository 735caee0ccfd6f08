"""Whatever is given first, on whatever lies there: it works, or one plain line says what to do."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from config.settings.key_file import write_key
from storage.migrate import newest
from tests.cli.test_command_line import run
from tests.released import states
from tests.released.kept import RELEASES, released
from tests.released.states import BEFORE, Made
from tests.world import KEY, TOKEN

LOOK_ONLY = ("backup ../x.backup", "report")
AS_IT_IS = ("audit verify", "rotate-key", "setup-code")
FORWARD = ("purge", "migrate")
COMMANDS = (*LOOK_ONLY, *AS_IT_IS, *FORWARD)
"""Those that want the database as it is, those that want this version's, those that bring it forward."""
NO_DATABASE = "there is no database"
NOTHING_YET = "holds nothing yet: `sebaya run` begins a programme"
DOES_NOT_FIT = "the key file does not fit this database"
OLDER = f"the database is of version {BEFORE}, this program of version {newest()}: run `sebaya migrate` first"
NEWER = "update Sebaya"
WELL = ""
ANSWERS = [
    (states.nothing, [NO_DATABASE] * 6 + [WELL]),
    (states.empty, [NOTHING_YET] * 6 + [WELL]),
    (states.old, [WELL] * 2 + [OLDER] * 3 + [WELL] * 2),
    (states.without_keys, [WELL] * 2 + [OLDER] * 3 + [WELL] * 2),
    (states.another_key, [WELL, DOES_NOT_FIT] + [OLDER] * 3 + [DOES_NOT_FIT] * 2),
    (states.newer, [WELL] + [NEWER] * 6),
    (states.of_another, ["none of Sebaya's"] * 6 + ["not one of Sebaya"]),
    (states.cut_off, ["SQLITE_CORRUPT"] * 7),
    (states.no_database, ["SQLITE_NOTADB"] * 7),
    (states.a_folder, ["sebaya.db"] * 6 + ["is a folder"]),
]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a main key, in which commands are given; no key for backups was made yet."""
    folder = tmp_path / "programme"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("SEBAYA_BACKUP_KEY_FILE", "../backup.key")
    write_key(folder / "sebaya.key", KEY)
    return folder


def files(folder: Path) -> dict[str, bytes | None]:
    """All that lies there and beside; an empty lock is nothing."""
    found = {str(path): path.read_bytes() if path.is_file() else None for path in folder.parent.rglob("*")}
    return {name: data for name, data in found.items() if not name.endswith(".lock")}


@pytest.mark.parametrize(
    ("made", "command", "said"),
    [
        pytest.param(made, command, said, id=f"{made.__name__}-{command.split()[0]}")
        for made, answers in ANSWERS
        for command, said in zip(COMMANDS, answers, strict=True)
    ],
)
def test_a_first_command_works_or_says_what_to_do_and_leaves_nothing(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    made: Made,
    command: str,
    said: str,
) -> None:
    made(here)
    before = files(here)
    status = run(monkeypatch, *command.split())
    told = capsys.readouterr().err

    if said == WELL:
        assert (status, told) == (0, "")
    else:
        assert (status, told.count("\n"), said in told) == (2, 1, True), told
        assert files(here) == before


@pytest.mark.parametrize("made", [made for made, _ in ANSWERS], ids=lambda made: made.__name__)
def test_the_doctor_looks_at_whatever_lies_there_and_changes_nothing(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], made: Made
) -> None:
    monkeypatch.setenv("SEBAYA_TELEGRAM_API_URL", "http://127.0.0.1:9")
    made(here)
    before = files(here)
    assert run(monkeypatch, "doctor") == 1

    assert capsys.readouterr().err == ""
    assert files(here) == before


@pytest.mark.parametrize("command", [*LOOK_ONLY, *AS_IT_IS, "purge"])
def test_every_command_works_on_a_programme_that_never_ran(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run(monkeypatch, "migrate") == 0
    assert run(monkeypatch, *command.split()) == 0
    assert run(monkeypatch, "audit", "verify") == 0

    assert "The record is whole" in capsys.readouterr().out


def test_a_key_that_is_missing_is_asked_for_and_nothing_is_brought_forward(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    states.old(here)
    (here / "sebaya.key").unlink()
    before = files(here)
    for command in (*FORWARD, "report", "rotate-key", "setup-code"):
        assert run(monkeypatch, command) == 2
        assert "sebaya.key does not exist: put the key back" in capsys.readouterr().err

    assert files(here) == before


def test_a_report_leaves_no_list_of_who_was_forgotten(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`restore` would take an empty list for the one that it asks for."""
    states.old(here)
    assert run(monkeypatch, "report") == 0

    assert not (here / "sebaya.db.erasures").exists()


def test_a_backup_goes_over_no_file_that_is_none(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    states.old(here)
    before = (here / "sebaya.db").read_bytes()
    assert run(monkeypatch, "backup", "sebaya.db") == 2

    assert "sebaya.db is there and is no backup: give another name" in capsys.readouterr().err
    assert (here / "sebaya.db").read_bytes() == before


def test_a_log_that_was_copied_with_a_database_is_restored_with_it(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a kill the last commits are still in there."""
    path = released(here, RELEASES[0])
    with closing(sqlite3.connect(path, isolation_level=None)) as killed:
        killed.execute("UPDATE programme SET gaps_told = '2026-10-01'")
        for left in here.glob("sebaya.db*"):
            shutil.copy(left, here.parent / left.name)
    for left in here.glob("sebaya.db*"):
        left.unlink()
    assert run(monkeypatch, "restore", "../sebaya.db", "--nobody-forgotten") == 0

    with closing(sqlite3.connect(path)) as restored:
        assert restored.execute("SELECT gaps_told FROM programme").fetchone() == ("2026-10-01",)
