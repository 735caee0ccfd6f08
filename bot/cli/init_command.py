"""`sebaya init`: make the keys and `.env`, and say what to do next."""

import asyncio
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from bot.base.clock import SystemChance
from bot.cli.init_summary import Made, tell
from bot.cli.interactive_prompts import asked_for, spoken
from bot.telegram.api_probe import Probe, ProbeAnswer, ProxyAway, Unreached
from bot.telegram.proxy import Way
from config.settings.content_folders import CONTENT, LISTS
from config.settings.env_file import write_env
from config.settings.key_file import KEY_LENGTH, load_key, write_key
from config.settings.owners import require_own
from config.settings.setting_types import MinorsRule, SettingName
from config.settings.settings import Settings, load_settings

TELEGRAM = "https://api.telegram.org"
KEYS, DATA, OWN = Path("keys"), Path("data"), Path("content")
MAIN_KEY, BACKUP_KEY = KEYS / "sebaya.key", KEYS / "backup.key"


class CannotSetUp(Exception):
    """Nothing can be set up like this; the text says what to do, in one plain line."""


class UnknownToken(CannotSetUp):
    """Telegram knows no bot with this token."""


def init(
    token: Annotated[str | None, typer.Option(help="The bot's token, from @BotFather.")] = None,
    token_file: Annotated[Path | None, typer.Option(help="A file that holds the token instead.")] = None,
    language: Annotated[str | None, typer.Option(parser=spoken, help="The programme's language.")] = None,
    name: Annotated[str | None, typer.Option(help="The programme's name, as people read it.")] = None,
    contact: Annotated[str | None, typer.Option(help="One line on how to reach you.")] = None,
    setting: Annotated[SettingName | None, typer.Option(help="Changes the wording.")] = None,
    timezone: Annotated[str | None, typer.Option(help="Such as Asia/Jakarta.")] = None,
    minors: Annotated[MinorsRule | None, typer.Option(help="Who consents for those under 18.")] = None,
    api_url: Annotated[
        str, typer.Option(envvar="SEBAYA_TELEGRAM_API_URL", help="A Bot API server of your own.")
    ] = TELEGRAM,
    proxy: Annotated[
        str | None,
        typer.Option(envvar="SEBAYA_PROXY", help="Where Telegram is reached through one only."),
    ] = None,
    folder: Annotated[Path, typer.Option(help="Where everything goes.")] = Path(),
    *,
    offline: Annotated[bool, typer.Option("--offline", help="Do not ask Telegram about the token.")] = False,
) -> None:
    """Make the keys and .env, check the token, and show what to do next; asks unless a token is given."""
    _require_nothing_there(folder)
    values = asked_for(
        {
            "language": language,
            "bot_token": token,
            "bot_token_file": str(token_file.resolve()) if token_file else None,
            "programme_name": name,
            "programme_contact": contact,
            "setting": setting,
            "timezone": timezone,
            "minors": minors,
            "proxy": proxy,
            "telegram_api_url": None if api_url == TELEGRAM else api_url,
        },
        None if offline else _require_known,
    )
    settings = load_settings(values, env_file=None)
    username = None if offline else asyncio.run(username_of(settings))
    tell(settings, _make(folder, values, username))


def _require_known(values: Mapping[str, str]) -> None:
    """Refuse at once a token that Telegram does not know, before more is asked."""
    try:
        asyncio.run(username_of(load_settings(values, env_file=None)))
    except UnknownToken as unknown:
        raise typer.BadParameter(str(unknown)) from None


def _require_nothing_there(folder: Path) -> None:
    if (folder / ".env").exists():
        raise CannotSetUp(f"{folder / '.env'} is there already: move it away to begin anew")
    require_own(folder)
    database = folder / DATA / "sebaya.db"
    if database.exists() and not (folder / MAIN_KEY).exists():
        raise CannotSetUp(
            f"{database} is there and {folder / MAIN_KEY} is not: put the key back, since a new one does not "
            f"open it. If the key is lost for good, move {folder / DATA} away (docs/incidents.md)"
        )


async def username_of(settings: Settings) -> str:
    """Return what Telegram calls the bot; raises `CannotSetUp` if it does not know it or cannot be asked."""
    way = Way(settings.proxy)
    try:
        answer = await _me(Probe(settings.telegram_api_url, settings.bot_token.get_secret_value(), way))
    except ProxyAway as fault:
        raise CannotSetUp(
            f"the proxy {way.place} does not let us through ({fault}): look at it, and at SEBAYA_PROXY"
        ) from None
    except Unreached as fault:
        raise CannotSetUp(
            f"{settings.telegram_api_url} cannot be reached ({fault}): look at the network, "
            "or use --offline and check later with `sebaya doctor`"
        ) from None
    if answer.token_refused:
        raise UnknownToken("Telegram does not know this token: copy it again from @BotFather")
    return str(answer.result["username"])


async def _me(probe: Probe) -> ProbeAnswer:
    """Return who the bot is, or that its token is refused; raises `Unreached` if Telegram says neither."""
    answer = await probe.ask("getMe")
    if answer.granted or answer.token_refused:
        return answer
    raise Unreached(f"HTTP{answer.code}")


def _make(folder: Path, values: dict[str, str], username: str | None) -> Made:
    """Make the folders, the missing keys, and `.env` last; nothing is overwritten."""
    code = SystemChance().code()
    try:
        for name in (KEYS, DATA):
            (folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fault:
        raise CannotSetUp(f"cannot write into {folder}: {fault.strerror}") from None
    # Keys before `.env`: with `.env` there, `init` refuses to begin again.
    kept = tuple(name for name in (MAIN_KEY, BACKUP_KEY) if _keep_or_make(folder / name))
    _begin_content(folder / OWN)
    env = {
        **values,
        "SEBAYA_SETUP_CODE": code,
        "SEBAYA_DATABASE_URL": f"sqlite:///{DATA / 'sebaya.db'}",
        "SEBAYA_SECRET_KEY_FILE": str(MAIN_KEY),
        "SEBAYA_BACKUP_KEY_FILE": str(BACKUP_KEY),
        **({} if "SEBAYA_CONTENT_FOLDER" in values else {"SEBAYA_CONTENT_FOLDER": str(OWN)}),
    }
    write_env(folder / ".env", env)
    return Made(folder, code, username, kept)


def _begin_content(own: Path) -> None:
    """Copy the lists that a programme verifies and completes itself; what is there already stays."""
    own.mkdir(mode=0o755, exist_ok=True)
    for name in LISTS:
        if not (own / name).exists():
            shutil.copyfile(CONTENT / name, own / name)


def _keep_or_make(path: Path) -> bool:
    """Return whether a good key is there; make a missing one, raise for a bad one."""
    if path.exists():
        load_key(path)
        return True
    write_key(path, os.urandom(KEY_LENGTH))
    return False
