"""For whom somebody's words may be meant, and whom they chose."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from care.model.prompts import Purpose
from care.model.staff_threads import Choice, Question, Side


class Addressees(Protocol):
    """What is open beside somebody's talk, by the chat that they write in; `Outbox.prompt` opens a side."""

    async def waits(self, chat: int, since: datetime, lasting: datetime) -> bool:
        """Whether `sides` finds any there, or a question stands."""

    async def sides(self, chat: int, since: datetime, lasting: datetime) -> Sequence[Side]:
        """Not closed, the newest first: opened since then (or `lasting`, where they last), or chosen last."""

    async def side(self, chat: int, number: int) -> Side | None:
        """This one, however old, if it was not closed."""

    async def on_topic(self, chat: int, purpose: Purpose, about: str) -> Side | None:
        """The one that further prompts about the same belong to."""

    async def open(self, chat: int, purpose: Purpose, about: str, now: datetime) -> None:
        """A side in place of the one about the same: the newest there is."""

    async def touch(self, chat: int, purpose: Purpose, about: str, now: datetime) -> None:
        """This side goes on now; it is opened where it was not. Advice that is written is a thread."""

    async def close(self, side: int) -> None: ...

    async def wrote_after(self, chat: int, message: int) -> bool:
        """Whether they have written to anybody since this message of the bot's in their chat."""

    async def ask(self, question: Question) -> None:
        """From now on this question stands in its chat, and nothing is chosen."""

    async def question(self, chat: int) -> Question | None: ...

    async def questions(self) -> Sequence[Question]:
        """All that stand, the oldest first."""

    async def over(self, chat: int) -> None:
        """The question that stands there is answered, or asked no longer."""

    async def forget(self, chat: int) -> None:
        """Neither asked nor chosen there any more."""

    async def choose(self, chat: int, choice: Choice) -> None: ...

    async def choice(self, chat: int) -> Choice | None:
        """The last one there, however old."""
