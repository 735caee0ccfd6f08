"""Rate limits: how fast each person may write, and what they are told when they write too fast."""

from collections import OrderedDict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil

from care.model.token_bucket import LONG_AGO, Bucket, Rate

PAUSE = timedelta(minutes=1)
"""How long somebody waits at least who wrote too fast; they are told at most once in that time."""
PIECES = 2
"""How many refused messages are remembered in which a phrase of danger may have begun."""
ROOM = 10_000
"""How many people, and updates, are remembered; a forgotten person may write (fail-open)."""


@dataclass(frozen=True, slots=True)
class PaceAnswer:
    """What becomes of one update: it `passes`, or is refused; `tells`: in the chat; `seconds` to wait."""

    passes: bool
    tells: bool = False
    seconds: int = 0


PASSES = PaceAnswer(passes=True)


@dataclass(slots=True)
class Pace:
    """One person's bucket, and until when they are asked to wait."""

    bucket: Bucket
    latest: datetime = LONG_AGO
    until: datetime = LONG_AGO
    told: bool = False
    pieces: deque[str] = field(default_factory=lambda: deque(maxlen=PIECES))

    def lets(self, at: datetime) -> bool:
        """Return whether something written at this moment passes; if so, count it."""
        # Telegram's clock and ours differ: time does not go back within a pace.
        self.latest = at = max(at, self.latest)
        if at < self.until or self.bucket.ready_at(at) > at:
            return False
        self.bucket.take(at)
        self.pieces.clear()
        return True

    def refuse(self, words: str, *, aloud: bool) -> PaceAnswer:
        """Refuse and let the person wait; `aloud`: in the chat, where they are told once in each pause."""
        at = self.latest
        if at >= self.until:
            self.told = False
        tells = aloud and not self.told
        if tells or at >= self.until:
            self.until = max(at + PAUSE, self.bucket.ready_at(at))
        self.told = self.told or tells
        if words:
            self.pieces.append(words)
        return PaceAnswer(passes=False, tells=tells, seconds=ceil((self.until - at).total_seconds()))


class Paces:
    """Everybody's pace.

    The answer to an update stays the same if its transaction is undone and the update comes again.
    """

    def __init__(self, rate: Rate, room: int = ROOM) -> None:
        self._rate = rate
        self._room = room
        self._people: OrderedDict[int, Pace] = OrderedDict()
        self._answers: OrderedDict[tuple[int, str], PaceAnswer] = OrderedDict()

    def lets(self, who: int, update: str, at: datetime, album: str | None = None) -> bool:
        """Return whether the update passes; an update, and an album, is counted once."""
        if known := self._answers.get((who, update)):
            return known.passes
        if album and (who, album) in self._answers:
            return True
        if not self._pace_at(who, at).lets(at):
            return False
        self.let(who, update, album)
        return True

    def let(self, who: int, update: str, album: str | None = None) -> None:
        """Let the update and the rest of its album pass, whatever the pace is."""
        for name in filter(None, (update, album)):
            self._remember(who, name, PASSES)

    def refuse(self, who: int, update: str, words: str = "", *, aloud: bool = True) -> PaceAnswer:
        """Return what the writer is told of a refused update; of many refusals the first is told."""
        if known := self._answers.get((who, update)):
            return known
        answer = self._pace(who).refuse(words, aloud=aloud)
        self._remember(who, update, answer)
        return answer

    def pieces(self, who: int) -> Sequence[str]:
        """Return what was refused just before, the newest last."""
        pace = self._people.get(who)
        return tuple(pace.pieces) if pace else ()

    def _pace_at(self, who: int, at: datetime) -> Pace:
        """Return the pace of this person.

        A time long before the known one is another clock's: the pace begins anew (fail-open).
        """
        if self._pace(who).latest - at > PAUSE:
            del self._people[who]
        return self._pace(who)

    def _pace(self, who: int) -> Pace:
        pace = self._people.setdefault(who, Pace(Bucket(self._rate)))
        self._people.move_to_end(who)
        if len(self._people) > self._room:
            self._people.popitem(last=False)
        return pace

    def _remember(self, who: int, name: str, answer: PaceAnswer) -> None:
        self._answers[who, name] = answer
        if len(self._answers) > self._room:
            self._answers.popitem(last=False)
