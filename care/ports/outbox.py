"""Outbox: what is to be sent; sending itself is the courier's."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from care.model.card_kinds import CardKind
from care.model.entities import Participant
from care.model.enums import Role, Urgency
from care.model.message_kinds import MessageKind, Refusal
from care.model.prompts import Prompt, Purpose


class Outbox(Protocol):
    """Rows for the courier; within a chat they are sent in the order of appending, alerts first."""

    async def tell(
        self,
        chat: int,
        kind: MessageKind,
        *,
        urgency: Urgency = Urgency.SYSTEM,
        language: str | None = None,
        **params: str | int,
    ) -> None:
        """Tell somebody something; `params` never holds what a student wrote."""

    async def refuse(
        self, chat: int, refusal: Refusal, language: str | None, *, written: int | None = None
    ) -> None:
        """Tell somebody why something cannot be done.

        `written`: the message that asked for it. What was written before the same answer arrived, as the rest
        of an album or of a burst, is answered by it.
        """

    async def prompt(
        self, chat: int, kind: MessageKind, purpose: Purpose, about: str, **params: str | int
    ) -> None:
        """Ask for a free text: a reply to this very message is its answer.

        It opens a side in this chat, in place of one about the same.
        """

    async def prompted(self, chat: int, message: int) -> Prompt | None:
        """Return the prompt that was replied to; its purpose is `ANSWERED` once it is settled."""

    async def settle(self, chat: int, purpose: Purpose, about: str, message: int | None = None) -> None:
        """Settle this prompt, or all about the same: it is kept, without what it was about."""

    async def carry(self, message: int) -> None:
        """Deliver a stored message to everybody else who is in its conversation at this moment.

        The part of an album waits a moment for the others, and holds back what comes after it.
        """

    async def change(self, message: int) -> bool:
        """Change the copies to how it reads now; return False if nobody present has or gets one."""

    async def react(self, message: int, writer: int, emoji: str) -> None:
        """Show this reaction (none: empty) to the others; `writer` is the chat of the one who reacts."""

    async def withdraw(self, message: int) -> bool:
        """Stop it if it is not sent, delete its copies if it is; return False if one may be unknown."""

    async def relay(self, messages: Sequence[int], to: Sequence[Participant]) -> None:
        """Deliver stored messages to each of these, in this order."""

    async def show(
        self, view: CardKind, about: str, chat: int | None = None, *, urgency: Urgency | None = None
    ) -> None:
        """Show that this card has changed; it is in this chat, or else in the counselors' group."""

    async def refresh(self, view: CardKind, about: str, chat: int | None = None) -> None:
        """Change the card as `show` does, for what is not urgent: behind all else, several changes as one."""

    async def redraw(self, view: CardKind) -> None:
        """Show all cards of this view as things stand now, also one that is on its way."""

    async def waiting(self, views: Mapping[CardKind, Urgency], chat: int | None = None) -> Sequence[int]:
        """Return for each view how many cards at least so urgent wait to be sent there, or to the group."""

    async def put_behind(self, view: CardKind) -> None:
        """Let cards of open cases, which a list shows, wait behind all else, but none of a guarded case."""

    async def drop_calls(self, view: CardKind, chat: int | None) -> None:
        """Drop calls for cases that wait to be sent there (or to the group), but none for a guarded case."""

    async def posted(self, view: CardKind, about: str) -> int | None:
        """Return Telegram's message id of this card, once it is in its chat."""

    async def repost(self, view: CardKind, about: str, chat: int | None = None) -> None:
        """Show this card as a new message, because it is gone from its chat, or far up."""

    async def answer(
        self, press: str, here: int, kind: MessageKind | None, params: Mapping[str, str | int], language: str
    ) -> None:
        """Answer a button's press in this chat; it expires, because Telegram takes no late one."""

    async def erase(self, copies: Sequence[tuple[int, int]]) -> None:
        """Delete these Telegram messages (chat, message)."""

    async def hide(self, chat: int, message: int) -> None:
        """Delete somebody's message with a code in it soon; if that may not be, they are told."""

    async def forget_messages(self, chat: int) -> bool:
        """Forget all that is known by the number of a message there: deletions, copies, prompts, replies.

        Return whether a message with a code was to be deleted. `postings.forget` forgets cards.
        """

    async def redirect(self, chat: int, to: int, *, notices: bool) -> None:
        """Let cards that wait for one chat go to another; `notices` too, which answer nothing there."""

    async def silence(self, chat: int, kinds: Sequence[MessageKind | CardKind]) -> None:
        """Drop notices and cards of these kinds that wait to be shown there."""

    async def withhold(self, chat: int, roles: Collection[Role]) -> None:
        """Cancel what is about students and waits to be sent to somebody who lost these roles."""

    async def cancel(self, conversation: str, *, to: int | None = None) -> Mapping[int, int]:
        """Cancel what waits to be delivered in it (to one chat); return counts by the writer's chat."""

    async def delayed(self, before: datetime) -> Mapping[int, int]:
        """Return counts by the writer's chat of undelivered messages made before then; each message once."""
