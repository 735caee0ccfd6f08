"""One run: its stage, how somebody acts on it, and what is asked after each step and at the end."""

import asyncio
import re
import shutil
from collections.abc import Coroutine, Mapping, Sequence
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine

from bot.prove.engines import integrity
from sandbox.people.people import Actor, Person
from tests.properties.accounts import ACCOUNTS
from tests.properties.invariants import ALWAYS, DRAINED, LOOKED, RESTING
from tests.properties.mortal import Loop
from tests.properties.prelude import Prelude
from tests.properties.stage import FILES

BROKEN = re.compile(r'"(handler_failed|rule_failed|wording_failed|marking_failed|unreadable_update)"')
PAUSE = 75
"""Seconds: longer than the courier ever waits before it tries again."""
QUIET = 10
"""Seconds: longer than a changed card waits for what may change next."""
HOUR = 3_600


class Run(RuleBasedStateMachine):
    """Everything that a person does ends when the bot has nothing left to do, or has died of it."""

    prelude: Prelude
    most: int

    def __init__(self) -> None:
        super().__init__()
        self._runner = asyncio.Runner()
        self._runner.get_loop().set_task_factory(Loop())
        self.stage = self._runner.run(self.prelude.begins())
        self.stage.settled = self._check
        self.cast = self.stage.cast
        self._set_back = 0
        self._patience = 8
        self._sound = True

    def teardown(self) -> None:
        """The end of the run, if nothing was wrong before."""
        try:
            if self._sound:
                self._drain()
        finally:
            self._runner.run(self.stage.programme.close())
            self.stage.ledger.database.close()
            self._runner.close()
            shutil.rmtree(self.stage.folder)

    # How somebody acts

    def do(self, deed: Coroutine[Any, Any, object]) -> None:
        """Something happens; what was found wrong by then ends the run."""
        self._sound = False
        self._runner.run(deed)
        self._sound = True

    def among(self, people: Sequence[Person], who: int, *, holds: str = "", sees: str = "") -> Person:
        """Somebody: one of those with such a key or button, if there is anyone."""
        able = [
            person
            for person in people
            if any(set(holds) & set(key) for key in person.keys)
            or (sees and any(sees in label for label in person.buttons))
        ]
        return (able or people)[who % len(able or people)]

    def talker(self, who: int) -> Person:
        """Somebody in a conversation, if there is anyone."""
        return self.among(self.cast.people, who, holds="🔚↩️")

    def writes_as(self, person: Person, words: str) -> None:
        """Words for a conversation; nothing while they have blocked the bot."""
        if not person.user.blocked:
            self.do(self.stage.writes(person, words))

    def says(self, actor: Actor, words: str) -> None:
        """Words, a command or a key; nothing while they have blocked the bot."""
        if not actor.user.blocked:
            self.do(actor.says(words))

    def presses(self, actor: Actor, label: str) -> None:
        """The newest button with this label, if there is one."""
        if any(label in button for button in actor.buttons):
            self.do(actor.presses(label))

    def passes(self, seconds: int) -> None:
        """Time, with a look at what is due every ten minutes, four at the most; or the clock is set back."""
        self._set_back += seconds < 0
        self.do(self.stage.goes_on(seconds, looks=min(4, 1 + abs(seconds) // 600)))

    def passes_until_a_shift_ends(self, *, but: int) -> None:
        """Time, until so many seconds before the next end of a shift, if there is one."""
        (until,) = self.stage.ledger.database.execute(
            "SELECT MIN(until) / 1000 FROM duties WHERE ended_at IS NULL"
        ).fetchone()
        if until and (seconds := until - int(self.stage.timestamp()) - but) > 0:
            self.passes(seconds)

    def arm(self, kind: str, chat: int | None, times: int, pause: int) -> None:
        """Trouble for the next requests to a chat, or for the next that sends, or for the next poll."""
        faults = self.stage.api.faults
        if kind.startswith("deaf"):
            faults.refuse(1, method="getUpdates", status=int(kind[-3:]), retry_after=pause)
        elif kind == "cut":
            faults.cut_after_accept(times, chat=chat)
        elif kind == "drop":
            faults.drop(times, chat=chat)
        else:
            faults.refuse(times if kind != "403" else 1, chat=chat, status=int(kind), retry_after=pause)

    # What must hold

    def _check(self) -> None:
        self._ask(ALWAYS | RESTING)
        if self.stage.looked:
            self._ask(LOOKED)
        assert not self.stage.ledger.wrongs, self.stage.ledger.wrongs
        assert not (broken := BROKEN.search(self.stage.news())), broken

    def _ask(self, questions: Mapping[str, str]) -> None:
        values = {"now": int(self.stage.timestamp() * 1000), "most": self.most}
        for name, sql in questions.items():
            found = self.stage.ledger.database.execute(sql, values).fetchall()
            assert not found, f"{name}: {[dict(row) for row in found]}"

    def _drain(self) -> None:
        """Faults are over, and time passes until everything has been sent."""
        self.stage.api.faults.clear()
        self.stage.doom, self.stage.busy = [], 0
        self.do(self.stage.goes_on(PAUSE))
        while not self._is_empty() and self._patience:
            self._patience -= 1
            self.do(self.stage.goes_on(PAUSE + self._set_back * HOUR))
            self.do(self.stage.goes_on(QUIET))
        self._ask(ALWAYS | RESTING | DRAINED)
        assert integrity(self.stage.folder / FILES[0]) == "ok"
        wrongs = [wrong for account in ACCOUNTS for wrong in account(self.stage.ledger)]
        assert not wrongs, wrongs

    def _is_empty(self) -> bool:
        left = "SELECT 1 FROM outbox UNION ALL SELECT 1 FROM addressees WHERE question IS NOT NULL"
        return self.stage.ledger.database.execute(left).fetchone() is None
