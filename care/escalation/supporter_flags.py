"""A supporter raises a flag with 🚩, says how urgent it is and why, and may add a note."""

from datetime import timedelta

from care.escalation import flags, guarded_cases, supporter_cards, transcript
from care.escalation.messages import EscalationMessage, EscalationPurpose
from care.model.entities import Conversation, Flag, Person
from care.model.enums import Mode, Part, Reason, Source, Stage, Teller
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.people import case_access, seating
from care.people.messages import PeopleMessage
from care.people.seating import supported
from care.ports.unit_of_work import UnitOfWork

RECENT = timedelta(hours=1)
"""How far back an open note is looked for; it is offered for a shorter time."""


async def by_supporter(work: UnitOfWork, supporter: Person) -> None:
    """Raise a concern at once (🚩), and ask the supporter for level and reason, which refine it.

    What they write next may be meant for the counselor: a note is open from here on.
    """
    conversation = (await supported(work, supporter, EscalationMessage.NOTHING_TO_FLAG)).conversation
    number = await _raise_for(work, conversation, Level.CONCERN, Reason.BEYOND_ME)
    await _close_notes(work, supporter)
    await work.outbox.addressees.open(
        supporter.chat, EscalationPurpose.FLAG_NOTE, f"{conversation.id} {number}", work.now
    )
    case = await work.cases.open_of(conversation.student)
    heard = await case_access.hearers_in(work, conversation.student, case)
    kind = EscalationMessage.FLAG_RAISED if heard else EscalationMessage.FLAG_UNHEARD
    if heard and await supporter_cards.accuses(work, case):
        kind = EscalationMessage.FLAG_RAISED_APART
    await work.outbox.tell(supporter.chat, kind, conversation=conversation.id)


async def about_the_team(work: UnitOfWork, supporter: Person, conversation: str) -> None:
    """Raise an accusation of somebody in the team (👤 after 🚩), and ask the supporter for their name."""
    await _require_flag(work, supporter, conversation)
    await flags.accuse(work, conversation, Level.CONCERN, Source.SUPPORTER)
    student = (await work.conversations.get(conversation)).student
    await guarded_cases.ask_whom(work, supporter, student, Teller.SUPPORTER)


async def refine_level(work: UnitOfWork, supporter: Person, conversation: str, level: Level) -> None:
    """Keep how urgent the supporter says it is; a higher level is raised at once."""
    await _require_flag(work, supporter, conversation)
    if level > Level.CONCERN:
        await _raise_for(work, await work.conversations.get(conversation), level, Reason.BEYOND_ME)
    await work.outbox.tell(
        supporter.chat, EscalationMessage.ASK_FLAG_REASON, conversation=conversation, level=level.word
    )


async def refine_reason(
    work: UnitOfWork, supporter: Person, conversation: str, level: Level, reason: Reason | None
) -> None:
    """Keep what the supporter says it is about, and ask for a line to the counselor."""
    await _require_flag(work, supporter, conversation)
    await _close_notes(work, supporter)
    if reason is Reason.TEAM:
        await about_the_team(work, supporter, conversation)
    elif reason:
        number = await _raise_for(work, await work.conversations.get(conversation), level, reason)
        await work.outbox.prompt(
            supporter.chat,
            EscalationMessage.ASK_FLAG_NOTE,
            EscalationPurpose.FLAG_NOTE,
            f"{conversation} {number}",
        )
    else:
        await work.outbox.tell(supporter.chat, EscalationMessage.FLAG_COMPLETE)


async def keep_note(work: UnitOfWork, supporter: Person, about: str, text: str) -> None:
    """Keep the supporter's line about a flag for the case's owner alone, and send it at once.

    1 to NOTE_LENGTH characters, else it is asked for again. Raise Refusal if the words can no longer be kept.
    """
    if not 1 <= len(text) <= transcript.NOTE_LENGTH:
        longest = transcript.NOTE_LENGTH
        await work.outbox.prompt(
            supporter.chat,
            EscalationMessage.NOTE_ASKED_AGAIN,
            EscalationPurpose.FLAG_NOTE,
            about,
            longest=longest,
        )
        return
    conversation, number = about.split()
    # Before the note is sent: if it accuses the owner, they lose the case and do not get it.
    await flags.by_note(work, supporter, conversation, text)
    if not await work.cases.note(int(number), conversation, text):
        raise Refusal(PeopleMessage.NOT_DELIVERED)
    await work.outbox.tell(supporter.chat, EscalationMessage.FLAG_NOTE_KEPT)
    case = await work.cases.of_conversation(conversation)
    if case and case.owner:
        owner = await work.people.get(case.owner)
        await transcript.send_note(work, case, owner.chat, conversation)


async def _close_notes(work: UnitOfWork, supporter: Person) -> None:
    """Close the notes that are open: a newer one takes their place, or none is wanted any more."""
    for side in await work.outbox.addressees.sides(supporter.chat, work.now - RECENT, work.now):
        if side.purpose is EscalationPurpose.FLAG_NOTE:
            await work.outbox.addressees.close(side.id)


async def _require_flag(work: UnitOfWork, supporter: Person, conversation: str) -> None:
    """Refuse everybody but the supporter of this conversation, or one who has left while its case is open."""
    seats = await work.conversations.participants(conversation)
    mine = next((s for s in seats if s.person == supporter.id and s.part is Part.SUPPORTER), None)
    if mine is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    ended = (await work.conversations.get(conversation)).stage is Stage.ENDED
    if (ended or mine.mode is Mode.LEFT) and await work.cases.of_conversation(conversation) is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)


async def _raise_for(work: UnitOfWork, conversation: Conversation, level: Level, reason: Reason) -> int:
    student = await seating.student_of(work, conversation.id)
    return await flags.raise_flag(
        work,
        Flag(conversation.student, conversation.id, student.alias, level, reason.value, Source.SUPPORTER),
    )
