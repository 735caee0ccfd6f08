"""Rows of the outbox for tests of one repository: what waits, and what the courier makes of it."""

from datetime import datetime
from typing import Any

from care.model.outbox_row import Outgoing
from storage.engine.converters import millis
from tests.storage.rows import Here
from tests.virtual import NOON

MOST = 100
"""Heads that are asked for at once."""


async def waiting(here: Here, columns: str = "chat, kind") -> list[tuple[Any, ...]]:
    """These columns of all rows, in the order of appending."""
    rows = await here.rows(f"SELECT {columns} FROM outbox ORDER BY id")  # noqa: S608 (columns of a test)
    return [tuple(row.values()) for row in rows]


async def taken(here: Here, now: datetime = NOON) -> list[Outgoing]:
    """The first row of each chat, marked as being sent, and read."""
    dispatch = here.desk.dispatch
    heads = await dispatch.heads(now, MOST)
    parcels = await dispatch.take([one for one in heads if one.not_before <= now])
    return [await dispatch.read(row) for parcel in parcels for row in parcel]


async def delivered(here: Here, now: datetime = NOON, first: int = 501) -> list[Outgoing]:
    """The same, and all of it arrived: as Telegram's messages 501, 502, …"""
    rows = await taken(here, now)
    arrived: list[tuple[Outgoing, int | None]] = [(row, first + number) for number, row in enumerate(rows)]
    await here.desk.dispatch.sent(arrived, now)
    return rows


async def copied(here: Here, chat: int, copy: int, conversation: str, message: int | None = None) -> None:
    """A message of the bot's in this chat that came from that conversation."""
    await here.rows(
        """
        INSERT INTO copies (chat, copy, conversation, message)
        VALUES (:chat, :copy, :conversation, :message)
        """,
        chat=chat, copy=copy, conversation=conversation, message=message,
    )  # fmt: skip


async def card(here: Here, view: str, about: str, chat: int, message: int, at: datetime = NOON) -> None:
    """A card that stands in a chat since then."""
    await here.rows(
        """
        INSERT INTO cards (view, about, chat, message, posted_at)
        VALUES (:view, :about, :chat, :message, :at)
        """,
        view=view, about=about, chat=chat, message=message, at=millis(at),
    )  # fmt: skip


async def group(here: Here) -> int:
    """The counselors' group, set up."""
    chat = await here.work.people.arrive_group(-1_000_000 - here.number(), NOON)
    await here.work.team.set_group(chat)
    return chat
