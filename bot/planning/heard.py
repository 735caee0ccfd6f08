"""What people are told, noted in the place of being sent."""
# ruff: noqa: ARG002 (a port has more in it than is heard here)

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from care.model.card_kinds import CardKind
from care.model.entities import Participant
from care.model.enums import Role, Urgency
from care.model.message_kinds import MessageKind, Refusal
from care.model.prompts import Prompt, Purpose
from care.ports.repositories import OutboxRepository


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that somebody is told, or a card that changed (`chat` is 0 where it is the group's)."""

    chat: int
    kind: MessageKind | CardKind
    params: Mapping[str, Any]


class HeardNotes:
    """`care.ports.outbox.Outbox` without Telegram: everything has arrived at once; `kept` stays beside it."""

    def __init__(self, kept: OutboxRepository) -> None:
        self.notes: list[Note] = []
        self.postings, self.addressees = kept.postings, kept.addressees

    async def tell(
        self,
        chat: int,
        kind: MessageKind,
        *,
        urgency: Urgency = Urgency.SYSTEM,
        language: str | None = None,
        **params: str | int,
    ) -> None:
        self.notes.append(Note(chat, kind, params))

    async def show(
        self, view: CardKind, about: str, chat: int | None = None, *, urgency: Urgency | None = None
    ) -> None:
        self.notes.append(Note(chat or 0, view, {"about": about}))

    async def refresh(self, view: CardKind, about: str, chat: int | None = None) -> None:
        self.notes.append(Note(chat or 0, view, {"about": about}))

    async def repost(self, view: CardKind, about: str, chat: int | None = None) -> None:
        self.notes.append(Note(chat or 0, view, {"about": about}))

    async def withhold(self, chat: int, roles: Collection[Role]) -> None: ...

    async def silence(self, chat: int, kinds: Sequence[MessageKind | CardKind]) -> None: ...

    async def refuse(self, chat: int, refusal: Refusal, language: str) -> None: ...

    async def prompt(
        self, chat: int, kind: MessageKind, purpose: Purpose, about: str, **params: str | int
    ) -> None: ...

    async def prompted(self, chat: int, message: int) -> Prompt | None:
        return None

    async def settle(self, chat: int, purpose: Purpose, about: str, message: int | None = None) -> None: ...

    async def carry(self, message: int) -> None: ...

    async def change(self, message: int) -> bool:
        return True

    async def react(self, message: int, writer: int, emoji: str) -> None: ...

    async def withdraw(self, message: int) -> bool:
        return True

    async def relay(self, messages: Sequence[int], to: Sequence[Participant]) -> None: ...

    async def redraw(self, view: CardKind) -> None: ...

    async def waiting(self, views: Mapping[CardKind, Urgency], chat: int | None = None) -> Sequence[int]:
        return [0] * len(views)

    async def put_behind(self, view: CardKind) -> None: ...

    async def drop_calls(self, view: CardKind, chat: int | None) -> None: ...

    async def posted(self, view: CardKind, about: str) -> int | None:
        return None

    async def answer(
        self, press: str, kind: MessageKind | None, params: Mapping[str, str | int], language: str
    ) -> None: ...

    async def hide(self, chat: int, message: int) -> None: ...

    async def forget_messages(self, chat: int) -> bool:
        return False

    async def redirect(self, chat: int, to: int, *, notices: bool) -> None: ...

    async def erase(self, copies: Sequence[tuple[int, int]]) -> None: ...

    async def cancel(self, conversation: str, *, to: int | None = None) -> Mapping[int, int]:
        return {}

    async def delayed(self, before: object) -> Mapping[int, int]:
        return {}
