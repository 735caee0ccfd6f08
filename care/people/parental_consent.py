"""Parental consent: codes that parents get when they agree, only where the programme wants codes."""

import re

from care.model.audit_actions import AuditAction
from care.model.entities import Person
from care.model.message_kinds import Refusal
from care.people import accusation_signs, age_rules
from care.people.consent import show_home
from care.people.messages import PeopleMessage, PeoplePurpose
from care.people.permissions import require_group
from care.ports.unit_of_work import UnitOfWork

PIECE = 4
WHOLE = re.compile(r"(?=.*\d)\w+|\w{12}")
PIECED = re.compile(r"(?=.*\d)(?:\w{4}[\s-]+){1,3}\w{3,5}|(?:\w{4}-){1,3}\w{4}")
"""What may be a code with a mistake in it."""


async def show(work: UnitOfWork, chat: int) -> None:
    """Ask in the counselors' group which kind of code to make."""
    await require_codes(work, chat)
    await work.outbox.tell(chat, PeopleMessage.PARENT_CODES)


async def make(work: UnitOfWork, coordinator: Person, chat: int, *, shared: bool) -> None:
    """Make a code for one student, or a shared one; only its hash is kept."""
    await require_codes(work, chat)
    code, until = work.chance.new_id(), work.now + work.rules.parent_code_valid
    await work.people.parent_codes.add(code, shared=shared, until=until, now=work.now)
    await work.audit.note(coordinator.id, AuditAction.PARENT_CODE, "shared" if shared else "once")
    await work.outbox.tell(
        chat,
        PeopleMessage.PARENT_CODE,
        code=_in_pieces(code),
        shared=int(shared),
        until=int(until.timestamp()),
    )


async def ask_withdraw(work: UnitOfWork, chat: int) -> None:
    """Ask whether all earlier codes are to be void."""
    await require_codes(work, chat)
    await work.outbox.tell(chat, PeopleMessage.CODES_SURE, asked=int(work.now.timestamp()))


async def withdraw(work: UnitOfWork, coordinator: Person, chat: int) -> None:
    """Make all earlier codes void."""
    await require_codes(work, chat)
    await work.people.parent_codes.withdraw()
    await work.audit.note(coordinator.id, AuditAction.PARENT_CODES_VOID)
    await work.outbox.tell(chat, PeopleMessage.PARENT_CODES_VOID)


async def require_codes(work: UnitOfWork, chat: int) -> None:
    """Raise Refusal outside the counselors' group, and where the programme uses no codes."""
    await require_group(work, chat)
    if work.rules.minors != "code":
        raise Refusal(PeopleMessage.CODES_UNUSED)


def plain(text: str) -> str:
    """Return a code as it is looked up: spaces, hyphens and capitals do not matter."""
    return "".join(letter for letter in text.lower() if letter.isalnum())


def _in_pieces(code: str) -> str:
    return "-".join(code[at : at + PIECE] for at in range(0, len(code), PIECE))


async def ask(work: UnitOfWork, student: Person) -> None:
    """Ask for the code (🔑) as an answer."""
    if age_rules.obstacle(work.rules, student) is not PeopleMessage.PARENTS_FIRST:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.outbox.prompt(student.chat, PeopleMessage.ASK_PARENT_CODE, PeoplePurpose.PARENT_CODE, "code")


async def are_words(work: UnitOfWork, student: str, text: str) -> bool:
    """Return whether this is no attempt at a code, or means danger: then it goes where other words go."""
    code = WHOLE.fullmatch(text.strip()) or PIECED.fullmatch(text.strip())
    return not code or age_rules.opens(await accusation_signs.look(work, [text], student))


async def redeem(work: UnitOfWork, student: Person, _: str, text: str) -> None:
    """Keep that the parents agreed, if this is a code; spaces, hyphens and capitals do not matter."""
    if age_rules.obstacle(work.rules, student) is not PeopleMessage.PARENTS_FIRST:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    code = plain(text)
    if not await work.people.parent_codes.redeem(code, student.id, work.now):
        await work.outbox.prompt(
            student.chat, PeopleMessage.PARENT_CODE_WRONG, PeoplePurpose.PARENT_CODE, "code"
        )
        return
    await work.people.parents_agreed(student.id, work.now)
    await work.outbox.tell(student.chat, PeopleMessage.PARENTS_AGREED)
    await show_home(work, await work.people.get(student.id))
