"""Without a code: a counselor is reached before an age is said or a code is brought, in danger."""

from collections.abc import Sequence

from care.conversation.messages import ConversationMessage
from care.detection.result import Finding
from care.escalation import alert_ladder, flags, sos
from care.model.entities import Person, Place
from care.model.enums import Stage
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.people import accusation_signs, age_rules, helplines_shown, seating
from care.people.messages import PeopleMessage
from care.people.seating import own_place
from care.ports.unit_of_work import UnitOfWork

UNSAFE = "unsafe-home"
"""Category of a student who says that it is not safe to ask for a code at home."""


async def place_for_words(work: UnitOfWork, student: Person) -> Place:
    """Return the place for words of somebody without a code: a counselor's if a case is open, else kept."""
    if await work.cases.open_of(student.id):
        return await sos.ask_for_counselor(work, student)
    return await seating.place_to_keep(work, student)


async def ask(work: UnitOfWork, student: Person) -> None:
    """Call a counselor because it is not safe to ask at home (🏠); they read what was written before."""
    if (
        await own_place(work, student)
        or age_rules.lock(work.rules, student) is not PeopleMessage.PARENTS_FIRST
    ):
        await sos.ask_for_counselor(work, student)
        return
    await sos.call_counselor(work, student, UNSAFE, ConversationMessage.NO_CODE_NEEDED)


async def weigh(work: UnitOfWork, student: Person, finding: Finding, texts: Sequence[str]) -> None:
    """Weigh words that are kept or went nowhere: danger in them calls a counselor or brings the helplines."""
    finding = await accusation_signs.look(work, texts, student.id, finding)
    if not age_rules.opens(finding):
        if finding.level >= Level.CONCERN:
            await helplines_shown.show(work, student.chat, categories=finding.categories)
        return
    place = await sos.open_for_counselor(work, student)
    # From `urgent` up the flag shows the helplines itself.
    await flags.by_words(work, place, finding, texts)
    if finding.level < Level.URGENT:
        await helplines_shown.show(work, student.chat, categories=finding.categories)
    if await alert_ladder.anybody_hears(work, student.id):
        await sos.tell_truth(work, student, ConversationMessage.NO_CODE_NEEDED)


async def require_answered(work: UnitOfWork, student: Person, place: Place) -> None:
    """Raise Refusal if the words are only kept: it says what is asked, and what needs no code."""
    kind = age_rules.lock(work.rules, student)
    if kind and (await work.conversations.get(place.conversation.id)).stage is Stage.KEPT:
        raise Refusal(kind)


async def let_go(work: UnitOfWork) -> None:
    """Remove kept words after TEXT_KEPT, with their conversation, if no counselor was called."""
    for conversation in await work.conversations.kept_since(work.now - work.rules.text_kept):
        await work.conversations.remove(conversation)
