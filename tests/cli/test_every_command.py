"""Each command, in each place where no programme has begun: it works, or one plain line says what to do."""

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from bot.__main__ import app
from config.settings.key_file import write_key
from tests.cli.test_command_line import run
from tests.cli.test_first_command import files
from tests.released import states
from tests.world import KEY, TOKEN

WORDS = {
    "run": (),
    "init": ("--offline", "--token", TOKEN),
    "plan": ("--students", "0"),
    "poster": ("--username", "sebaya_bot", "--folder", "../out"),
    "protection": (),
    "texts": (),
    "doctor": (),
    "migrate": (),
    "rotate-key": (),
    "prove": ("--only", "helplines-complete"),
    "split-key": (),
    "join-key": ("../out.key",),
    "purge": (),
    "setup-code": (),
    "reset-pin": (),
    "confirm": (),
    "backup": ("../out",),
    "restore": ("../missing.backup", "--nobody-forgotten"),
    "move": ("--to", "sqlite:///moved.db"),
    "report": (),
    "demo": ("--folder", "file"),
    "demo-bot": (),
    "programmes hand-out-key": ("../out.key",),
    "programmes take-key": ("sebaya.key",),
    "programmes erase": (),
    "audit verify": (),
    "audit accept": (),
    "audit export": ("../out.csv",),
    "training check": (),
    "training hours": (),
    "training train": ("--into", "../missing"),
    "contacts scan": (),
    "contacts evaluate": ("missing.csv",),
    "lexicon scan": (),
    "lexicon check": (),
    "lexicon evaluate": ("missing.csv",),
    "lexicon explain": (),
    "lexicon train": ("--into", "../missing/weights.bin"),
}
"""What is given with each command; a new one needs a line here."""
BEGINS = {"run", "migrate", "demo-bot"}
"""Commands that begin a programme where there is a token and a key."""
MAKES = {"init", "poster"}
"""Commands whose result are files."""


def commands(group: Any, before: str = "") -> Iterator[str]:
    """Every command of the command line, as people type it."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{name} ")
        else:
            yield f"{before}{name}"


def unset(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No `.env` at all."""
    monkeypatch.delenv("SEBAYA_BOT_TOKEN", raising=False)


def keyless(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A token, and no key."""
    (folder / "sebaya.key").unlink()


def without_database(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `init` leaves it."""


def empty(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database of no bytes, as a start leaves it that was killed at once."""
    states.empty(folder)


Place = Callable[[Path, pytest.MonkeyPatch], None]
PLACES = (unset, keyless, without_database, empty)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "programme"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("SEBAYA_BACKUP_KEY_FILE", "backup.key")
    monkeypatch.setenv("SEBAYA_TELEGRAM_API_URL", "http://127.0.0.1:9")
    write_key(folder / "sebaya.key", KEY)
    (folder / "file").touch()
    return folder


def test_every_command_is_walked() -> None:
    assert set(commands(typer.main.get_command(app))) == set(WORDS)


@pytest.mark.parametrize(
    ("command", "place"),
    [
        pytest.param(command, place, id=f"{command}-{place.__name__}")
        for place in PLACES
        for command in WORDS
        if place in {unset, keyless} or command not in BEGINS
    ],
)
def test_a_place_without_a_programme_gets_one_plain_line_and_stays_as_it_is(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    place: Place,
) -> None:
    place(here, monkeypatch)
    before = {**files(here), **locks(here)}
    status = run(monkeypatch, *command.split(), *WORDS[command])
    told = capsys.readouterr()

    if command == "doctor" and place is not unset:
        assert (status, told.err) == (1, "")
    else:
        assert status in {0, 2}
        assert told.err.count("\n") == (1 if status else 0)
        silent = {"lexicon scan", "lexicon explain", "contacts scan"}
        assert bool(told.out) is (status == 0 and command not in silent)
    if status or command not in MAKES:
        assert {**files(here), **locks(here)} == before


def locks(folder: Path) -> dict[str, bytes | None]:
    """Locks that were left."""
    return {str(path): b"" for path in folder.parent.rglob("*.lock")}


@pytest.mark.parametrize("command", [one for one in WORDS if one not in BEGINS | MAKES | {"doctor", "move"}])
def test_what_has_just_begun_bears_every_command(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run(monkeypatch, "migrate") == 0
    capsys.readouterr()
    status = run(monkeypatch, *command.split(), *WORDS[command])

    assert (status, capsys.readouterr().err.count("\n")) in {(0, 0), (0, 1), (2, 1)}
    assert run(monkeypatch, "audit", "verify") == 0
