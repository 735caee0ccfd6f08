"""Conversations, what is said in them, duty and offers."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from care.model.entities import Conversation, Duty, Offer, Participant, Place, Waiting
from care.model.enums import Help, Mode, Part, Stage, Topic
from care.model.levels import Level
from care.model.match_rules import Why
from care.model.messages import Content, Held, Message


class Conversations(Protocol):
    """Conversations and their participants."""

    async def add(
        self, conversation: str, student: str, *, stage: Stage, for_counselor: bool, now: datetime
    ) -> Conversation:
        """Add a conversation with a key of its own, which is on disk before this returns."""

    async def get(self, conversation: str) -> Conversation: ...

    async def student_in(self, conversation: str) -> str | None:
        """Return whose conversation it is; None if they were forgotten."""

    async def places(self, person: str) -> Sequence[Place]:
        """Return where somebody is: talks that are not over or only kept, and which they have not left."""

    async def kept(self, person: str) -> Place | None:
        """Return where words of this student wait for a counselor; not among their places."""

    async def kept_since(self, before: datetime) -> Sequence[str]:
        """Return conversations in which words have waited so since before then."""

    async def remove(self, conversation: str) -> None:
        """Delete it as if it had never been: its key, what was written in it, and itself."""

    async def present(self) -> Sequence[int]:
        """Return the chats of everybody who is in a conversation that has not ended, each once."""

    async def of_copy(self, chat: int, copy: int) -> tuple[str, int] | None:
        """Return the conversation and message that a delivered or written Telegram message belongs to."""

    async def participants(self, conversation: str) -> Sequence[Participant]:
        """Return everybody who is or was in it."""

    async def alias_is_free(self, alias: str, person: str) -> bool:
        """Return whether nobody in a conversation has it now, and this person is not remembered with it."""

    async def join(self, seat: Participant, now: datetime) -> None:
        """Take a place in it, or take it again."""

    async def set_mode(self, conversation: str, person: str, mode: Mode, now: datetime) -> None: ...

    async def set_topic(self, conversation: str, topic: Topic) -> None: ...

    async def set_mood(self, conversation: str, mood: int) -> None: ...

    async def raise_level(self, conversation: str, level: Level) -> None: ...

    async def settle_level(self, student: str) -> None:
        """Lower the level of this student's running conversations to what is left of their flags.

        Without those of cases that were closed as no danger after all.
        """

    async def wait(self, conversation: str, since: datetime, notice_at: datetime | None) -> None:
        """Put it into the queue; what was said so far stays with those who heard it.

        A student who has waited before comes back to their old place: `since` is for the first time.
        """

    async def talk(self, conversation: str, now: datetime) -> None: ...

    async def end(self, conversation: str, by: Part | None, now: datetime) -> None:
        """End it: everybody who is in it leaves it at this moment."""

    async def for_peers(self, conversation: str) -> None:
        """Let supporters be offered it from now on."""

    async def queue_place(self, conversation: Conversation) -> int:
        """Return the place among those whom somebody on duty may be with; 1 is next."""

    async def waiting(self) -> Sequence[Waiting]:
        """Return the queue: higher flag level first, then the longest waiting."""

    async def wait_notices(self, now: datetime) -> Sequence[Conversation]: ...

    async def set_wait_notice(self, conversation: str, at: datetime | None) -> None: ...

    async def resume_notices(self, at: datetime) -> None:
        """Notify at this time those who were told that nobody can come: somebody came on duty."""

    async def abandoned(self, asked_before: datetime) -> Sequence[Conversation]:
        """Return conversations that stopped at the first questions, with nothing written."""

    async def undecided(self, written_before: datetime) -> Sequence[Conversation]:
        """Return conversations that stopped at the first questions, with words written before then."""

    async def set_mood_after(self, conversation: str, mood: int) -> None: ...

    async def set_helped(self, conversation: str, helped: Help) -> None: ...

    async def count_stopped(self, conversation: str, person: str) -> int:
        """Count one more message of theirs that was stopped in it; return the count."""

    async def warn_of_voice(self, conversation: str, person: str) -> bool:
        """Note that they are warned; return True the first time in it."""


class Messages(Protocol):
    """What was written, encrypted under its conversation's key."""

    async def add(
        self,
        seat: Participant,
        content: Content,
        source: int,
        *,
        reply_to: int | None,
        album: str | None,
        now: datetime,
        private: bool = False,
    ) -> int:
        """Store it; return its number.

        `source` is Telegram's id in the writer's chat, `reply_to` a stored message. What is `private` is
        carried to a counselor who speaks there, and to nobody else.
        """

    async def own(self, seat: Participant, most: int, since: datetime) -> Sequence[Message]:
        """Return the newest that this participant wrote in it since then, oldest of them first."""

    async def written(self, chat: int, source: int) -> Message | None:
        """Return what was stored of this message of one's own."""

    async def newest(self, chat: int, since: datetime) -> Message | None:
        """Return the last message written in this chat since then that was not withdrawn."""

    async def change(self, message: Message, source: int, content: Content, now: datetime) -> None:
        """Replace the words; the first ones are kept beside them, under the same key."""

    async def withdraw(self, message: int, now: datetime) -> Sequence[int]:
        """Withdraw it: it is carried no further. Return its number, or those of all parts of its album."""

    async def hold(self, held: Held, now: datetime) -> None:
        """Keep a message that nobody may see before its writer says so."""

    async def held(self, held: str) -> Held | None: ...

    async def held_as(self, chat: int, source: int) -> Held | None:
        """Return what is held of this message; what was given back waits no longer."""

    async def held_last(self, chat: int) -> Held | None:
        """Return what is held, if nothing that this chat wrote later was carried."""

    async def let_go(self, held: str) -> None:
        """Stop holding it, or its whole album."""

    async def reword(self, held: Held) -> None:
        """Replace the words of a held message; it goes on waiting."""

    async def undecided(self, question: str) -> Sequence[Held]:
        """Return what waits for the answer to this question, or was given back with it, in order."""

    async def uncarried(self, conversation: Conversation) -> Sequence[int]:
        """Return what its student wrote while nobody was there, in order; nothing that is private."""

    async def waits_alone(self, conversation: str, chat: int) -> Mapping[int, int]:
        """Return what waits for this chat and nobody else who speaks there: counts by the writer's chat."""

    async def last(self, conversation: str, count: int) -> Sequence[Message]:
        """Return the newest, oldest of them first."""

    async def between(self, conversation: str, first: int, last: int) -> Sequence[Message]: ...

    async def places(self, conversation: str) -> Mapping[int, int]:
        """Return by its id the place of each message in the conversation, from 1 on."""


