"""🆘: helplines at once, in every state; then, if wanted, a counselor."""

from care import asking, flags, ladder, pairing
from care.first_contact import Visitor, ensure_known, keys_of
from care.levels import Level
from care.minors import require_counselor
from care.notices import Kind
from care.places import own_place
from care.ports.work import Work
from care.values import Flag, Person, Place
from care.vocabulary import Source, Stage, Urgency

CATEGORY = "sos"


async def ask(work: Work, visitor: Visitor) -> None:
    """Show the helplines, then ask whether a counselor may be told now; who presses on has them coming."""
    question = Kind.SOS_ASK if isinstance(visitor, Person) else Kind.SOS_ASK_GUEST
    await work.people.set_sos(visitor.chat, work.now)
    if not await work.outbox.ends_with(visitor.chat, question):
        for kind in (Kind.HELPLINES, question):
            await work.outbox.tell(visitor.chat, kind, urgency=Urgency.ALERT, language=visitor.language)


async def agree(work: Work, visitor: Visitor) -> None:
    """✅: an emergency. For a guest this is consent for this purpose alone."""
    person = await ensure_known(work, visitor, visitor.language)
    await work.people.set_sos(person.chat, None)
    place = await _place_for_help(work, person)
    await flags.raise_flag(work, _flag(place, Level.EMERGENCY, Source.SOS))
    waits = place.conversation.for_counselor
    await _tell_truth(work, person, Kind.SOS_WRITE_HERE if waits else Kind.SOS_TOLD)


async def _place_for_help(work: Work, person: Person) -> Place:
    """The conversation that is running, past its first questions; else one that waits for a counselor."""
    place = await own_place(work, person)
    if place is None:
        return await _open_for_counselor(work, person)
    if place.conversation.stage is Stage.ASKING:
        await pairing.join_queue(work, place.conversation.id, person.chat)
    return place


async def _open_for_counselor(work: Work, person: Person) -> Place:
    """A conversation that waits for a counselor: what is written now is kept for them."""
    place = await asking.open_place(work, person, for_counselor=True)
    await work.conversations.wait(place.conversation.id, work.now, None)
    return place


async def _tell_truth(work: Work, person: Person, unowned: Kind) -> None:
    """Who has been told: the case's owner, the counselors (`unowned`), or nobody."""
    case = await work.cases.open_of(person.id)
    keys = await keys_of(work, person)
    if case is None:
        return
    if not await ladder.anybody_hears(work, person.id):
        await ladder.tell_student_nobody(work, case, keys)
        return
    await work.cases.student_told(case.id)
    kind = Kind.COUNSELOR_KNOWS if case.owner else unowned
    await work.outbox.tell(person.chat, kind, urgency=Urgency.ALERT, keys=keys)


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
        place = await _place_for_help(work, person)
        await flags.raise_flag(work, _flag(place, Level.CONCERN, Source.SILENCE))
        await _tell_truth(work, person, Kind.SOS_SILENCE)


async def ask_for_counselor(work: Work, student: Person) -> Place:
    """/counselor: a counselor directly, without a peer, or into the conversation that is running."""
    if await own_place(work, student) is None:
        require_counselor(work.rules, student)
    place = await _place_for_help(work, student)
    flag = Flag(
        student.id, place.conversation.id, place.seat.alias, Level.CONCERN, "counselor-asked", Source.STUDENT
    )
    await flags.raise_flag(work, flag)
    await _tell_truth(work, student, Kind.COUNSELOR_ASKED)
    return place
