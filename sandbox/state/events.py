"""What happened: a record of the bot's requests, and a stream of what can be seen in the chats."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, MutableSequence

    from sandbox.wire.responses import Answer, Json


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the bot; `answer` is None if the connection broke before it was carried out."""

    at: float
    method: str
    chat: int | None
    params: Json
    answer: Answer | None
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that can be seen.

    Kinds: message, edit, delete, reaction, pin, unpin, action, press, answer, member, call.
    """

    at: float
    kind: str
    chat: int | None
    detail: Json


@dataclass(slots=True)
class Happenings:
    """Keep the bot's calls, newest last, and hand every event to those who listen."""

    calls: MutableSequence[Call] = field(default_factory=list)
    listeners: list[asyncio.Queue[Event]] = field(default_factory=list)

    def tell(self, event: Event) -> None:
        for listener in self.listeners:
            listener.put_nowait(event)

    def note(self, call: Call) -> None:
        self.calls.append(call)
        if self.listeners:
            self.tell(Event(call.at, "call", call.chat, {"call": call}))

    @contextmanager
    def listening(self) -> Iterator[asyncio.Queue[Event]]:
        """Return a queue that gets every event from now on."""
        queue: asyncio.Queue[Event] = asyncio.Queue()
        self.listeners.append(queue)
        try:
            yield queue
        finally:
            self.listeners.remove(queue)
