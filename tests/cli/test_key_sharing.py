"""The main key in the hands of two people: both are needed to start, and mistakes are one plain line."""

import io
import os
from pathlib import Path

import pytest

from config.settings.key_file import load_key, write_key
from config.settings.key_shares import split
from tests.cli.test_command_line import run
from tests.live import live
from tests.world import KEY, TOKEN


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a main key."""
    write_key(tmp_path / "sebaya.key", KEY)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    return tmp_path


def types(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


@pytest.mark.parametrize("holders", [2, 3])
def test_what_split_key_prints_makes_the_key_again(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], holders: int
) -> None:
    assert run(monkeypatch, "split-key", "--of", str(holders)) == 0
    shares = [line for line in capsys.readouterr().out.splitlines() if line.startswith("share")]
    assert len(shares) == holders
    types(monkeypatch, shares[-1], shares[0])

    assert run(monkeypatch, "join-key", "again.key") == 0
    assert load_key(here / "again.key") == KEY


OTHERS = split(bytes(32), 2, os.urandom)
OURS = split(KEY, 2, os.urandom)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((), "neither a main key nor a share"),
        (("hello",), "neither a main key nor a share"),
        ((OURS[0],), "no share of a key"),
        ((OURS[0], OURS[0]), "given twice"),
        ((OURS[0], OTHERS[1]), "two splittings"),
    ],
)
def test_a_wrong_share_starts_nothing(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    lines: tuple[str, ...],
    said: str,
) -> None:
    (here / "sebaya.key").unlink()
    types(monkeypatch, *lines)

    assert run(monkeypatch, "run", "--ask-key") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line
    assert not (here / "sebaya.db").exists()


def test_a_cut_off_change_of_the_key_wants_the_file(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_key(here / "sebaya.key.new", bytes(32))

    assert run(monkeypatch, "run", "--ask-key") == 2
    assert "start without --ask-key" in capsys.readouterr().err


async def test_two_shares_start_the_bot_and_those_of_another_key_do_not(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        await bot.starts()
        await bot.is_stopped()
        (tmp_path / "sebaya.key").unlink()
        bot.command = ("-m", "bot", "run", "--ask-key")
        await bot.starts(*OURS[::-1])
        await telegram.person().start()
        assert await bot.is_stopped() == 0
        assert not any(share in line for share in OURS for line in bot.logs)

        await bot.begins(*OTHERS)
        assert await bot.ended() == 2
        assert bot.logs[-1].startswith("sebaya: the key file does not fit this database")
