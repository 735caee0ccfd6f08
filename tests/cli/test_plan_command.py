"""`sebaya plan`: wrong numbers end with one plain line, before anything is rehearsed."""

from pathlib import Path

import pytest

from tests.cli.test_command_line import run

WRONG = (
    ("--students", "0"),
    ("--students", "-5"),
    ("--students", "many"),
    ("--students", "60", "--supporters", "0"),
    ("--students", "60", "--supporters", "401"),
    ("--students", "60", "--weeks", "0"),
    ("--students", "60", "--requests", "0"),
    ("--students", "60", "--shifts", "7"),
    ("--students", "60", "--open", "15-15"),
    ("--students", "60", "--wait", "soon"),
    ("--students", "60", "--picture", "not there/waits.png"),
    ("--students", "60", "--language", "xx"),
    (),
)


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_a_wrong_number_ends_with_one_plain_line(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "plan", *words) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert said.err.startswith("sebaya: ")


@pytest.mark.parametrize(("language", "said"), [("id", "2 pendamping"), ("en", "2 supporters")])
def test_a_team_is_rehearsed_without_settings(
    language: str,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    words = ("--students", "12", "--supporters", "2", "--weeks", "1", "--language", language)

    assert run(monkeypatch, "plan", *words, "--picture", "waits.png") == 0
    assert said in capsys.readouterr().out
    assert (tmp_path / "waits.png").read_bytes().startswith(b"\x89PNG")
    assert [path.name for path in tmp_path.iterdir()] == ["waits.png"]
