"""Telegram's limits on sending, kept by token buckets that are told the time."""

from datetime import UTC, datetime, timedelta

from care.rates import Rate

NOTHING = timedelta(0)
LONG_AGO = datetime.min.replace(tzinfo=UTC)
ROOM = 1024


class Bucket:
    """A token bucket, held as the one moment at which it is full again."""

    __slots__ = ("_depth", "_full_at", "_interval")

    def __init__(self, rate: Rate) -> None:
        self._interval = timedelta(seconds=1 / rate.per_second)
        self._depth = self._interval * rate.burst
        self._full_at = LONG_AGO

    def ready_at(self, now: datetime, *, sparing: bool = False) -> datetime:
        """The earliest moment, `now` or later, at which a token is there; `sparing`: and half the burst."""
        spared = self._depth / 2 if sparing else NOTHING
        return max(now, self._owed(now) - self._depth + self._interval + spared)

    def take(self, now: datetime) -> None:
        """Use a token, there or not; what is taken too early is paid back by waiting longer."""
        self._full_at = self._owed(now) + self._interval

    def is_full(self, now: datetime) -> bool:
        """Whether forgetting this bucket would change nothing."""
        return self._full_at <= now

    def _owed(self, now: datetime) -> datetime:
        """When the bucket is full; never later than an empty one's, should the machine's clock step back."""
        return min(max(self._full_at, now), now + self._depth)


class SendLimits:
    """When the next message may go to a chat: the total, the chat's own, a group's, and Telegram's pauses.

    Memory follows the chats of the last minute, not all chats ever seen.
    """

    def __init__(self, total: Rate, chat: Rate, group: Rate) -> None:
        self._chat, self._group = chat, group
        self._total = Bucket(total)
        self._chats: dict[int, tuple[Bucket, ...]] = {}
        self._pauses: dict[int, datetime] = {}
        self._room = ROOM

    def wait(self, chat: int, is_group: bool, now: datetime, *, sparing: bool = False) -> float:  # noqa: FBT001 (a chat and its kind go together)
        """Seconds until a message may go to `chat`; 0 means now. Takes nothing.

        `sparing` leaves half of the chat's own burst to others: what can wait must not use up their room.
        """
        own = self._chats.get(chat) or self._new(is_group=is_group)
        theirs = (bucket.ready_at(now, sparing=sparing and is_group) for bucket in own)
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
