"""`sebaya purge` and `sebaya migrate`: do by hand what the running bot does by itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import typer

from bot.base.clock import SystemChance, SystemClock
from bot.cli.key_commands import settle
from bot.cli.own_programme import own_settings
from bot.programme_info import facts_of, home_of
from bot.scheduling.alarms import purge_all
from bot.scheduling.backups import list_of
from care.detection.active_lexicon import ActiveLexicon
from care.detection.lexicon import Lexicon
from care.ports.unit_of_work import Unavailable
from config.settings.settings import Settings
from storage.engine.opening import NotOurs
from storage.engine.place import Home
from storage.offline.inspection import require_ours, require_programme
from storage.store import Store


@asynccontextmanager
async def opened(settings: Settings, key: bytes, copy: Path | None = None) -> AsyncIterator[Store]:
    """Open the programme's storage (or a copy of it) for a command that needs no lexicon.

    The database is brought forward, and its audit record has begun. A copy has its list of forgotten people
    beside it.
    """
    home = Home(copy) if copy else home_of(settings)
    store = await Store.open(
        home,
        key,
        rules=facts_of(settings).rules,
        chance=SystemChance(),
        watcher=ActiveLexicon(Lexicon.of(())),
        erasures=None if copy else list_of(settings),
    )
    try:
        await store.run(SystemClock().now(), lambda desk: desk.work.audit.begin())
        yield store
    except Unavailable as refused:
        raise NotOurs(f"cannot use {home.name} now: {refused}") from None
    finally:
        await store.close()


@asynccontextmanager
async def opened_to_read(settings: Settings, key: bytes) -> AsyncIterator[Store]:
    """Open the programme's storage beside the running bot; nothing is written. Raises `NotOurs`."""
    home = home_of(settings)
    await require_ours(home, key)
    rules = facts_of(settings).rules
    watcher = ActiveLexicon(Lexicon.of(()))
    store = await Store.reading(home, key, rules=rules, chance=SystemChance(), watcher=watcher)
    try:
        yield store
    except Unavailable as refused:
        raise NotOurs(f"cannot use {home.name} now: {refused}") from None
    finally:
        await store.close()


def migrate() -> None:
    """Bring the database forward to this version."""
    settings = own_settings()
    version = asyncio.run(_migrate(settings))
    typer.echo(f"The database is at version {version}.")


async def _migrate(settings: Settings) -> int:
    async with opened(settings, await settle(settings)) as store:
        return await store.version()


def purge() -> None:
    """Forget now what has been kept long enough. The running bot does it every hour."""
    settings = own_settings()
    done = asyncio.run(_purge(settings))
    typer.echo(f"Forgotten: {done} keys, copies and records. Copies in chats go when the bot runs again.")


async def _purge(settings: Settings) -> int:
    key = await settle(settings)
    await require_programme(home_of(settings))
    async with opened(settings, key) as store:
        done = await purge_all(store, SystemClock())
        await store.remake(SystemClock().now())
        return done
