"""Working a case: what is kept beside the conversation itself."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from care.model.case_notes import CaseNote, CaseWork
from care.model.entities import Case
from care.model.prompts import Purpose
from care.model.shadow_review import PeerReview, Watched
from care.model.staff_threads import Aside, Thread


class Asides(Protocol):
    """Threads between a supporter and counselors; what is written in them is under the conversation's key."""

    async def open(self, thread: Thread, now: datetime) -> None: ...

    async def thread(self, thread: str) -> Thread | None: ...

    async def advice(self, conversation: str, supporter: str, counselor: str) -> Thread | None:
        """Return the thread in which this counselor advises this supporter there."""

    async def last_talk(self, supporter: str, since: datetime) -> str | None:
        """Return the conversation, ended since then, that they accompanied last and whose key is there."""

    async def put(self, thread: Thread, writer: str, source: int, words: str, now: datetime) -> int | None:
        """Keep one message; return its number, None if the conversation's key is gone."""

    async def get(self, aside: int) -> Aside | None: ...

    async def written(self, thread: str, writer: str) -> Sequence[int]:
        """Return what this person wrote in it, in order."""

    async def last_source(self, thread: str, writer: str) -> int | None:
        """Return Telegram's id of the last message that this person wrote in it."""

    async def ask(self, thread: str, people: Iterable[str]) -> None:
        """Keep that these have been asked too."""

    async def asked(self, thread: str) -> Sequence[str]: ...

    async def begin(self, thread: str, now: datetime, repeat_at: datetime) -> None:
        """Keep that the question is written and nobody is asked yet; it is repeated then, unless answered."""

    async def answered(self, thread: str, counselor: str, now: datetime) -> bool:
        """Keep that this counselor answered; return True for the first answer."""

    async def close_all(self, supporter: str, now: datetime) -> Sequence[str]:
        """Close this supporter's questions that nobody has answered; return which these were."""

    async def due(self, now: datetime) -> Sequence[Thread]:
        """Return unanswered questions that are to be repeated now, each once."""

    async def keep_open(self, chat: int, message: int, purpose: Purpose, about: str, now: datetime) -> None:
        """Take a reply to this message as an answer too, however many there were."""

    async def is_open(self, chat: int, message: int) -> bool: ...


class CaseWorks(Protocol):
    """What is kept of a case besides its state: follow-up, outreach, notes."""

    async def get(self, case: str) -> CaseWork: ...

    async def keep(self, work: CaseWork) -> None: ...

    async def follow_ups(self, now: datetime) -> Sequence[CaseWork]:
        """Return those of which somebody is to be reminded now, each once."""

    async def agreed(self, student: str, now: datetime) -> datetime | None:
        """Return when a counselor writes to this student next, if they agreed to it."""

    async def unanswered(self, now: datetime) -> Sequence[CaseWork]:
        """Return those whose student was asked long enough ago, each once."""

    async def add_note(self, case: Case, writer: str, source: int, words: str, now: datetime) -> bool:
        """Keep a counselor's note, under the conversation's key; return False if that is gone."""

    async def notes(self, case: str) -> Sequence[CaseNote]:
        """Return all notes that can be read, in order."""


class Newcomers(Protocol):
    """A supporter's first conversations, and what counselors who read along ticked afterwards."""

    async def count(self, supporter: str) -> int:
        """Return in how many conversations they have been as a supporter."""

    async def watch(self, conversation: str, supporter: str, number: int) -> None: ...

    async def watched(self, conversation: str) -> Sequence[Watched]: ...

    async def review(self, conversation: str, supporter: str, counselor: str) -> PeerReview: ...

    async def answer(self, review: PeerReview, question: str, said: str, now: datetime) -> None: ...