class Duties(Protocol):
    """Who is on duty, and what was offered to them."""

    async def start(self, duty: Duty) -> None: ...

    async def current(self, person: str) -> Duty | None: ...

    async def on_duty(self, besides: str = "") -> int:
        """Return how many (without this person) may take a conversation, now or once they are free.

        Not those who only finish one behind their end, and not those who rest until it.
        """

    async def those_on_duty(self) -> Sequence[str]:
        """Return those whom `on_duty` counts."""

    async def over(self, now: datetime) -> Sequence[Duty]: ...

    async def extend(self, duty: str, until: datetime) -> None:
        """Prolong a duty only for what is running: no new offers come."""

    async def end(self, person: str, now: datetime) -> None: ...

    async def missed(self, person: str) -> int:
        """Count one more missed offer in a row; return the count."""

    async def declined(self, person: str, since: datetime) -> int:
        """Return how many offers they have declined since then, and since they took the last one."""

    async def answered(self, person: str) -> None: ...

    async def freed(self, person: str, now: datetime) -> None: ...

    async def offer(self, offer: Offer, why: Why) -> None: ...

    async def offered(self, offer: str) -> Offer | None: ...

    async def open_offer(self, conversation: str) -> Offer | None: ...

    async def open_offers_of(self, person: str) -> Sequence[Offer]: ...

    async def settle(self, offer: str, state: str) -> bool:
        """Settle an open offer; return False if it was settled before."""

    async def taken_since(self, offer: Offer) -> bool:
        """Return whether a later offer of the same conversation was accepted."""

    async def expired(self, now: datetime) -> Sequence[Offer]: ...


class UndoneEnds(Protocol):
    """Ends that their student can undo for a short time."""

    async def allow(self, seats: Iterable[Participant], until: datetime) -> None:
        """Keep that these may sit there again until then."""

    async def seats(self, conversation: str, now: datetime) -> Sequence[Participant]:
        """Return who may still sit there again, in order of coming; nobody where the key is gone."""

    async def void(self, student: str) -> None:
        """Let none of this student's ends be undone any more."""

    async def undo(self, conversation: str, seats: Iterable[Participant], stage: Stage) -> None:
        """Make it go on at this stage with these in it, as if it had not ended."""
