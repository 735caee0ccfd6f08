"""Flood flags: words that come too fast are searched for danger before they are refused."""

from collections.abc import Sequence

from care.conversation import relay
from care.detection.result import Finding
from care.model.entities import Person, Place
from care.model.enums import Part
from care.model.levels import Level
from care.people import accusation_signs
from care.people.consent import Visitor, id_of
from care.people.seating import kept_place, speaking_place
from care.ports.unit_of_work import UnitOfWork


async def hold_danger(work: UnitOfWork, visitor: Visitor, words: str, refused: Sequence[str]) -> bool:
    """Return whether words over the limit must pass: they may mean danger, or nobody can look.

    `refused`: what was refused just before; a phrase may have begun there.
    """
    texts = await _texts(work, await _place(work, visitor), words, refused)
    finding = await accusation_signs.look(work, texts, id_of(visitor))
    return work.watcher.failed or finding.level >= Level.CONCERN


async def raise_kept(work: UnitOfWork, visitor: Visitor, words: str, refused: Sequence[str]) -> None:
    """Raise what is found in words that are only kept, before the last piece of the phrase is kept too."""
    if isinstance(visitor, Person) and (place := await kept_place(work, visitor)):
        texts = await _texts(work, place, words, refused)
        await relay.raise_flags(work, place, _scan(work, texts), texts)


async def raise_flags(work: UnitOfWork, visitor: Visitor, words: str, refused: Sequence[str]) -> None:
    """Raise a phrase that began in refused messages; the relay has seen only its end."""
    place = await _place(work, visitor)
    if refused and place and place.seat.part is Part.STUDENT:
        texts = await _texts(work, place, words, refused)
        await relay.raise_flags(work, place, _scan(work, texts), texts)


async def _place(work: UnitOfWork, visitor: Visitor) -> Place | None:
    if isinstance(visitor, Person):
        return await speaking_place(work, visitor) or await kept_place(work, visitor)
    return None


async def _texts(work: UnitOfWork, place: Place | None, words: str, refused: Sequence[str]) -> Sequence[str]:
    """Return the texts that may be one phrase, the newest last."""
    kept = await relay.before(work, place, words) if place else ()
    short = [text for text in refused if len(text) <= relay.SPLIT] if len(words) <= relay.SPLIT else []
    return [*kept, *short, words]


def _scan(work: UnitOfWork, texts: Sequence[str]) -> Finding:
    return work.watcher.scan(texts[-1], texts[:-1])
