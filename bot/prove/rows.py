"""Everything that stands in a database, to see whether something has changed it."""

from collections.abc import Mapping
from typing import Any

from bot.prove.ground import Ground
from storage.store import Desk

WRITTEN = {"seen", "outbox", "audit", "audit_head", "strangers"}
"""What a refused press may write: that it was seen, its answer, that it was refused, and to a stranger."""


async def everything(world: Ground) -> Mapping[str, list[dict[str, Any]]]:
    """Every row of every table."""

    async def tables(desk: Desk) -> list[str]:
        return [row["name"] for row in await desk.tx.rows(desk.tx.catalog.real_tables)]

    names = await world.programme.store.run(world.clock.now(), tables)
    return {name: await world.rows(f"SELECT * FROM {name}") for name in names}  # noqa: S608 (names of our own tables)


async def kept(world: Ground) -> dict[str, list[dict[str, Any]]]:
    """Everything that the database holds, but what any answer leaves behind."""
    found = {name: rows for name, rows in (await everything(world)).items() if name not in WRITTEN}
    found["chats"] = [{**row, "address": None, "seen_at": None} for row in found["chats"]]
    return found
