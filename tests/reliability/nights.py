"""Flags over nights in which much breaks: who is alerted when, and whether anybody is left alone."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random  # noqa: TID251 (a seed makes it the same each time)
from statistics import quantiles
from typing import TYPE_CHECKING, Self

from telegram.error import TelegramError

from bot.prove.people import nothing
from care.ports.unit_of_work import Unavailable
from handlers.keyboards.signed_buttons import Press, Signer
from sandbox.people.people import Person
from tests.scenarios.chatting import goes_on_call
from tests.world import Team, World

if TYPE_CHECKING:
    from sandbox.state.screen import Screen

LATER = datetime.max.replace(tzinfo=UTC)
COUNSELORS = 3
EMERGENCIES = 0.5
BETWEEN = 90.0
"""Seconds between two flags, on average."""
QUIET = 900.0
"""Seconds of peace between two troubles, on average."""
SPREAD = (60.0, 900.0)
"""How long a trouble lasts, in seconds."""
CODE = re.compile(r"K-\d{5}")
TROUBLES = ("muted", "away", "off")
NEVER = timedelta(minutes=75)
"""Who answers only after the whole ladder, an hour late."""
LADDER = timedelta(minutes=35)
"""Longer than any ladder, with the longest trouble in its midst."""
END = timedelta(hours=3)


@dataclass(slots=True)
class Raised:
    """One flag, and what became of it."""

    at: datetime
    in_trouble: bool
    patience: timedelta
    case: str = ""
    code: str = ""
    alerted_at: datetime | None = None
    claimed_at: datetime | None = None
    climbed: bool = False
    closed: bool = False

    @property
    def waited(self) -> timedelta:
        """From the first alert until somebody took it."""
        if self.alerted_at is None or self.claimed_at is None:
            return timedelta.max
        return self.claimed_at - self.alerted_at


@dataclass(slots=True)
class Night:
    """One world, its counselors, and every flag so far."""

    world: World
    team: Team
    counselors: list[Person]
    dice: Random
    tick: timedelta
    flags: list[Raised] = field(default_factory=list)
    trouble: str = ""
    changes_at: datetime = LATER
    read: dict[int, int] = field(default_factory=dict)
    signer: Signer | None = None

    @classmethod
    async def begins(cls, world: World, seed: int, tick: timedelta) -> Self:
        """A group with a few counselors on call, and nothing broken yet."""
        team = await world.team(supporters=0)
        others = [await team.joins(f"Konselor {n}", "counselor") for n in range(1, COUNSELORS)]
        for one in others:
            await goes_on_call(one.in_group(team.group))
        night = cls(world, team, [team.coordinator, *others], Random(seed), tick)
        night.signer = Signer(*world.programme.store.button_keys())
        night.changes_at = world.clock.now() + night._in(QUIET)
        return night

    def _in(self, mean: float) -> timedelta:
        return timedelta(seconds=self.dice.expovariate(1 / mean))

    async def raises(self, count: int) -> None:
        """So many flags, one after the other, while things break and counselors answer as they do."""
        for _ in range(count):
            due = self.world.clock.now() + self._in(BETWEEN)
            while self.world.clock.now() < due:
                await self.step()
            await self._raise()

    async def _raise(self) -> None:
        """Somebody new asks for a counselor; while nobody answers them, only 🆘 needs no answer first."""
        student = self.world.person()
        late = self.dice.choices((self._in(240), self._in(1500), NEVER), (6, 3, 1))[0]
        self.flags.append(Raised(self.world.clock.now(), bool(self.trouble), late))
        await student.start()
        if self.trouble in {"away", "off"} or self.dice.random() < EMERGENCIES:
            await student.says("/sos")
            await student.says("✅")
        else:
            await student.presses("✅")
            await student.says("/counselor")
        if self.trouble != "off":
            await self._look()

    async def step(self) -> None:
        """One tick: something may break or be mended, alarms ring, and counselors read and answer."""
        self.world.clock.move(self.tick)
        if self.world.clock.now() >= self.changes_at:
            await self._change()
        if self.trouble != "off":
            with suppress(TelegramError, Unavailable):
                await self.world.programme.alarms.tick()
                await self.world.settle()
            await self._look()
            await self._answer()

    async def ends(self) -> None:
        """Everything is mended; whoever still has to answer does."""
        if self.trouble:
            await self._change()
        self.changes_at = LATER
        last = self.world.clock.now() + END
        while self.world.clock.now() < last and not all(flag.closed for flag in self.flags):
            await self.step()

    async def _change(self) -> None:
        """From peace to trouble, or back."""
        was, now = self.trouble, "" if self.trouble else self.dice.choice(TROUBLES)
        self.trouble = now
        if "muted" in {was, now}:
            await self.team.group.without_rights(*(["send"] if now else []))
        if "away" in {was, now}:
            self._cut_off(away=bool(now))
        if now == "off":
            await self.world.closes()
        if was == "off":
            await self.world.opens()
        spell = timedelta(seconds=self.dice.uniform(*SPREAD)) if now else self._in(QUIET)
        self.changes_at = self.world.clock.now() + spell

    def _cut_off(self, *, away: bool) -> None:
        """Nobody reaches anybody: what people do waits at Telegram."""
        if away:
            self.world.api.faults.drop(10**9, method="*")
            self.world.api.settle = nothing
        else:
            self.world.api.faults.clear()
            self.world.api.settle = self.world.settle

    async def _look(self) -> None:
        """Which cases there are, how far they have come, and who was told of them for the first time."""
        rows = await self.world.rows("SELECT rowid, * FROM cases ORDER BY opened_at, rowid")
        for flag, row in zip(self.flags, rows, strict=False):
            flag.case, flag.code = row["id"], row["code"]
            flag.climbed |= row["rung"] >= 3 and bool(row["student_told"])
            if row["state"] == "claimed" and flag.claimed_at is None:
                flag.claimed_at = self.world.clock.now()
            flag.closed = row["state"] == "closed"
        heard = {code for text in self._unread() for code in CODE.findall(text)}
        for flag in self.flags:
            if flag.alerted_at is None and flag.code in heard:
                flag.alerted_at = self.world.clock.now()

    def _unread(self) -> Iterator[str]:
        chats: list[Screen] = [self.team.group.chat, *(one.chat for one in self.counselors)]
        for chat in chats:
            heard = chat.heard
            yield from heard[self.read.get(chat.id, 0) :]
            self.read[chat.id] = len(heard)

    async def _answer(self) -> None:
        """Whoever was alerted and has waited as long as they do takes the case, and closes it."""
        now = self.world.clock.now()
        for number, flag in enumerate(self.flags):
            if flag.closed or flag.alerted_at is None or now - flag.alerted_at < flag.patience:
                continue
            counselor = self.counselors[number % COUNSELORS]
            taken = flag.claimed_at is not None
            press = Press("outcome", (flag.case, "safe")) if taken else Press("claim", (flag.case,))
            await self._press(counselor, press)

    async def _press(self, counselor: Person, press: Press) -> None:
        if self.signer:
            with suppress(TelegramError, Unavailable):
                await counselor.sends_press(self.signer.sign(press, counselor.id))

    def report(self) -> str:
        """The figures, in minutes."""
        calm = [flag for flag in self.flags if not flag.in_trouble]
        return "\n".join(
            (
                f"flags {len(self.flags)}, raised in trouble {len(self.flags) - len(calm)}",
                f"alerted {sum(flag.alerted_at is not None for flag in self.flags)}",
                f"taken {sum(flag.claimed_at is not None for flag in self.flags)}",
                f"whole ladder climbed {sum(flag.climbed for flag in self.flags)}",
                f"left alone {len(self.left_alone())}",
                f"to first alert, all: {_spread(self.flags, 'alerted_at')}",
                f"to first alert, raised in peace: {_spread(calm, 'alerted_at')}",
                f"to claim, all: {_spread(self.flags, 'claimed_at')}",
            )
        )

    def left_alone(self) -> list[Raised]:
        """Flags that nobody heard of or took, or that waited for long and were not repeated to the end."""
        return [
            flag for flag in self.flags if not flag.claimed_at or (flag.waited > LADDER and not flag.climbed)
        ]


def _spread(flags: list[Raised], what: str) -> str:
    spans = [(at - flag.at).total_seconds() / 60 for flag in flags if (at := getattr(flag, what))]
    cuts = quantiles(spans, n=20, method="inclusive")
    return f"median {cuts[9]:.1f} min, 95 % within {cuts[18]:.1f} min, longest {max(spans):.1f} min"


async def played(folder: Path, *, flags: int, seed: int, tick: float) -> Night:
    """A whole run with so many flags; alarms ring and people act every `tick` seconds."""
    world = World(folder, on_call_confirm="20d")
    await world.opens()
    try:
        night = await Night.begins(world, seed, timedelta(seconds=tick))
        await night.raises(flags)
        await night.ends()
    finally:
        world.api.faults.clear()
        await world.programme.close()
    return night
