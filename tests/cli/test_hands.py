"""Whose hands: commands as the wrong account, files that others read, a wrong folder, a key that is lost."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from bot.cli.interactive_prompts import asked_for
from bot.doctor.check_result import CheckResult, Grade
from bot.doctor.checks_here import about_hands
from config.loading.texts import Texts
from config.settings.key_file import load_key
from config.settings.settings import load_settings
from tests.cli.test_command_line import run
from tests.cli.test_every_command import WORDS
from tests.live import ROOT
from tests.world import TOKEN

ELSEWHERE = 61_234
"""The number of an account that has no name here."""
FOREIGN = {"init", "poster", "demo", "demo-bot", "texts", "doctor", "join-key", "plan", "protection", "prove"}
"""Commands that need nothing that belongs to a programme; the doctor has a line of its own for it."""
OWN = [name for name in WORDS if name.split()[0] not in {*FOREIGN, "lexicon", "contacts", "training"}]
Out = pytest.CaptureFixture[str]


@pytest.fixture
def programme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme as `init` and the first start leave it; its folder is where commands are given."""
    monkeypatch.chdir(tmp_path)
    assert run(monkeypatch, "init", "--offline", "--token", TOKEN, "--language", "en") == 0
    assert run(monkeypatch, "migrate") == 0
    return tmp_path


def as_account(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """From here on this is another account; what it may do is not changed, as for root."""
    monkeypatch.setattr("config.settings.owners.os.geteuid", lambda: number)


def everything(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def found() -> dict[str, CheckResult]:
    """What the doctor says of accounts and rights here."""
    return {one.check: one for one in about_hands(load_settings())}


def test_each_command_as_another_account_is_refused_and_changes_nothing(
    programme: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    before = everything(programme)
    as_account(monkeypatch, ELSEWHERE)
    capsys.readouterr()
    for command in OWN:
        assert run(monkeypatch, *command.split(), *WORDS[command]) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert re.search(rf"sebaya\.db belongs to (\w+), and you are {ELSEWHERE}.* `sudo -u \1` before", line)

    assert everything(programme) == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
@pytest.mark.parametrize("words", [("init", "--offline", "--token", TOKEN), ("restore", "x"), ("migrate",)])
def test_root_makes_nothing_in_the_folder_of_another_account(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    os.chown(tmp_path, ELSEWHERE, ELSEWHERE)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)

    assert run(monkeypatch, *words) == 2
    assert f"belongs to {ELSEWHERE}, and you are root" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_says_that_it_is_not_the_bots_account(
    programme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert found()["account"].grade is Grade.FINE
    as_account(monkeypatch, ELSEWHERE)

    other = found()["account"]
    assert (other.what, other.grade, other.given["here"]) == ("other", Grade.BAD, str(ELSEWHERE))
    assert all(other.told(Texts.load(), language)["mend"].count("sudo -u") for language in ("id", "en"))


@pytest.mark.parametrize("name", [".env", "token"])
def test_settings_that_others_can_read_are_said(
    programme: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (programme / "token").write_text(TOKEN)
    (programme / "token").chmod(0o600)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN_FILE", "token")
    assert found()["settings"].grade is Grade.FINE
    (programme / name).chmod(0o640)

    said = found()["settings"]
    assert (said.what, said.grade, said.given) == ("open", Grade.WARNING, {"file": name})


@pytest.mark.parametrize("command", ["run", "doctor", "rotate-key", "backup x"])
def test_a_wrong_folder_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SEBAYA_BOT_TOKEN", raising=False)

    assert run(monkeypatch, *command.split()) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert f"there is no .env in {tmp_path}: go to the programme's folder" in line


def test_the_token_is_not_shown_while_it_is_typed(monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    """And why it is asked again is."""
    typed = iter(["no token", TOKEN])
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _: next(typed), raising=False)
    monkeypatch.setattr("typer._click.termui.hidden_prompt_func", lambda _: next(typed), raising=False)
    named = dict.fromkeys(("programme_name", "programme_contact", "timezone"), "UTC")
    values = asked_for({**named, "language": "en", "setting": "school", "minors": "school"})

    assert values["SEBAYA_BOT_TOKEN"] == TOKEN
    assert "is not accepted; give the token that @BotFather gave" in capsys.readouterr().out


def test_no_key_is_made_beside_a_database_that_it_does_not_open(
    programme: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    (programme / ".env").unlink()
    (programme / "keys" / "sebaya.key").unlink()

    assert run(monkeypatch, "init", "--offline", "--token", TOKEN) == 2
    assert "put the key back" in capsys.readouterr().err
    assert not (programme / ".env").exists()


def test_the_lines_for_a_lost_key_lead_to_a_programme_that_begins_anew(
    programme: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    before = (programme / "data" / "sebaya.db").read_bytes()
    (programme / "keys" / "sebaya.key").unlink()
    assert run(monkeypatch, "migrate") == 2
    assert "docs/incidents.md says how to begin anew" in capsys.readouterr().err
    page = (ROOT / "docs" / "incidents.md").read_text("utf-8").partition("## The main key is lost")[2]
    lines = [line.strip() for line in page.split("```")[1].strip().splitlines()]
    assert lines.pop() == "sebaya init"
    for line in lines:
        subprocess.run(["bash", "-ec", line], cwd=programme, check=True)  # noqa: S603, S607 (the page's own words)

    assert run(monkeypatch, "init", "--offline", "--token", TOKEN) == 0
    assert run(monkeypatch, "migrate") == 0
    assert load_key(programme / "keys" / "sebaya.key")
    assert (programme / "lost" / "data" / "sebaya.db").read_bytes() == before
