"""Where nothing can be written, a command says so in one plain line."""

from pathlib import Path

import pytest

from config.settings.key_file import write_key
from tests.cli.test_command_line import run
from tests.released import states
from tests.world import KEY, TOKEN

KNOWN = ("--token", TOKEN, "--offline")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with keys, a database that is none, and a file where a folder is wanted."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("SEBAYA_BACKUP_KEY_FILE", "backup.key")
    for name in ("sebaya.key", "backup.key"):
        write_key(tmp_path / name, KEY)
    for name in ("sebaya.db", "file", "sebaya.db.erasures"):
        (tmp_path / name).touch()
    return tmp_path


def refused(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> str:
    """The one line with which this command line ends."""
    assert run(monkeypatch, *words) == 2
    (line,) = capsys.readouterr().err.splitlines()
    return line


@pytest.mark.parametrize(
    "words",
    [("backup", "."), ("backup", "file/x"), ("init", *KNOWN, "--folder", "file")],
)
def test_what_cannot_be_written_is_named(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
) -> None:
    assert words[-1] in refused(words, monkeypatch, capsys)


@pytest.mark.parametrize("words", [("rotate-key",), ("restore", "file", "--nobody-forgotten"), ("purge",)])
def test_a_lock_that_cannot_be_made_is_named(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
) -> None:
    if words[0] == "restore":
        (here / "sebaya.db").unlink()
    else:
        states.old(here)
    (here / "sebaya.db.lock").mkdir()

    assert "cannot write the database sebaya.db" in refused(words, monkeypatch, capsys)


@pytest.mark.parametrize("words", [("report",), ("restore", "sebaya.db"), ("backup", "x")])
def test_a_folder_for_the_database_that_is_none_is_named(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
) -> None:
    monkeypatch.setenv("SEBAYA_DATABASE_URL", "sqlite:///file/sebaya.db")

    assert "file" in refused(words, monkeypatch, capsys)
