"""Lost messages: words that could not be handled reach nobody, but danger in them raises its flag."""

from collections.abc import Awaitable, Callable, Sequence

from care.conversation.messages import ConversationMessage
from care.conversation.relay import before
from care.detection.result import Finding
from care.escalation import flags
from care.model.entities import UNKNOWN, Flag, Person, Place
from care.model.enums import Part, Role, Source, Urgency
from care.model.levels import Level
from care.people import accusation_signs, age_rules, case_access, helplines_shown
from care.people.aliases import new_alias
from care.people.consent import Visitor, id_of
from care.people.seating import kept_place, speaking_place, speaking_places
from care.ports.unit_of_work import UnitOfWork

Way = Callable[[UnitOfWork, Visitor, str, int | None], Awaitable[None]]


async def flag_in_place(work: UnitOfWork, visitor: Visitor, words: str, replied: int | None) -> None:
    """Raise flags as if the words had arrived where they were written to, or in no conversation."""
    place = await _place(work, visitor, replied) if isinstance(visitor, Person) else None
    if place is None:
        kept = await kept_place(work, visitor) if isinstance(visitor, Person) else None
        earlier = await before(work, kept, words) if kept else ()
        await _flag_at_home(work, visitor, [*earlier, words])
        return
    earlier = await before(work, place, words)
    finding = work.watcher.scan(words, earlier)
    if place.seat.part is Part.STUDENT:
        await flags.by_words(work, place, finding, [*earlier, words], Source.LOST_WORDS)
    elif place.seat.part is Part.SUPPORTER:
        await flags.by_supporter_words(work, place, finding)


async def _place(work: UnitOfWork, person: Person, replied: int | None) -> Place | None:
    """Return the place of the message replied to, else the one where the person writes now."""
    copy = await work.conversations.of_copy(person.chat, replied) if replied else None
    places = await speaking_places(work, person.id) if copy else []
    meant = (place for place in places if copy and place.conversation.id == copy[0])
    return next(meant, None) or await speaking_place(work, person)


async def flag_outside(work: UnitOfWork, visitor: Visitor, words: str, _: int | None) -> None:
    """Raise flags as for somebody in no conversation, without asking for one."""
    await _flag_at_home(work, visitor, [words])


async def _flag_at_home(work: UnitOfWork, visitor: Visitor, texts: Sequence[str]) -> None:
    """Open a case without a conversation where the words would have made one; else show the helplines."""
    finding = await accusation_signs.look(work, texts, id_of(visitor))
    if isinstance(visitor, Person) and _reaches_counselor(work, visitor, finding):
        alias = await new_alias(work, visitor.id)
        seen = Flag(visitor.id, None, alias, finding.level, "", Source.LOST_WORDS)
        await flags.raise_each(work, seen, finding, texts)
    elif finding.level >= Level.CONCERN:
        await helplines_shown.show(
            work, visitor.chat, language=visitor.language, categories=finding.categories
        )


def _reaches_counselor(work: UnitOfWork, person: Person, finding: Finding) -> bool:
    """Return whether these words, written at home, would have made a case."""
    if person.in_team:
        return False
    if Role.STUDENT in person.roles and age_rules.lock(work.rules, person) is None:
        return finding.level >= Level.CONCERN
    return person.consent > 0 and age_rules.opens(finding)


async def tell_everybody(work: UnitOfWork, visitor: Visitor, words: str, _: int | None) -> None:
    """Show the helplines and tell every counselor that somebody may be in danger, without any flag."""
    finding = await accusation_signs.look(work, [words], id_of(visitor))
    if finding.level < Level.CONCERN:
        return
    await helplines_shown.show(work, visitor.chat, language=visitor.language, categories=finding.categories)
    if isinstance(visitor, Person):
        await _alert(work, visitor, finding, words)


async def _alert(work: UnitOfWork, person: Person, finding: Finding, words: str) -> None:
    place = await speaking_place(work, person)
    for chat in await _chats(work, person, finding, words):
        await work.outbox.tell(
            chat,
            ConversationMessage.DANGER_WITHOUT_CASE,
            urgency=Urgency.ALERT,
            alias=place.seat.alias if place else UNKNOWN,
            level=finding.level.word,
            category=finding.categories[0],
        )


async def _chats(work: UnitOfWork, person: Person, finding: Finding, words: str) -> list[int]:
    """Return the chats of all counselors and their group; of an accusation only those who may hear of it."""
    hearers = await case_access.hearers_about(work, person.id)
    accused = await accusation_signs.accusation(work, [words], person.id, finding)
    if accused or await case_access.is_guarded(work, person.id):
        free = [one for one in hearers if accused is None or one.person not in accused.names]
        leading = [one for one in free if one.member.coordinator]
        return [one.chat for one in leading or (free if accused and accused.names else ())]
    group = await work.team.group()
    return [*(one.chat for one in hearers), *([group] if group else [])]


WAYS: tuple[Way, ...] = (flag_in_place, flag_outside, tell_everybody)
"""Ways to handle lost words; each is tried where the one before it fails."""
