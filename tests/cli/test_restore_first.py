"""`sebaya restore`: what does not fit is refused in one plain line, and nothing of it stays."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from config.settings.key_file import load_key, write_key
from storage.programme import audit
from storage.sealing.encryption import Vault
from tests.cli.test_command_line import run
from tests.cli.test_first_command import files, here
from tests.keeping.test_restore_refused import full_disk
from tests.released import states
from tests.world import KEY

__all__ = ["here"]
RESTORE = ("restore", "../kept.backup", "--nobody-forgotten")
CASES = {
    "a changed row": ("DROP TRIGGER audit_unchanged", "UPDATE audit SET actor = 'x' WHERE id = 1"),
    "no head": ("DROP TRIGGER audit_head_stays", "DELETE FROM audit_head"),
    "an older head": ("DROP TRIGGER audit_head_grows", "UPDATE audit_head SET last = 0, tip = x''"),
}
"""What somebody with the file alone may do to the record of who did what."""


def is_lost(here: Path) -> None:
    """The database and all that belongs to it."""
    for path in here.glob("sebaya.db*"):
        path.unlink()


@pytest.fixture
def kept(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A backup of what the first release has left; the database is lost."""
    states.old(here)
    back_up(here, monkeypatch)
    return here.parent / "kept.backup"


def behind_the_back(here: Path, statements: Iterable[str]) -> None:
    """Run these; a trigger that was in the way stands there again as if nothing had been."""
    triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    with closing(sqlite3.connect(here / "sebaya.db", isolation_level=None)) as database:
        before = dict(database.execute(triggers).fetchall())
        for statement in statements:
            database.execute(statement)
        left = dict(database.execute(triggers).fetchall())
        for name in before.keys() - left.keys():
            database.execute(before[name])


def back_up(here: Path, monkeypatch: pytest.MonkeyPatch, *statements: str) -> None:
    """After these were run behind the bot's back."""
    behind_the_back(here, statements)
    assert run(monkeypatch, "backup", "../kept.backup") == 0
    is_lost(here)


def refused(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> str:
    """The one line with which this ends; all files are as they were."""
    before = files(here)
    capsys.readouterr()
    assert run(monkeypatch, *words) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert files(here) == before
    return line


def test_the_backup_of_an_old_database_is_restored_once(
    kept: Path, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, *RESTORE) == 0
    assert run(monkeypatch, "audit", "verify") == 0

    line = refused(here, monkeypatch, capsys, RESTORE)
    assert "sebaya.db is there: move it away first; nothing was changed (sebaya.db.keys too)" in line


def test_rows_that_an_old_version_has_noted_are_sealed_with_the_rest(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    states.old(here)
    row = (1, 7, "a", "lexicon-off", "x")
    with closing(sqlite3.connect(here / "sebaya.db")) as database:
        chain = audit.link(Vault(KEY), audit.NOTHING, row)
        database.execute("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?)", [*row, chain])
        database.commit()
    back_up(here, monkeypatch)
    assert run(monkeypatch, *RESTORE) == 0
    assert run(monkeypatch, "audit", "verify") == 0
    assert "The record is whole: 3 rows, from 1 to 3." in capsys.readouterr().out


def test_rows_that_were_changed_before_there_was_a_seal_are_found(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    states.old(here)
    back_up(here, monkeypatch, "INSERT INTO audit VALUES (1, 7, 'a', 'lexicon-off', 'x', x'00')")

    assert "is not whole in this backup" in refused(here, monkeypatch, capsys, RESTORE)


@pytest.mark.parametrize("harm", CASES)
def test_a_record_that_was_tampered_with_is_refused_and_leaves_no_list(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], harm: str
) -> None:
    states.old(here)
    assert run(monkeypatch, "migrate") == 0
    back_up(here, monkeypatch, *CASES[harm])

    assert "is not whole in this backup" in refused(here, monkeypatch, capsys, RESTORE)


def test_a_backup_of_a_newer_version_is_refused_unless_that_says_that_this_one_may_run(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    states.old(here)
    assert run(monkeypatch, "migrate") == 0
    back_up(here, monkeypatch, "INSERT INTO schema_version (version) VALUES (999)")
    line = refused(here, monkeypatch, capsys, RESTORE)
    assert "the backup is of a newer version (999): update Sebaya first" in line

    (here.parent / "kept.backup").unlink()
    states.old(here)
    assert run(monkeypatch, "migrate") == 0
    back_up(here, monkeypatch, "INSERT INTO schema_version SELECT 999, MAX(version) FROM schema_version")
    assert run(monkeypatch, *RESTORE) == 0


def test_a_backup_of_another_form_says_so(
    kept: Path, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.write_bytes(kept.read_bytes().replace(b"sebaya backup 1\n", b"sebaya backup 2\n", 1))

    assert "has the form of a newer version: update Sebaya" in refused(here, monkeypatch, capsys, RESTORE)


def test_a_main_key_that_was_changed_since_is_told_and_the_old_one_restores(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    states.old(here)
    assert run(monkeypatch, "migrate") == 0
    assert run(monkeypatch, "backup", "../kept.backup") == 0
    assert run(monkeypatch, "rotate-key") == 0
    is_lost(here)
    line = refused(here, monkeypatch, capsys, RESTORE)
    assert "sebaya.key is not the main key of this backup: put the one there" in line

    (here / "sebaya.key").unlink()
    write_key(here / "sebaya.key", KEY)
    assert run(monkeypatch, *RESTORE) == 0
    assert run(monkeypatch, "audit", "verify") == 0


def test_a_programme_that_never_ran_comes_back_too(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "migrate") == 0
    back_up(here, monkeypatch)
    assert run(monkeypatch, *RESTORE) == 0
    assert run(monkeypatch, "audit", "verify") == 0


@pytest.mark.parametrize(
    "file", ["../nowhere", "..", "sebaya.key", "../half.backup", "../other.db", "../empty"]
)
def test_what_is_no_backup_is_named(
    kept: Path, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], file: str
) -> None:
    (here.parent / "half.backup").write_bytes(kept.read_bytes()[:30])
    (here.parent / "empty").touch()
    states.of_another(here)
    (here / "sebaya.db").rename(here.parent / "other.db")

    assert file in refused(here, monkeypatch, capsys, ("restore", file, "--nobody-forgotten"))


@pytest.mark.parametrize("after", [100_000, 460_000])
def test_a_full_disk_is_told_and_nothing_stays(
    kept: Path,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    after: int,
) -> None:
    with full_disk(after):
        refused(here, monkeypatch, capsys, RESTORE)

    assert run(monkeypatch, *RESTORE) == 0


def test_a_record_that_has_lost_its_head_gets_no_new_key(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    states.old(here)
    assert run(monkeypatch, "migrate") == 0
    behind_the_back(here, CASES["no head"])

    assert run(monkeypatch, "rotate-key") == 2
    assert "was changed at row 1: nothing was done" in capsys.readouterr().err
    assert load_key(here / "sebaya.key") == KEY
    assert not list(here.glob("sebaya.key.*"))
