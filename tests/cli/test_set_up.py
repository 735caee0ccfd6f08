"""`sebaya init` checks, makes, overwrites nothing, says what comes next; `sebaya poster` makes a sheet."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.cli.init_summary import group_link, terminal_qr
from config.loading.helplines import load_helplines
from config.loading.texts import Texts
from config.settings.env_file import write_env
from config.settings.key_file import load_key
from config.settings.settings import Settings, SettingsMistake, load_settings
from handlers.wording.dates import full_date
from sandbox.methods.api import BotApi
from sandbox.web.server import serve

TOKEN = "10001:an_invented_token_of_some_length"
QUIET = ("init", "--token", TOKEN, "--offline")


@pytest.fixture
async def telegram(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """The sandbox's address, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    server = await serve(BotApi(token=TOKEN, now=asyncio.get_running_loop().time))
    yield server.url
    await server.close()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str, typed: str = "") -> Result:
    """This command line, with what is typed at its questions."""
    return CliRunner().invoke(app, list(words), input=typed, env={"COLUMNS": "300"})


def loaded() -> Settings:
    return load_settings({})


async def test_a_right_token_brings_the_link_for_the_group_as_text_and_qr(telegram: str) -> None:
    done = await asyncio.to_thread(run, "init", "--token", TOKEN, "--api-url", telegram, "--language", "en")

    code = loaded().setup_code
    assert code is not None
    link = group_link("sebaya_bot", code.get_secret_value())
    assert done.exit_code == 0
    assert f"/setup {code.get_secret_value()}\n{link}\n" in done.output
    assert terminal_qr(link) in done.output


@pytest.mark.parametrize(
    ("token", "api", "told"),
    [
        ("10002:another_token_that_nobody_gave", None, "copy it again from @BotFather"),
        (TOKEN, "http://127.0.0.1:9", "--offline"),
    ],
)
async def test_a_token_that_cannot_be_confirmed_makes_nothing(
    telegram: str, tmp_path: Path, token: str, api: str | None, told: str
) -> None:
    done = await asyncio.to_thread(run, "init", "--token", token, "--api-url", api or telegram)

    assert told in str(done.exception)
    assert token not in str(done.exception)
    assert list(tmp_path.iterdir()) == []


async def test_a_page_between_is_not_called_an_unknown_token(tmp_path: Path) -> None:
    api = BotApi(token=TOKEN, now=asyncio.get_running_loop().time)
    api.faults.page(status=401, method="getMe")
    api.faults.refuse(method="getMe")
    server = await serve(api)
    for told in ("HTTP401", "HTTP429"):
        done = await asyncio.to_thread(run, "init", "--token", TOKEN, "--api-url", server.url)
        assert f"cannot be reached ({told})" in str(done.exception)
    await server.close()


@pytest.mark.parametrize("language", ["id", "en"])
def test_offline_is_said_and_every_step_is_shown(here: Path, language: str) -> None:
    done = run(*QUIET, "--language", language)

    texts = Texts.load()
    steps = ("token-unchecked", "privacy-mode", "run", "group", "add", "start", "keys")
    assert all(texts.say(language, f"init-{step}") in done.output for step in steps)


def test_keys_lie_apart_from_what_is_backed_up_and_only_their_owner_reads(here: Path) -> None:
    run(*QUIET)

    settings = loaded()
    assert settings.secret_key_file.parent != settings.database_path.parent
    assert settings.backup_key_file
    assert load_key(settings.secret_key_file) != load_key(settings.backup_key_file)
    made = [here / name for name in (".env", "keys", "data", "keys/sebaya.key", "keys/backup.key")]
    assert all(path.stat().st_mode & 0o077 == 0 for path in made)


def test_who_gives_no_token_is_asked_until_each_answer_can_be_used(here: Path) -> None:
    typed = ["xx", "en", "no token", TOKEN, "Sebaya 'Melati' # 1", "", "moon", "campus", "", ""]
    done = run("init", "--offline", typed="\n".join([*typed, ""]))

    settings = loaded()
    assert done.exit_code == 0
    assert (settings.language, settings.setting, settings.minors) == ("en", "campus", "school")
    assert (settings.programme_name, settings.programme_contact) == ("Sebaya 'Melati' # 1", "")
    assert done.output.count("is not accepted") == 3


