"""The home of each role, its keys, and the help that speaks to who asks and where."""

from collections.abc import Mapping, Sequence

from care.casework import case_list
from care.casework.case_list import View
from care.model.entities import Guest
from care.model.enums import Role
from care.people import consent, home
from care.people.home import Home
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from handlers.request.request import Request
from handlers.wording.texts import Facts, Texts

Params = Mapping[str, str | int]


async def show_counselor(request: Request) -> None:
    """Show the counselor's home (🗃)."""
    await consent.show_home(request.work, request.person, Home.COUNSELOR)


async def show_supporter(request: Request) -> None:
    """Show the supporter's home (🎧)."""
    await consent.show_home(request.work, request.person, Home.SUPPORTER)


async def show_student(request: Request) -> None:
    """Show somebody of the team the way to somebody for themselves (🫂)."""
    await consent.show_home(request.work, request.person, Home.STUDENT)


async def show_help(request: Request) -> None:
    """Show the help (/help, ❓): for the group, for a talk that goes on, or for each role at home."""
    parts = await _parts(request)
    language = request.visitor.language
    await request.work.outbox.tell(request.here, PeopleMessage.HELP, language=language, parts=" ".join(parts))


async def _parts(request: Request) -> Sequence[str]:
    if request.in_group:
        return ("group" if await request.work.team.group() == request.here else "elsewhere",)
    if isinstance(request.visitor, Guest):
        return ("guest",)
    person = request.visitor
    keys = await consent.keys_of(request.work, person)
    if keys != home.HOME:
        return (f"talk-{keys}",)
    if home.homes_of(person) == (Home.STUDENT,):
        return ("student" if Role.STUDENT in person.roles else "guest",)
    return tuple(str(role) for role in (Role.COORDINATOR, *home.FOR.values()) if role in person.roles)


async def word_help(texts: Texts, language: str, params: Params, _: UnitOfWork, facts: Facts) -> str:
    """Word each part of the help that fits the reader and the place."""
    always = facts.always()
    keys = [PeopleMessage.HELP, *(f"help-{part}" for part in str(params["parts"]).split())]
    parts = [texts.say(language, key, **always) for key in keys]
    return "\n\n".join(part.strip() for part in parts)


async def word_counselor(texts: Texts, language: str, params: Params, work: UnitOfWork, facts: Facts) -> str:
    """Word a counselor's home: how many cases are theirs, how many nobody has, whether they are on call."""
    reader = str(params["reader"])
    member = (await work.people.get(reader)).counselor
    cases = await case_list.listed(work, reader, View.OPEN)
    return texts.say(
        language,
        PeopleMessage.COUNSELOR_HOME,
        mine=sum(case.owner == reader for case in cases),
        open=sum(case.owner is None for case in cases),
        on=int(member is not None and member.on_call),
        **facts.always(),
    )
