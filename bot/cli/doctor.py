"""`sebaya doctor`: examine everything that a programme needs, and say how to mend it."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import orjson
import typer

from bot.base.clock import Clock, SystemClock
from bot.cli.interactive_prompts import spoken
from bot.doctor import checks_here as here
from bot.doctor.check_result import CheckResult, Grade, bad
from bot.doctor.checks_telegram import about_bot, about_group
from bot.programme_info import home_of
from bot.scheduling.backups import list_of
from bot.telegram.api_probe import Probe
from bot.telegram.proxy import Way
from config.loading.programme_content import ProgrammeContent
from config.loading.texts import Texts
from config.settings.settings import Settings, load_settings
from storage.engine.opening import EXTRA_MISSING, NotOurs
from storage.engine.place import Home
from storage.offline.inspection import Staffing

MARKS = {Grade.FINE: "✓", Grade.SKIPPED: "·", Grade.WARNING: "!", Grade.BAD: "✗"}


def doctor(
    language: Annotated[str | None, typer.Option(parser=spoken, help="Instead of the programme's.")] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, for programs.")] = False,
) -> None:
    """Look at everything that a programme needs; exit status 1 if something keeps it from working."""
    settings = load_settings()
    findings = asyncio.run(examine(settings, SystemClock()))
    texts, speaks = ProgrammeContent.of(settings).texts(), language or settings.language
    told = [one.told(texts, speaks) for one in findings]
    grades = Counter(one.grade for one in findings)
    well = not grades[Grade.BAD]
    if as_json:
        typer.echo(orjson.dumps({"ok": well, "findings": told}).decode())
    else:
        typer.echo("\n".join([*_lines(told), "", *_summary(grades, texts, speaks)]))
    raise typer.Exit(0 if well else 1)


def _summary(grades: Mapping[Grade, int], texts: Texts, language: str) -> Iterable[str]:
    """Say how it stands; what could not be checked yet is never called well."""
    unseen = grades[Grade.SKIPPED]
    if grades[Grade.BAD]:
        yield texts.say(language, "doctor-unwell")
    elif not unseen:
        yield texts.say(language, "doctor-well")
    if unseen:
        yield texts.say(language, "doctor-unseen", count=unseen)


def _lines(told: Iterable[dict[str, str]]) -> Iterable[str]:
    for one in told:
        yield f"{MARKS[Grade(one['grade'])]} {one['text']}"
        if one["mend"]:
            yield f"    → {one['mend']}"


async def examine(settings: Settings, clock: Clock) -> Sequence[CheckResult]:
    """Return all findings, in the order in which they are best mended; nothing is changed."""
    now = clock.now()
    probe = Probe(settings.telegram_api_url, settings.bot_token.get_secret_value(), Way(settings.proxy))
    bot, bot_id = await about_bot(probe, settings.telegram_api_url, clock)
    key_found, key = here.about_key(settings.secret_key_file)
    database, staffing = await _about_database(settings, key, now)
    return [
        *bot,
        *here.about_hands(settings),
        key_found,
        *database,
        *await about_group(probe, staffing, bot_id),
        *here.about_content(settings, now),
        *here.about_numbers(settings, now),
        here.about_space(settings.beside.resolve().parent),
        here.about_backups(backup_folder(settings), now),
        *here.about_backup_folder(backup_folder(settings)),
        here.about_list(list_of(settings)),
        here.about_version(),
    ]


async def _about_database(
    settings: Settings, key: bytes | None, now: datetime
) -> tuple[list[CheckResult], Staffing | None]:
    """Return what is found in the programme's file, or on its server, and who would be told of a case."""
    if not settings.is_on_a_server:
        return await here.about_database(Home(settings.database_path), key)
    try:
        home = home_of(settings)
        from bot.doctor.checks_server import about_server  # noqa: PLC0415 (an extra)
    except NotOurs as mistake:
        return [bad("server", "unusable", why=str(mistake)), *here.UNKNOWN], None
    except ImportError:
        return [bad("server", "unusable", why=EXTRA_MISSING), *here.UNKNOWN], None
    return await about_server(home, key, now)


def backup_folder(settings: Settings) -> Path | None:
    """Return where backups are put, if the programme makes them by itself."""
    return getattr(settings, "backup_folder", None)
