"""Supporter cards: one card a message, about the heaviest sign in it, with words that fit its kind."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from care.detection.talk_signs import REASONS
from care.escalation.known_signs import Known
from care.escalation.messages import EscalationMessage
from care.model.entities import Case, Conversation, Flag
from care.model.enums import Mode, Part, Source
from care.model.levels import Level
from care.people.case_access import TEAM
from care.ports.unit_of_work import UnitOfWork

ANY = "any"
"""What to say where the kind of danger is not known, or has no words of its own."""
KINDS = {
    "suicide": "suicide",
    "self-harm": "suicide",
    "severe-distress": "suicide",
    "incitement": "suicide",
    "third-person": "third-person",
    "sexual-violence": "sexual-violence",
    "violence": "violence",
    "violence-at-home": "violence",
    "bullying": "violence",
    "grooming": "grooming",
    "sextortion": "sextortion",
    "gambling-debt": "no-shame",
    "pregnancy": "no-shame",
    "eating": "no-shame",
    "substances": "no-shame",
    "violence-to-others": "violence-to-others",
    "leaving-home": "leaving-home",
    "forced-marriage": "forced-marriage",
    "unreal-signs": "unreal-signs",
}
"""By category the name of the text that says what to say now, and what not."""
EVER = datetime(1970, 1, 1, tzinfo=UTC)
TOLD = {Source.WORDS, Source.LOST_WORDS, Source.SOS, Source.SILENCE}
"""Sources of a flag that the supporters have not raised themselves."""


async def show_heaviest(work: UnitOfWork, flags: Sequence[Flag], known: Known) -> None:
    """Show the supporters of a talk the heaviest of the flags that one message has raised, and no other."""
    await _show(work, max(flags, key=lambda flag: flag.level), known)


async def show_earlier(work: UnitOfWork, conversation: Conversation, chat: int) -> None:
    """Show who comes to a talk the heaviest sign that was heard in it before."""
    if conversation.level < Level.NOTE:
        return
    seen = conversation.level >= Level.CONCERN
    await work.outbox.tell(
        chat,
        EscalationMessage.FLAG_SEEN if seen else EscalationMessage.FLAG_NOTED,
        conversation=conversation.id,
        level=conversation.level.word,
        category="earlier",
        hint=hint_of(await _heaviest_category(work, conversation.id)),
    )


async def _heaviest_category(work: UnitOfWork, conversation: str) -> str:
    """Return the category of what weighed most in this talk's words; "" if no entry of the lexicon did."""
    heard = await work.cases.heard.since(conversation, EVER)
    categories = {entry.id: entry.category for entry in work.watcher.entries} if heard else {}
    heaviest = max(heard, key=lambda one: one.level, default=None)
    return categories.get(heaviest.entry, "") if heaviest else ""


def hint_of(category: str) -> str:
    """Return the name of the text that says what to say now."""
    return KINDS.get(category, ANY)


async def accuses(work: UnitOfWork, case: Case | None) -> bool:
    """Return whether this open case accuses somebody of the team."""
    return bool(case and case.guard and TEAM in await work.cases.categories(case))


async def _show(work: UnitOfWork, flag: Flag, known: Known) -> None:
    if flag.source not in TOLD or flag.conversation is None:
        return
    kind, params = await _card(work, flag, known)
    for seat in await work.conversations.participants(flag.conversation):
        if seat.part is Part.SUPPORTER and seat.mode is not Mode.LEFT:
            if flag.source is Source.LOST_WORDS:
                await work.outbox.tell(
                    seat.chat, EscalationMessage.WORDS_LOST, conversation=seat.conversation
                )
            await work.outbox.tell(seat.chat, kind, conversation=seat.conversation, **params)


async def _card(work: UnitOfWork, flag: Flag, known: Known) -> tuple[EscalationMessage, dict[str, Any]]:
    told = flag.level >= Level.CONCERN and bool(await known.hearers(work, flag.student))
    params: dict[str, Any] = {
        "level": flag.level.word,
        "category": flag.category,
        "hint": hint_of(flag.category),
    }
    if flag.category == TEAM or await accuses(work, known.case):
        return EscalationMessage.ACCUSED_SEEN, params
    if flag.category in REASONS:
        return EscalationMessage.FLAG_TOGETHER, {**params, "signs": flag.entry or "", "told": int(told)}
    return EscalationMessage.FLAG_SEEN if told else EscalationMessage.FLAG_NOTED, params
