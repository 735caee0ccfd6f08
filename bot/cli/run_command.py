"""The commands that run a programme or the demo."""

import asyncio
import gc
import signal
import sys
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Literal

import typer
import uvloop
from telegram.error import InvalidToken

from bot.app import Programme, greet_patiently
from bot.base.clock import Clock, SystemChance, SystemClock
from bot.base.guarded_process import keep_memory_private
from bot.base.logs import configure_logs, get_logger
from bot.base.service_manager import ServiceManager
from bot.cli.key_commands import CannotRotate, settle
from bot.cli.key_sharing import started_key
from bot.cli.own_programme import own_settings
from bot.demo import demo as rehearsal
from bot.doctor.checks_here import can_write
from bot.doctor.checks_telegram import DRIFT
from bot.doctor.content_check import ContentUnusable, faults
from bot.monitoring.gauges import Build
from bot.receiving.server import CannotListen
from bot.receiving.webhook_setup import HookRefused
from bot.telegram.api_probe import date_in
from bot.telegram.http_client import AiohttpRequest
from bot.telegram.proxy import Way
from care.ports.unit_of_work import Unavailable
from config.loading.checked_toml import DataMistake
from config.loading.helplines import HelplineTexts
from config.loading.lexicon_files import LexiconMistake
from config.loading.programme_content import ProgrammeContent
from config.loading.reviews import parts_of, reviews_of, unread
from config.loading.texts import TextMistake, Texts
from config.loading.training_files import TrainingMistake
from config.settings.key_file import KeyMistake
from config.settings.owners import open_to_others
from config.settings.settings import Settings, SettingsMistake
from storage.engine.lock import CannotLock, InUse
from storage.engine.opening import NotOurs, WrongKey
from storage.engine.whereabouts import NotHere

SELDOM = 20_000
"""New objects between two searches for garbage; a relayed message makes some hundreds."""

ENDS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
"""Signals that ask for the end; the last comes when a terminal is closed."""
FOLDER_AWAY = (
    "SEBAYA_BACKUP_FOLDER {} cannot be written: mount its disk, free space, or look at its rights; "
    "until then there is no new backup, and the list of who was forgotten is beside the database only"
)


class CannotStart(Exception):
    """Telegram has never accepted this token; the text says what to do, in one plain line."""


class MayPass(Exception):
    """The programme does not run now and may run later; the text says why, in one plain line."""

    def __init__(self, why: str, kind: type[Exception]) -> None:
        super().__init__(why)
        self.kind = kind


CLOCK_OFF = (
    "this machine says {0:%Y-%m-%d %H:%M}, Telegram {1:%Y-%m-%d %H:%M} (UTC); shifts, alerts and deletions "
    "go by the first: let the machine set its time by itself (timedatectl set-ntp true), then start again"
)
SERVER_CLOCK_OFF = (
    "the database's server and this machine are {} seconds apart; the programme goes by this machine's: "
    "let both set their time by themselves (timedatectl set-ntp true)"
)
OPEN = "{0} can be read by others on this machine, and holds secrets: run `chmod 600 {0}`"
LASTING = (SettingsMistake, KeyMistake, WrongKey, NotHere, HookRefused, CannotStart)
"""What no new start mends: the settings, the key, the place, the token."""
PLAIN = (
    *(NotOurs, InUse, CannotLock, CannotListen, CannotRotate),
    *(ContentUnusable, TextMistake, LexiconMistake, TrainingMistake, DataMistake),
)
"""Errors whose own text says why the programme does not run now."""


def run(
    *,
    ask_key: Annotated[
        bool, typer.Option("--ask-key", help="Ask for the main key, or for two shares of it.")
    ] = False,
) -> None:
    """Run the programme until SIGTERM or Ctrl-C."""
    keep_memory_private()
    with _logged_refusal():
        settings = own_settings()
        configure_logs(settings.log_level)
        given = started_key(settings) if ask_key else None
        try:
            with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
                runner.run(_until_stopped(_serve(settings, given)))
        except LASTING:
            raise
        except Exception as trouble:  # noqa: BLE001 (whatever broke: the next start may do better)
            raise MayPass(_why(trouble), type(trouble)) from None


@contextmanager
def _logged_refusal() -> Iterator[None]:
    """Log as an event why the programme does not run; the plain line for people follows."""
    try:
        yield
    except (*LASTING, MayPass) as refused:
        again = isinstance(refused, MayPass)
        kind = refused.kind if isinstance(refused, MayPass) else type(refused)
        # For whoever reads the process's log; who calls this from Python has the error itself.
        configure_logs(stream=sys.__stderr__)
        get_logger().critical("cannot_run", kind=kind.__name__, again=again)
        raise


def _why(trouble: Exception) -> str:
    if isinstance(trouble, PLAIN):
        return str(trouble)
    if isinstance(trouble, Unavailable):
        return f"the database cannot be used now ({trouble}): look at its disk, and at what else has it open"
    fault = trouble.exceptions[0] if isinstance(trouble, ExceptionGroup) else trouble
    get_logger().critical("crashed", exc_info=fault)
    return "something broke, and the log says where; nothing that was accepted is lost"


async def _until_stopped(work: Awaitable[None]) -> None:
    """Run until the work ends or a signal asks for the end."""
    task = asyncio.ensure_future(work)
    for number in ENDS:
        # `nohup` has asked that the end of the terminal be overlooked.
        if signal.getsignal(number) is not signal.SIG_IGN:
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        return


