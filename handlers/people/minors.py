"""Being 18 or older, or not: the question, the parents' code, and making codes in the group."""

from care.conversation import without_code
from care.model.enums import Age
from care.people import consent, parental_consent
from handlers.request.arguments import choice
from handlers.request.request import Visit


async def answer_age(visit: Visit) -> None:
    """18 or older, or younger; there is no skipping."""
    if age := choice(Age, visit.arg(0)):
        await consent.answer_age(visit.work, visit.person, age)


async def ask_code(visit: Visit) -> None:
    """🔑."""
    await parental_consent.ask(visit.work, visit.person)


async def ask_without_code(visit: Visit) -> None:
    """🏠: it is not safe to ask at home."""
    await without_code.ask(visit.work, visit.person)


async def show_codes(visit: Visit) -> None:
    """/parents in the counselors' group."""
    await parental_consent.show(visit.work, visit.here)


async def make_code(visit: Visit) -> None:
    """A code for one, a shared one, or none at all any more."""
    if visit.arg(0) == "void":
        await parental_consent.withdraw(visit.work, visit.person, visit.here)
    else:
        await parental_consent.make(visit.work, visit.person, visit.here, shared=visit.arg(0) == "shared")
