"""`sebaya setup-code` makes a code for `/setup` beside the running bot; nothing keeps it in the clear."""

import re
from pathlib import Path

import pytest

from config.settings.key_file import write_key
from sandbox.people.people import Group
from tests.cli.test_command_line import run
from tests.world import KEY, TOKEN, World

Told = pytest.CaptureFixture[str]
CODE = re.compile(r"^/setup ([A-Za-z][\w-]{19})$", re.MULTILINE)


def made(monkeypatch: pytest.MonkeyPatch, capsys: Told) -> str:
    """The code that the command shows."""
    capsys.readouterr()
    assert run(monkeypatch, "setup-code") == 0
    (code,) = CODE.findall(capsys.readouterr().out)
    return str(code)


def refused(monkeypatch: pytest.MonkeyPatch, capsys: Told) -> str:
    """The one line with which it ends."""
    capsys.readouterr()
    assert run(monkeypatch, "setup-code") == 2
    said = capsys.readouterr()
    (line,) = said.err.splitlines()
    assert said.out == ""
    return line


async def test_the_running_bot_takes_the_code_once(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    await world.team(supporters=0)
    monkeypatch.setattr("bot.cli.setup_code_command.SystemClock", lambda: world.clock)
    code = made(monkeypatch, capsys)
    first, second = (Group(world.api, id=-number, title="Grup") for number in (2_000, 3_000))
    for group in (first, second):
        await world.person().in_group(group).says(f"/setup {code}")

    assert first.heard == [world.text("group-confirm")]
    assert second.heard == [world.text("setup-wrong")]


async def test_the_bot_may_be_stopped_meanwhile(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    await world.closes()
    monkeypatch.setattr("bot.cli.setup_code_command.SystemClock", lambda: world.clock)
    code = made(monkeypatch, capsys)
    await world.opens()
    group = Group(world.api, id=-2_000, title="Grup")
    await world.person().in_group(group).says(f"/setup {code}")

    assert group.heard[0].startswith(world.text("setup-done").splitlines()[0])


async def test_no_file_and_no_log_holds_the_code(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    monkeypatch.setattr("bot.cli.setup_code_command.SystemClock", lambda: world.clock)
    code = made(monkeypatch, capsys)
    group = Group(world.api, id=-2_000, title="Grup")
    await world.person().in_group(group).says(f"/setup {code}")

    assert code not in world.log.getvalue()
    assert not any(code.encode() in path.read_bytes() for path in world.folder.iterdir() if path.is_file())


async def test_the_key_of_another_programme_makes_no_code(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    (world.folder / "sebaya.key").unlink()
    write_key(world.folder / "sebaya.key", bytes(32))
    assert "the key file does not " in refused(monkeypatch, capsys)


async def test_an_older_database_is_brought_forward_first(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    await world.rows("DELETE FROM schema_version WHERE version = (SELECT MAX(version) FROM schema_version)")
    assert "sebaya migrate" in refused(monkeypatch, capsys)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a key, in which no bot has run."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    write_key(tmp_path / "sebaya.key", KEY)
    return tmp_path


def test_without_a_database_there_is_nothing_to_open(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    assert "sebaya run" in refused(monkeypatch, capsys)
    assert [path.name for path in folder.iterdir()] == ["sebaya.key"]


@pytest.mark.sqlite
def test_a_file_that_is_no_database_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    (folder / "sebaya.db").write_text("no database at all, but some words that are long enough for a page")
    assert "SQLITE_NOTADB" in refused(monkeypatch, capsys)