async def _serve(settings: Settings, given: bytes | None) -> None:
    clock, log, manager = SystemClock(), get_logger(), ServiceManager()
    # Before the database is opened: without usable content nobody could be answered.
    content = ProgrammeContent.of(settings)
    tell_of_content(settings, clock)
    tell_of_places(settings)
    tell_of_open_files(settings)
    warn_of_stale(settings, clock)
    key = given or await settle(settings)
    request = AiohttpRequest(way=Way(settings.proxy))
    programme = await Programme.build(
        settings,
        key,
        clock=clock,
        chance=SystemChance(),
        request=request,
        lexicon=content.lexicon(),
    )
    tell_of_server_clock(await programme.store.clock_of_server(), clock.now())
    warn_of_length(content, programme.texts)
    warn_of_unread(content)
    watching = asyncio.ensure_future(manager.watch(clock))
    try:
        await programme.listen()
        manager.ready()
        await greet_patiently(programme, clock)
        tell_of_clock(request.date, clock.now())
        await programme.run(partial(_begin, programme.built, manager))
    except InvalidToken:
        raise CannotStart(
            "Telegram refuses SEBAYA_BOT_TOKEN: copy the token again from BotFather into .env"
        ) from None
    finally:
        manager.stopping()
        log.info("stopping")
        await programme.close()
        watching.cancel()
        log.info("stopped")


def _begin(built: Build, manager: ServiceManager) -> None:
    """Set all present objects aside, so that the search for garbage leaves them out from now on."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(SELDOM)
    manager.polls()
    get_logger().info("ready", **asdict(built))


def tell_of_content(settings: Settings, clock: Clock) -> None:
    """Write one plain line for each fault of the content.

    Raises `ContentUnusable` if nobody could be answered.
    """
    found = list(faults(settings, clock.now().date()))
    stops = [f"{one.kind}: {line}" for one in found if one.stops for line in one.shown]
    if stops:
        raise ContentUnusable("\n".join(stops))
    for one in found:
        get_logger().warning("content_fault", kind=one.kind, lines=len(one.lines))
        for line in one.shown:
            typer.echo(f"sebaya: {one.kind}: {line}", err=True)


def tell_of_places(settings: Settings) -> None:
    """Write a plain line if the backup folder cannot be written.

    People who ask are forgotten all the same.
    """
    folder = settings.backup_folder
    if folder and not can_write(folder):
        get_logger().warning("backup_folder_unwritable")
        typer.echo(f"sebaya: {FOLDER_AWAY.format(folder)}", err=True)


def tell_of_open_files(settings: Settings) -> None:
    """Write a plain line for each file with secrets that others can read."""
    for path in open_to_others(settings):
        get_logger().warning("settings_readable")
        typer.echo(f"sebaya: {OPEN.format(path)}", err=True)


def tell_of_clock(date: str, now: datetime) -> None:
    """Write a plain line if the clock is not Telegram's: shifts, alerts and deletions go by it."""
    told = date_in(date)
    if told and abs(now - told) > DRIFT:
        get_logger().error("clock_off", seconds=int((now - told).total_seconds()))
        typer.echo(f"sebaya: {CLOCK_OFF.format(now, told)}", err=True)


def tell_of_server_clock(there: float | None, now: datetime) -> None:
    """Write a plain line if the clock of the database's server is not this machine's."""
    if there is not None and abs(away := there - now.timestamp()) > DRIFT.total_seconds():
        get_logger().warning("server_clock_off", seconds=int(away))
        typer.echo(f"sebaya: {SERVER_CLOCK_OFF.format(abs(int(away)))}", err=True)


def warn_of_stale(settings: Settings, clock: Clock) -> None:
    """Log each number and place that nobody has checked for half a year."""
    log, content = get_logger(), ProgrammeContent.of(settings)
    for helpline in content.helplines():
        if helpline.stale(clock.now()):
            log.warning("helpline_stale", helpline=helpline.id)
    for resource in content.resources():
        if resource.stale(clock.now()):
            log.warning("resource_stale", resource=resource.id)


def warn_of_unread(content: ProgrammeContent) -> None:
    """Log how many parts of the content no clinician, or no native speaker, has reviewed as they are now."""
    with suppress(DataMistake):  # told with the faults of the folder
        left = unread(parts_of(content.folder), reviews_of(content.folder))
        if any(left.values()):
            get_logger().warning("content_not_reviewed", **{role: len(parts) for role, parts in left.items()})


def warn_of_length(content: ProgrammeContent, texts: Texts) -> None:
    """Log if the helplines fill more than one message: somebody who is afraid does not read more."""
    messages = HelplineTexts(content.helplines(), texts).messages()
    if messages > 1:
        get_logger().warning("helplines_long", messages=messages)


def demo(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65_535, help="Port; a free one is taken if this is in use.")
    ] = 8080,
    folder: Annotated[Path, typer.Option(help="Where the database and the log go.")] = Path("demo-data"),
    language: Annotated[
        Literal["id", "en"], typer.Option(help="What the people speak at first; the page can change it.")
    ] = "id",
    database: Annotated[
        Literal["sqlite", "postgresql"], typer.Option(help="A file, or a PostgreSQL that is started for it.")
    ] = "sqlite",
) -> None:
    """Play the programme on a page with phones, against a Telegram of its own on this machine."""
    configure_logs("WARNING")
    if host not in {"127.0.0.1", "localhost", "::1"}:
        typer.echo("Careful: everybody who reaches this address can play every role.", err=True)
    asyncio.run(_until_stopped(rehearsal.serve(host, port, folder, language, database, say=typer.echo)))
