"""`sebaya purge`: forgetting by hand what the running bot forgets by itself."""

import asyncio
from pathlib import Path

import typer

from bot.alarms import purge_all
from bot.backups import list_of
from bot.clock import SystemChance, SystemClock
from bot.facts import facts_of
from bot.rotating import settled_key
from care.lexicon import Lexicon
from care.watching import Watch
from config.settings import Settings, load_settings
from storage.store import Store


async def opened(settings: Settings, key: bytes, path: Path | None = None) -> Store:
    """The programme's storage (or this one), for a command that needs no words of danger."""
    return await Store.open(
        path or settings.database_path,
        key,
        rules=facts_of(settings).rules,
        chance=SystemChance(),
        watcher=Watch(Lexicon.of(())),
        erasures=list_of(settings),
    )


def purge() -> None:
    """Forget now what has been kept long enough. The running bot does it every hour."""
    settings = load_settings()
    done = asyncio.run(_purge(settings, settled_key(settings)))
    typer.echo(f"Forgotten: {done} keys, copies and records. Copies in chats go when the bot runs again.")


async def _purge(settings: Settings, key: bytes) -> int:
    store = await opened(settings, key)
    try:
        return await purge_all(store, SystemClock())
    finally:
        await store.close()
