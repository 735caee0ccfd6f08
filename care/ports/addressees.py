"""Addressees: for whom somebody's words may be meant, and whom they chose."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from care.model.prompts import Purpose
from care.model.staff_threads import Choice, Question, Side


class Addressees(Protocol):
    """What is open beside somebody's talk, by the chat that they write in; `Outbox.prompt` opens a side."""

    async def waits(self, chat: int, since: datetime, lasting: datetime) -> bool:
        """Return whether `sides` finds any there, or a question stands."""

    async def sides(self, chat: int, since: datetime, lasting: datetime) -> Sequence[Side]:
        """Return what is not closed, the newest first.

        Opened since `since` (or since `lasting`, where its purpose lasts), or chosen last.
        """

    async def side(self, chat: int, number: int) -> Side | None:
        """Return this side, however old, if it was not closed."""

    async def on_topic(self, chat: int, purpose: Purpose, about: str) -> Side | None:
        """Return the side that further prompts about the same belong to."""

    async def open(self, chat: int, purpose: Purpose, about: str, now: datetime) -> None:
        """Open a side in place of the one about the same: the newest there is."""

    async def touch(self, chat: int, purpose: Purpose, about: str, now: datetime) -> None:
        """Note that this side goes on now; open it if it was not. Advice that is written is a thread."""

    async def close(self, side: int) -> None: ...

    async def wrote_after(self, chat: int, message: int) -> bool:
        """Return whether they have written to anybody since this message of the bot's in their chat."""

    async def ask(self, question: Question) -> None:
        """Set the question that stands in its chat from now on; nothing is chosen there."""

    async def question(self, chat: int) -> Question | None: ...

    async def questions(self) -> Sequence[Question]:
        """Return all questions that stand, the oldest first."""

    async def over(self, chat: int) -> None:
        """End the question that stands there: it is answered, or asked no longer."""

    async def forget(self, chat: int) -> None:
        """Forget question and choice of this chat."""

    async def choose(self, chat: int, choice: Choice) -> None: ...

    async def choice(self, chat: int) -> Choice | None:
        """Return the last choice there, however old."""
