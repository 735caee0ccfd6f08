"""A rehearsal: the phones that stand side by side, and who holds them."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sandbox.people.failure_injection import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sandbox.methods.api import BotApi
    from sandbox.people.actors import Actor
    from sandbox.people.groups import Group
    from sandbox.people.people import Person

CALLS_KEPT = 200
"""The most requests of the bot that are remembered."""


@dataclass(frozen=True, slots=True)
class Phone:
    """One chat on a screen; `person` is the owner of a private chat, None for a group."""

    key: str
    role: str
    name: str
    actor: Actor
    person: Person | None = None


class Stage:
    """One Telegram with its phones, until somebody starts over."""

    def __init__(self, api: BotApi, phones: Sequence[Phone], group: Group, language: str, zone: str) -> None:
        self.api = api
        self.phones = tuple(phones)
        self.group = group
        self.language = language
        self.zone = zone
        api.happenings.calls = deque(maxlen=CALLS_KEPT)
        self.trouble = Trouble(api.faults, group)
        self._answered = asyncio.Event()
        api.watchers.append(lambda *_: self._answered.set())

    def phone(self, key: object) -> Phone | None:
        """Return the phone with this key."""
        return next((phone for phone in self.phones if phone.key == key), None)

    def phone_of(self, chat: int | None) -> Phone | None:
        """Return the phone that shows this chat."""
        return next((phone for phone in self.phones if phone.actor.chat.id == chat), None)

    async def until(self, what: Callable[[], object], patience: float) -> None:
        """Wait until `what` holds, checked after every answered request; at most `patience` seconds."""
        async with asyncio.timeout(patience):
            while not what():
                self._answered.clear()
                await self._answered.wait()
