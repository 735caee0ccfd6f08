"""🆘: helplines at once, in every state; then, if wanted, a counselor."""

from care import asking, flags, ladder
from care.aliases import new_alias
from care.first_contact import Visitor, ensure_known, keys_of
from care.levels import Level
from care.notices import Kind
from care.ports.work import Work
from care.values import Flag, Person, Place
from care.vocabulary import Source, Urgency

CATEGORY = "sos"


async def ask(work: Work, visitor: Visitor) -> None:
    """Show the helplines, then ask whether a counselor may be told now."""
    await work.outbox.tell(visitor.chat, Kind.HELPLINES, urgency=Urgency.ALERT, language=visitor.language)
    await work.people.set_sos(visitor.chat, work.now)
    if isinstance(visitor, Person):
        await work.outbox.tell(visitor.chat, Kind.SOS_ASK, urgency=Urgency.ALERT)
    else:
        await work.outbox.tell(
            visitor.chat, Kind.SOS_ASK_GUEST, urgency=Urgency.ALERT, language=visitor.language
        )


async def agree(work: Work, visitor: Visitor) -> None:
    """✅: an emergency. For a guest this is consent for this purpose alone."""
    person = await ensure_known(work, visitor, visitor.language)
    await work.people.set_sos(person.chat, None)
    place = await asking.own_place(work, person) or await _open_for_counselor(work, person)
    await flags.raise_flag(work, _flag(place, Level.EMERGENCY, Source.SOS))
    await _tell_truth(work, person, place)


async def _open_for_counselor(work: Work, person: Person) -> Place:
    """A conversation that waits for a counselor: what is written now is kept for them."""
    place = await asking.open_place(work, person, for_counselor=True)
    await work.conversations.wait(place.conversation.id, work.now, None)
    return place


async def _tell_truth(work: Work, person: Person, place: Place) -> None:
    if not await ladder.anybody_hears(work):
        return  # the case itself has told them that nobody can be reached
    if await _told_owner(work, person):
        kind = Kind.COUNSELOR_KNOWS
    else:
        kind = Kind.SOS_WRITE_HERE if place.conversation.for_counselor else Kind.SOS_TOLD
    await work.outbox.tell(person.chat, kind, urgency=Urgency.ALERT, keys=await keys_of(work, person))


async def _told_owner(work: Work, student: Person) -> bool:
    """From here on the student knows that counselors were told; True if one has the case already."""
    case = await work.cases.open_of(student.id)
    if case is None:
        return False
    await work.cases.student_told(case.id)
    return case.owner is not None


def _flag(place: Place, level: Level, source: Source) -> Flag:
    return Flag(place.seat.person, place.conversation.id, place.seat.alias, level, CATEGORY, source)


async def decline(work: Work, visitor: Visitor) -> None:
    """Not now: respected, with the helplines still one tap away."""
    await work.people.set_sos(visitor.chat, None)
    keys = await keys_of(work, visitor) if isinstance(visitor, Person) else "start"
    await work.outbox.tell(visitor.chat, Kind.SOS_NOT_NOW, language=visitor.language, keys=keys)


async def notice_silence(work: Work) -> None:
    """No answer for two minutes: a counselor hears of it as a concern, and the person is told so."""
    for person in await work.people.sos_unanswered(work.now - work.rules.sos_wait):
        place = await asking.own_place(work, person)
        flag = (
            _flag(place, Level.CONCERN, Source.SILENCE)
            if place
            else Flag(person.id, None, new_alias(work.chance), Level.CONCERN, CATEGORY, Source.SILENCE)
        )
        await flags.raise_flag(work, flag)
        if await ladder.anybody_hears(work):
            owned = await _told_owner(work, person)
            kind = Kind.COUNSELOR_KNOWS if owned else Kind.SOS_SILENCE
            await work.outbox.tell(person.chat, kind, keys=await keys_of(work, person))


async def ask_for_counselor(work: Work, student: Person) -> None:
    """/counselor: a counselor directly, without a peer, or into the conversation that is running."""
    place = await asking.own_place(work, student)
    if place is None:
        place = await _open_for_counselor(work, student)
    flag = Flag(
        student.id, place.conversation.id, place.seat.alias, Level.CONCERN, "counselor-asked", Source.STUDENT
    )
    await flags.raise_flag(work, flag)
    if await ladder.anybody_hears(work):
        owned = await _told_owner(work, student)
        kind = Kind.COUNSELOR_KNOWS if owned else Kind.COUNSELOR_ASKED
        await work.outbox.tell(student.chat, kind, keys="student")
