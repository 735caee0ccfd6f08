"""`sebaya report`: a month in counts, as text, as a table for a spreadsheet, and as a picture."""

import asyncio
import csv
import re
from collections.abc import Awaitable, Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, TypeVar

import typer

from bot.base.clock import SystemClock
from bot.cli.charts import draw
from bot.cli.key_commands import settled_key
from bot.cli.own_programme import own_settings
from bot.cli.purge_command import opened, opened_to_read
from bot.programme_info import home_of
from care.programme.monthly import MonthNotOver, MonthReport, month_before, report_of
from config.loading.programme_content import ProgrammeContent
from config.loading.texts import Texts
from config.settings.settings import Settings
from handlers.programme.monthly import lines_of
from storage.offline.backup import snapshot
from storage.offline.inspection import require_programme
from storage.store import Desk

MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
Row = tuple[str, str, str, int | str]
T = TypeVar("T")


class CannotReport(Exception):
    """There is no such report; the text says why in one plain line."""


def report(
    month: Annotated[str, typer.Option(help="A month that is over, like 2026-03; else the last one.")] = "",
    folder: Annotated[Path | None, typer.Option(help="Where a table (CSV) and a picture (PNG) go.")] = None,
) -> None:
    """Count a month: conversations, waits, flags, outcomes, hours. Never a name, an alias or a word."""
    if month and not MONTH.fullmatch(month):
        raise CannotReport(f"--month {month} is no month; give one like 2026-03")
    settings = own_settings()
    asyncio.run(require_programme(home_of(settings)))
    try:
        made = asyncio.run(_made(settings, settled_key(settings), month))
    except MonthNotOver as running:
        raise CannotReport(f"{running} is not over: a report counts a whole month") from None
    texts = ProgrammeContent.of(settings).texts()
    typer.echo("\n".join(lines_of(texts, settings.language, made)))
    if folder:
        _write(made, texts, settings.language, folder)


async def _made(settings: Settings, key: bytes, month: str) -> MonthReport:
    """Count the month."""

    async def read(desk: Desk) -> MonthReport:
        return await report_of(desk.work, month or month_before(desk.work))

    return await read_copy(settings, key, read)


async def read_copy(settings: Settings, key: bytes, read: Callable[[Desk], Awaitable[T]]) -> T:
    """Read one moment, so that the bot may run meanwhile: of a file in a copy, which is deleted."""
    now = SystemClock().now()
    if settings.is_on_a_server:
        async with opened_to_read(settings, key) as store:
            return await store.run(now, read)
    path = settings.database_path
    with _room_in(path.parent) as folder:
        copy = Path(folder) / path.name
        snapshot(path, copy, now)
        async with opened(settings, key, copy) as store:
            return await store.run(now, read)


def _room_in(folder: Path) -> "TemporaryDirectory[str]":
    try:
        return TemporaryDirectory(prefix=".report-", dir=folder)
    except OSError as fault:
        raise CannotReport(f"cannot write into {folder}: {fault.strerror}") from None


def _write(made: MonthReport, texts: Texts, language: str, folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / f"sebaya-{made.month}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([("month", "table", "cell", "count"), *rows_of(made)])
        if find_spec("matplotlib"):
            draw(made, texts, language, folder / f"sebaya-{made.month}.png")
        else:
            typer.echo("No picture was drawn: `make pictures` installs what draws it.", err=True)
    except OSError as fault:
        raise CannotReport(f"cannot write into {folder}: {fault.strerror}") from None


def rows_of(made: MonthReport) -> Iterator[Row]:
    """Return the same figures as in the text; an empty count is one that is not shown."""
    for table in made.tables:
        for cell, count in table.cells.items():
            yield made.month, table.measure, cell, _shown(count)
        yield made.month, table.measure, "total", _shown(table.total)
    for name in ("answered", "hours", "certified", "covered"):
        yield made.month, name, "total", _shown(getattr(made, name))


def _shown(count: int | None) -> int | str:
    return "" if count is None else count
