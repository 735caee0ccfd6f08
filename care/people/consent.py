"""Consent: the first minutes (what this is, agreeing, age, language) and the home screen."""

from care.model.entities import Guest, Person
from care.model.enums import Age, Part, Role
from care.model.message_kinds import MessageKind, Refusal
from care.people import age_rules, home
from care.people.age_rules import obstacle
from care.people.home import HOME, Home
from care.people.messages import PeopleMessage
from care.people.seating import own_place, speaking_places
from care.ports.unit_of_work import UnitOfWork

Visitor = Person | Guest
NO_VERSION = 0
"""Stands where no consent text was shown that is still to be agreed to."""


def id_of(visitor: Visitor) -> str:
    """Return the id of a person; "" for a guest, who has none."""
    return visitor.id if isinstance(visitor, Person) else ""


async def greet(work: UnitOfWork, visitor: Visitor) -> None:
    """Show the consent text to somebody who has not agreed to this version, else the home screen."""
    if isinstance(visitor, Person) and (visitor.in_team or Role.STUDENT in visitor.roles):
        await show_home(work, visitor)
        return
    await work.people.note_welcome(visitor.chat, work.rules.consent_version, work.now)
    await work.outbox.tell(
        visitor.chat, PeopleMessage.WELCOME, language=visitor.language, version=work.rules.consent_version
    )


async def agree(work: UnitOfWork, visitor: Visitor, version: int, language: str) -> None:
    """Keep who agreed to which version and when; from here on the person is a student."""
    if isinstance(visitor, Person) and Role.STUDENT in visitor.roles:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if version != work.rules.consent_version:
        await greet(work, visitor)
        return
    person = await ensure_known(work, visitor, language)
    await work.people.agree(person.id, version, work.now)
    # Whoever has to agree to a later text reads it whole.
    await work.people.note_welcome(person.chat, NO_VERSION, work.now)
    # Also somebody of the team: they have agreed in order to talk themselves.
    await show_home(work, person, Home.STUDENT)


async def answer_age(work: UnitOfWork, person: Person, age: Age) -> None:
    """Keep what the person says of their age; the first answer stands."""
    if obstacle(work.rules, person) is not PeopleMessage.ASK_AGE:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.people.set_age(person.id, age, work.now)
    await show_home(work, await work.people.get(person.id))


async def ensure_known(work: UnitOfWork, visitor: Visitor, language: str) -> Person:
    """Return the person behind a visitor; a guest is kept as a person from now on."""
    if isinstance(visitor, Person):
        return visitor
    return await work.people.add(work.chance.new_id(), visitor.chat, language, 0, work.now)


HOMES = {
    Home.COUNSELOR: PeopleMessage.COUNSELOR_HOME,
    Home.SUPPORTER: PeopleMessage.SUPPORTER_HOME,
    Home.STUDENT: PeopleMessage.TEAM_HOME,
}
"""What the team reads at home; who is not active yet, or rests, has none but the student's."""


async def show_home(work: UnitOfWork, person: Person, wanted: str = HOME) -> None:
    """Show the home screen (of several the wanted one), or what a conversation needs of this person."""
    kind = HOMES[home.chosen(person, wanted)] if person.in_team else await _home_of(work, person)
    if kind is PeopleMessage.TEAM_HOME and wanted == Home.STUDENT:
        kind = PeopleMessage.NEED_SOMEBODY
    keys = await keys_of(work, person)
    await work.outbox.tell(person.chat, kind, keys=wanted if keys == HOME else keys, reader=person.id)


async def _home_of(work: UnitOfWork, student: Person) -> MessageKind:
    """Return the home text; a young student who is with a counselor, or known to one, is told to go on."""
    kind, place = obstacle(work.rules, student), await own_place(work, student)
    if kind and place and not age_rules.holds(work.rules, student, place.conversation):
        return PeopleMessage.ALREADY_TALKING
    if kind is PeopleMessage.PARENTS_FIRST and await work.cases.open_of(student.id):
        return PeopleMessage.COUNSELORS_TALK
    return kind or PeopleMessage.HOME


async def keys_of(work: UnitOfWork, person: Person) -> str:
    """Return which reply keyboard belongs under this person's chat now."""
    if places := await speaking_places(work, person.id):
        return places[0].seat.part.value
    rehearsal = await work.training.rehearsals.running(person.id) if person.in_team else None
    if rehearsal and rehearsal.under_way:
        return (Part.STUDENT if rehearsal.trainer == person.id else Part.SUPPORTER).value
    return HOME


async def choose_language(work: UnitOfWork, visitor: Visitor, language: str) -> None:
    """Change the language; a guest sees the consent text in it."""
    if isinstance(visitor, Guest):
        await greet(work, Guest(visitor.chat, language))
        return
    await work.people.set_language(visitor.id, language)
    await greet(work, await work.people.get(visitor.id))


async def show_privacy(work: UnitOfWork, visitor: Visitor, chat: int) -> None:
    """Show what is kept and who sees it; who has not agreed yet can agree there too, in their own chat."""
    agreed = isinstance(visitor, Person) and (visitor.in_team or Role.STUDENT in visitor.roles)
    version = 0 if agreed or chat != visitor.chat else work.rules.consent_version
    await work.outbox.tell(chat, PeopleMessage.PRIVACY, language=visitor.language, version=version)


async def read(work: UnitOfWork, visitor: Visitor, kind: MessageKind) -> None:
    """Show one of the texts that everybody may read."""
    await work.outbox.tell(visitor.chat, kind, language=visitor.language)
