"""Mistakes on the command line end with one plain line and status 2."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.__main__ import main


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """The status with which this command line ends."""
    monkeypatch.setattr("sys.argv", ["sebaya", *words])
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return _ended()
    with ThreadPoolExecutor(1) as thread:  # the test's own event loop runs in this one
        return thread.submit(_ended).result()


def _ended() -> int:
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize(
    "words",
    [
        ("unknown",),
        ("demo", "--port", "abc"),
        ("lexicon", "unknown"),
        ("run", "--unknown"),
        ("run",),
        ("rotate-key",),
        ("setup-code",),
        ("setup-code", "more"),
        ("init", "--token", "123:short", "--language", "id"),
    ],
)
def test_a_mistake_is_one_plain_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    words: tuple[str, ...],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SEBAYA_BOT_TOKEN", raising=False)

    assert run(monkeypatch, *words) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize(
    "command",
    [
        *("run", "init", "poster", "migrate", "rotate-key", "demo", "lexicon"),
        *("purge", "backup", "restore", "report", "setup-code"),
    ],
)
def test_every_command_has_help(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run(monkeypatch, command, "--help") == 0
    assert f"sebaya {command}" in capsys.readouterr().out


def test_init_makes_a_key_and_settings_that_only_their_owner_reads(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    token = "10001:an_invented_token_of_some_length"
    assert run(monkeypatch, "init", "--token", token, "--language", "en", "--offline") == 0

    assert "/setup " in capsys.readouterr().out
    for name in (".env", "keys/sebaya.key"):
        assert (tmp_path / name).stat().st_mode & 0o077 == 0
    assert run(monkeypatch, "migrate") == 0
    assert run(monkeypatch, "init", "--token", token, "--language", "en") == 2
