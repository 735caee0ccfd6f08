"""What goes in one request, and what became of it."""

from dataclasses import dataclass
from typing import Any

from telegram.error import TelegramError

from care.model.outbox_row import Outgoing
from handlers.rendering.relay_requests import Call
from storage.outbox.outbox_rows import Arrival


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes in one request: one row, or the parts of an album."""

    rows: tuple[Outgoing, ...]
    call: Call


@dataclass(frozen=True, slots=True)
class Landing:
    """A request that has ended: each row with its message at Telegram (None: no message), or the refusal.

    `more`: this was one page of a long text, and not the last.
    """

    rows: tuple[Outgoing, ...]
    messages: tuple[int | None, ...] = ()
    refusal: TelegramError | None = None
    more: bool = False

    @property
    def arrivals(self) -> list[Arrival]:
        return list(zip(self.rows, self.messages, strict=True))

    @property
    def is_plain(self) -> bool:
        """Return whether marking it concerns these rows alone, so that many can be marked at once."""
        return self.refusal is None and not self.more and not any(row.group or row.guest for row in self.rows)


def message_ids(result: Any, rows: int) -> tuple[int | None, ...]:
    """Return Telegram's id for each row; its answer to an album is a list in the same order."""
    if isinstance(result, list):
        return tuple(message["message_id"] for message in result)
    return (result.get("message_id") if isinstance(result, dict) else None,) * rows
