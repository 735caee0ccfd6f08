"""Asking Telegram, every ten minutes, whether the counselors whom we know are still in their group."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from telegram.error import TelegramError

from bot.clock import Clock
from bot.logs import get_logger
from bot.telegram import Telegram
from care import circle
from care.ports.work import Unavailable
from storage.circle import Roll
from storage.store import Desk, Store

EVERY = timedelta(minutes=10)
GONE = {"left", "kicked"}
ADMINISTRATORS = {"administrator", "creator"}


class GroupWatch:
    """A bot cannot list members, but may ask about each whom it knows."""

    def __init__(
        self,
        telegram: Telegram,
        store: Store,
        clock: Clock,
        own_id: Callable[[], int],
        after_commit: Callable[[], None],
    ) -> None:
        self._telegram = telegram
        self._store = store
        self._clock = clock
        self._own_id = own_id
        self._after_commit = after_commit
        self._next = clock.now() + EVERY
        self._log = get_logger()

    async def run(self) -> None:
        """Look for ever."""
        while True:
            await self._clock.sleep((self._next - self._clock.now()).total_seconds())
            await self.look_if_due()

    async def look_if_due(self) -> None:
        """Look, if the last look was ten minutes ago."""
        if self._clock.now() < self._next:
            return
        self._next = self._clock.now() + EVERY
        try:
            await self._look()
        except Unavailable:
            self._log.warning("database_unavailable", kind="group_watch")
        self._after_commit()

    async def _look(self) -> None:
        roll = await self._store.run(self._clock.now(), lambda desk: desk.circle.roll())
        if roll is None:
            return
        found = {person: await self._status(roll, address) for person, address in roll.people}
        own = await self._status(roll, self._own_id())
        await self._store.run(self._clock.now(), lambda desk: _keep(desk, found, own))

    async def _status(self, roll: Roll, address: int) -> str | None:
        """What somebody is in the group; None where Telegram does not say."""
        params = {"chat_id": roll.group, "user_id": address}
        try:
            return _status_of(await self._telegram.call("getChatMember", params))
        except TelegramError as refused:
            self._log.info("membership_unknown", kind=type(refused).__name__)
            return None


def _status_of(member: dict[str, Any]) -> str:
    """Who is restricted may be there or not."""
    away = member["status"] == "restricted" and not member.get("is_member")
    return "left" if away else str(member["status"])


async def _keep(desk: Desk, found: dict[str, str | None], own: str | None) -> None:
    for person, status in found.items():
        if status:
            await circle.looked(desk.work, person, there=status not in GONE)
    if own and own not in GONE:
        await circle.rights(desk.work, sees_who_comes=own in ADMINISTRATORS)
