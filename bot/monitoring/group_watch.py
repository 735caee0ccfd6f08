"""Asks Telegram every ten minutes whether the counselors are still in their group, and the bot's own name."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from telegram.error import ChatMigrated, TelegramError

from bot.base.clock import Clock
from bot.base.logs import get_logger
from bot.telegram.telegram import Telegram
from care.ports.unit_of_work import Unavailable
from care.team import group, group_membership
from storage.people.group_membership import Roll
from storage.store import Desk, Store

EVERY = timedelta(minutes=10)
"""Who leaves unseen is found within a quarter of an hour: Telegram is asked again five minutes later."""
GONE = {"left", "kicked"}
ADMINISTRATORS = {"administrator", "creator"}
THERE = {"member", "restricted", *ADMINISTRATORS}


class GroupWatch:
    """Ask about each counselor: a bot cannot list the members of a group."""

    def __init__(
        self,
        telegram: Telegram,
        store: Store,
        clock: Clock,
        own_id: Callable[[], int],
        learn_name: Callable[[], Awaitable[None]],
        after_commit: Callable[[], None],
    ) -> None:
        self._telegram = telegram
        self._store = store
        self._clock = clock
        self._own_id = own_id
        self._learn_name = learn_name
        self._after_commit = after_commit
        self._next = clock.now() + EVERY
        self._log = get_logger()

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            await self._clock.sleep((self._next - self._clock.now()).total_seconds())
            await self.look_if_due()

    async def look_if_due(self) -> None:
        """Look if the last look was ten minutes ago, or less where Telegram's answer is doubted."""
        if self._clock.now() < self._next:
            return
        self._next = self._clock.now() + EVERY
        try:
            await self._learn_name()
        except TelegramError as refused:
            self._log.info("name_unknown", kind=type(refused).__name__)
        try:
            await self._look()
        except Unavailable:
            self._log.warning("database_unavailable", kind="group_watch")
        self._after_commit()

    async def _look(self) -> None:
        asked_at = self._clock.now()
        roll = await self._store.run(asked_at, lambda desk: desk.circle.roll())
        if roll is None:
            return
        try:
            # Asked between two transactions: an answer that takes long must not hold the database.
            found = {person: await self._is_there(roll, address) for person, address in roll.people}
            own = await self._status(roll, self._own_id())
        except ChatMigrated as moved:
            await self._store.run(self._clock.now(), partial(_follow, moved.new_chat_id))
            return
        known = {person: there for person, there in found.items() if there is not None}
        if await self._store.run(self._clock.now(), partial(_keep, known, own, asked_at)):
            self._log.warning("membership_doubted")
            self._next = self._clock.now() + group_membership.ASKED_AGAIN

    async def _is_there(self, roll: Roll, address: int) -> bool | None:
        """Return whether somebody is in the group; None if Telegram does not say."""
        status = await self._status(roll, address)
        return status not in GONE if status else None

    async def _status(self, roll: Roll, address: int) -> str | None:
        """Return somebody's status in the group; None if Telegram does not say."""
        params = {"chat_id": roll.group, "user_id": address}
        try:
            return _status_of(await self._telegram.call("getChatMember", params))
        except ChatMigrated:
            raise
        except TelegramError as refused:
            self._log.info("membership_unknown", kind=type(refused).__name__)
            return None


def _status_of(member: dict[str, Any]) -> str | None:
    """Read a status: a restricted member may be in the group or not, and an unknown status says nothing."""
    status = member.get("status")
    if status == "restricted" and not member.get("is_member"):
        return "left"
    return status if status in GONE | THERE else None


async def _follow(address: int, desk: Desk) -> None:
    """Follow the group, which became a supergroup without an update that said so."""
    if chat := await desk.work.team.group():
        await group.move(desk.work, chat, address)


async def _keep(known: Mapping[str, bool], own: str | None, asked_at: datetime, desk: Desk) -> bool:
    """Keep what was found; nothing is believed while the bot itself is not in the group."""
    if own is None or own in GONE:
        return False
    await group_membership.rights(desk.work, sees_who_comes=own in ADMINISTRATORS)
    return await group_membership.looked(desk.work, known, asked_at)
