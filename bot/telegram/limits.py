"""Telegram's limits on sending, kept by token buckets that are given the time."""

from datetime import datetime

from care.model.token_bucket import Bucket, Rate

ROOM = 1024
"""How many chats are remembered before full buckets are dropped."""


class SendLimits:
    """When the next message may go to a chat: the limits in total, for it and for groups, and pauses.

    Memory grows with the chats of the last minute, not with all chats ever seen.
    """

    def __init__(self, total: Rate, chat: Rate, group: Rate) -> None:
        self._chat, self._group = chat, group
        self._total = Bucket(total)
        self._chats: dict[int, tuple[Bucket, ...]] = {}
        self._pauses: dict[int, datetime] = {}
        self._room = ROOM

    def wait(self, chat: int, is_group: bool, now: datetime, spare: float = 0) -> float:  # noqa: FBT001 (a chat and its kind go together)
        """Return the seconds until a message may go to `chat`; 0 means now. Nothing is taken.

        In a group, `spare` of the burst is left to others: what can wait must not use up their room.
        """
        own = self._chats.get(chat) or self._new(is_group=is_group)
        theirs = (bucket.ready_at(now, spare if is_group else 0) for bucket in own)
        ready = max(self._pauses.get(chat, now), self._total.ready_at(now), *theirs)
        return (ready - now).total_seconds()

    def take(self, chat: int, is_group: bool, now: datetime) -> None:  # noqa: FBT001 (a chat and its kind go together)
        """Count a message to `chat`, also one that did not wait."""
        self._forget(now)
        if chat not in self._chats:
            self._chats[chat] = self._new(is_group=is_group)
        for bucket in (self._total, *self._chats[chat]):
            bucket.take(now)

    def pause(self, chat: int, until: datetime) -> None:
        """Send nothing to `chat` before `until`; the longest of several pauses counts."""
        self._pauses[chat] = max(until, self._pauses.get(chat, until))

    def _new(self, *, is_group: bool) -> tuple[Bucket, ...]:
        return (Bucket(self._chat), Bucket(self._group)) if is_group else (Bucket(self._chat),)

    def _forget(self, now: datetime) -> None:
        if len(self._chats) + len(self._pauses) < self._room:
            return
        self._chats = {chat: own for chat, own in self._chats.items() if not all(b.is_full(now) for b in own)}
        self._pauses = {chat: until for chat, until in self._pauses.items() if until > now}
        self._room = max(ROOM, 2 * (len(self._chats) + len(self._pauses)))