@pytest.mark.parametrize(
    ("typed", "setting", "minors", "zone"),
    [
        (("Indonesia", "Sekolah", "WITA", "kode"), "school", "code", "Asia/Makassar"),
        (("english", " Tempat  kerja ", "", "Konselor"), "workplace", "counselor", "Asia/Jakarta"),
        (("id", "kampus", "wit", "sekolah"), "campus", "school", "Asia/Jayapura"),
        (("Bahasa Indonesia", "kantor", "UTC", ""), "workplace", "school", "UTC"),
        (("Inggris", "komunitas", "", ""), "community", "school", "Asia/Jakarta"),
    ],
)
def test_answers_are_understood_as_people_say_them(
    here: Path, typed: tuple[str, ...], setting: str, minors: str, zone: str
) -> None:
    language, place, clock, young = typed
    answers = f"{language}\n{TOKEN}\nMelati\n\n{place}\n{clock}\n{young}\n"
    done = run("init", "--offline", typed=answers)

    settings = loaded()
    assert "is not accepted" not in done.output
    assert (settings.setting, settings.minors, settings.timezone.key) == (setting, minors, zone)


async def test_a_token_that_telegram_does_not_know_is_asked_for_again_before_anything_else(
    telegram: str,
) -> None:
    typed = ["en", "10002:another_token_that_nobody_gave", TOKEN, "Melati", "", "", "", "", ""]
    done = await asyncio.to_thread(run, "init", "--api-url", telegram, typed="\n".join(typed))

    assert done.exit_code == 0
    assert done.output.count("copy it again from @BotFather") == 1
    assert loaded().programme_name == "Melati"


async def test_without_a_network_nobody_types_all_answers_for_nothing(telegram: str) -> None:
    typed = f"en\n{TOKEN}\n"
    done = await asyncio.to_thread(run, "init", "--api-url", "http://127.0.0.1:9", typed=typed)

    assert "--offline" in str(done.exception)


def test_a_token_may_stay_in_its_own_file(here: Path) -> None:
    (here / "token").write_text(TOKEN)
    run("init", "--token-file", "token", "--offline")

    assert loaded().bot_token.get_secret_value() == TOKEN
    assert TOKEN not in (here / ".env").read_text()


def test_nothing_that_is_there_is_overwritten(here: Path) -> None:
    run(*QUIET)
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    again = run(*QUIET)
    (here / ".env").rename(here / "old")
    third = run(*QUIET, "--language", "en")

    assert "is there already" in str(again.exception)
    assert "keys/sebaya.key, keys/backup.key" in third.output
    assert (here / "keys/sebaya.key").read_bytes() == before[here / "keys/sebaya.key"]
    assert (here / "old").read_bytes() == before[here / ".env"]


def test_what_a_file_of_settings_cannot_hold_is_refused(here: Path) -> None:
    with pytest.raises(SettingsMistake, match="cannot stand in"):
        write_env(here / ".env", {"SEBAYA_PROGRAMME_NAME": "a ${HOME}"})


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_poster_says_what_it_is_and_what_it_is_not(here: Path, language: str) -> None:
    run(*QUIET, "--name", "Teman <b>Melati</b>", "--contact", "ruang BK", "--setting", "campus")
    done = run("poster", "--username", "@melati_bot")
    page = (here / "poster" / f"poster-{language}.html").read_text()

    texts = Texts.load("campus")
    assert done.exit_code == 0
    assert "Teman &lt;b&gt;Melati&lt;/b&gt;" in page
    assert "t.me/melati_bot" in page
    for word in ("title", "confidential", "urgent"):
        assert texts.say(language, f"poster-{word}").split("'")[0] in page
    for one in load_helplines():
        assert one.tapped in page
        assert full_date(texts, language, one.checked) in page


def test_the_poster_needs_nothing_from_elsewhere(here: Path) -> None:
    run(*QUIET)
    run("poster", "--username", "melati_bot", "--language", "id")
    page = (here / "poster" / "poster-id.html").read_text()

    assert not re.search(r"<(script|link|img|iframe)|url\(|@import|src=", page)
    assert (here / "poster" / "qr.png").read_bytes().startswith(b"\x89PNG")
    assert {path.name for path in (here / "poster").iterdir()} == {"poster-id.html", "qr.svg", "qr.png"}


async def test_the_poster_asks_telegram_for_the_bots_name(telegram: str) -> None:
    await asyncio.to_thread(run, *QUIET, "--api-url", telegram)
    await asyncio.to_thread(run, "poster")

    assert "t.me/sebaya_bot" in Path("poster/poster-id.html").read_text()
