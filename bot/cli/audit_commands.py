"""`sebaya audit`: check that the audit record was not changed."""

import asyncio
import csv
import sys
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from bot.base.clock import SystemClock
from bot.cli.key_commands import alone, key_of, settled_key
from bot.cli.own_programme import own_settings
from bot.cli.purge_command import opened
from bot.cli.report_command import read_copy
from bot.programme_info import facts_of, home_of
from care.model.audit_actions import PROGRAMME, AuditAction
from care.ports.audit import Only
from config.loading.texts import Texts
from config.settings.settings import Settings
from handlers.programme import audit_log
from handlers.rendering.screens import Reader
from storage.offline.audit_verify import Verified, note, verified
from storage.offline.audit_verify import accept as marked_anew
from storage.offline.inspection import require_present
from storage.store import Desk

DAY = "%Y-%m-%d"
ALL = sys.maxsize
FORMULA = ("=", "+", "-", "@")
"""With what a spreadsheet takes a cell for a formula."""

audit = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Verify the record of who did what.")


class RecordBroken(Exception):
    """The audit record was changed, or cannot be given; the text says why, in one plain line."""


@audit.callback()
def about() -> None:
    """Verify the record of who did what."""


@audit.command()
def verify() -> None:
    """Say whether the record, roles, cases or the form were changed; exit status 2 if so. The bot may run."""
    settings = own_settings()
    found = asyncio.run(_verified(settings))
    if found.broken is not None:
        raise RecordBroken(
            f"the record of who did what was changed behind the bot's back, from row {found.broken} on"
        )
    if found.foreign:
        raise RecordBroken(f"the database is not built as Sebaya builds it: {', '.join(found.foreign)}")
    if found.changed:
        raise RecordBroken(f"rows were changed behind the bot's back: {', '.join(found.changed)}")
    typer.echo(f"The record is whole: {found.rows} rows, from {found.first} to {found.last}.")


async def _verified(settings: Settings) -> Verified:
    home = home_of(settings)
    await require_present(home)
    return await verified(home, await key_of(settings))


@audit.command()
def export(
    file: Annotated[Path, typer.Argument(help="The table (CSV); a file that is there is refused.")],
    who: Annotated[str, typer.Option(help="Only what somebody with this name did.")] = "",
    deed: Annotated[
        str, typer.Option(help="Only this deed, as its column says: claim, close, day-off …")
    ] = "",
    since: Annotated[datetime | None, typer.Option(formats=[DAY], help="From this day on.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=[DAY], help="To the end of this day.")] = None,
) -> None:
    """Write the record into a table, as the counselors' group may read it. The bot may run."""
    settings = own_settings()
    asyncio.run(require_present(home_of(settings)))
    if deed and deed not in set(AuditAction):
        raise RecordBroken(f"--deed {deed} is no deed: give one of {', '.join(sorted(AuditAction))}")
    zone, key = settings.timezone, settled_key(settings)
    end = until.replace(tzinfo=zone) + timedelta(days=1) if until else None
    only = Only(deed=deed, since=since.replace(tzinfo=zone) if since else None, until=end)
    rows = asyncio.run(read_copy(settings, key, partial(_rows, settings, who.casefold(), only)))
    try:
        with file.open("x", newline="", encoding="utf-8") as table:
            csv.writer(table).writerows([("at", "who", "deed", "said", "about"), *rows])
    except OSError as fault:
        raise RecordBroken(f"cannot write {file}: {fault.strerror}") from None
    asyncio.run(note(home_of(settings), key, AuditAction.EXPORTED, SystemClock().now()))
    typer.echo(f"Rows in {file}: {len(rows)}. They name people of the team: keep it as you keep the keys.")


async def _rows(settings: Settings, who: str, only: Only, desk: Desk) -> list[tuple[str, ...]]:
    """Return what the counselors' group may read, the oldest first; no cell is taken for a formula."""
    texts = Texts.load(settings.setting, settings.language)
    reader = Reader(texts, settings.language, {"reader": ""}, desk.work, facts_of(settings))
    found = []
    for row in reversed(await desk.work.audit.page(0, ALL, only)):
        by, deed, about = await audit_log.said(reader, row)
        if who in by.casefold() and await audit_log.may_know_row(reader, row):
            at = f"{row.at.astimezone(settings.timezone):%Y-%m-%d %H:%M}"
            cells = (at, by, row.action, deed, about)
            found.append(tuple(f"'{cell}" if cell[:1] in FORMULA else cell for cell in cells))
    return found


@audit.command()
def accept() -> None:
    """Take roles, cases and the group as they stand, once somebody has looked at each. Stop the bot first."""
    settings = own_settings()
    noted = asyncio.run(_accepted(settings))
    typer.echo(f"Taken as they stand: {noted}." if noted else "No row was changed: nothing was done.")


async def _accepted(settings: Settings) -> str:
    home, key = home_of(settings), await key_of(settings)
    await require_present(home)
    async with alone(home) as database:
        changed = ", ".join(await marked_anew(database, home, key))
    if changed:
        async with opened(settings, key) as store:
            now = SystemClock().now()
            await store.run(
                now, lambda desk: desk.work.audit.note(PROGRAMME, AuditAction.TAKEN_AS_IS, changed)
            )
    return changed
