"""Holding the place of a programme for one command, wherever it is."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from storage.engine.opening import NotOurs
from storage.engine.place import Home
from storage.offline.held_home import HeldFile, HeldHome


@asynccontextmanager
async def held(home: Home) -> AsyncIterator[HeldHome]:
    """Hold a place alone until the end of the block; raises `InUse`, `CannotLock` or `NotOurs`."""
    place = await _held(home)
    try:
        yield place
    finally:
        await place.close()


async def _held(home: Home) -> HeldHome:
    if home.server is None or home.keys is None:
        return HeldFile.hold(home.path)
    try:
        from storage.offline.held_schema import HeldSchema  # noqa: PLC0415 (an extra)
    except ImportError:
        raise NotOurs("PostgreSQL needs the extra sebaya[postgresql], which is not installed") from None
    return await HeldSchema.hold(home.server, home.keys)
