"""The places that the settings and the command line name, each held for one command."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from config.settings.settings import Settings
from storage.engine.opening import NotOurs
from storage.engine.place import ServerPlace, keys_place, place_in
from storage.offline.held_home import HeldFile, HeldHome

WITHOUT = "PostgreSQL needs the extra sebaya[postgresql], which is not installed"


def lies_in(settings: Settings) -> Path | ServerPlace:
    """Return where the programme's rows are; raises `NotOurs`."""
    return place_in(settings.database_url) or settings.database_path


@asynccontextmanager
async def held(where: Path | ServerPlace, keys_url: str | None) -> AsyncIterator[HeldHome]:
    """Hold a place alone; raises `InUse`, or `NotOurs` with one plain line."""
    home = HeldFile.hold(where) if isinstance(where, Path) else await _on_server(where, keys_url)
    try:
        yield home
    finally:
        await home.close()


async def _on_server(place: ServerPlace, keys_url: str | None) -> HeldHome:
    keys = keys_place(keys_url, place)
    try:
        from storage.offline.held_schema import HeldSchema  # noqa: PLC0415 (an extra)
    except ImportError:
        raise NotOurs(WITHOUT) from None
    assert keys is not None  # noqa: S101 (there is a place, so there is one of its keys)
    return await HeldSchema.hold(place, keys)
