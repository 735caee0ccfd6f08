"""People under 18: the question, the parents' code, and making codes in the group."""

from care.conversation import consent_taken_back, without_code
from care.model.enums import Age
from care.people import consent, parental_consent
from handlers.request.arguments import choice, require_asked
from handlers.request.request import Request


async def answer_age(request: Request) -> None:
    """Keep the age: 18 or older, or younger; it cannot be skipped."""
    if age := choice(Age, request.arg(0)):
        await consent.answer_age(request.work, request.person, age)


async def ask_code(request: Request) -> None:
    """Ask for the parents' code (🔑)."""
    await parental_consent.ask(request.work, request.person)


async def ask_without_code(request: Request) -> None:
    """Reach a counselor without a code, because asking at home is not safe (🏠)."""
    await without_code.ask(request.work, request.person)


async def show_codes(request: Request) -> None:
    """Show what can be done with codes (/parents in the counselors' group)."""
    await parental_consent.show(request.work, request.here)


async def make_code(request: Request) -> None:
    """Make a code for one student or a shared one; take one yes back; void all codes, after a question."""
    if request.arg(0) == "back":
        await consent_taken_back.ask_code(request.work, request.person, request.here)
    elif request.arg(0) == "void":
        await parental_consent.ask_withdraw(request.work, request.here)
    elif request.arg(0) == "void-all":
        require_asked(request.arg(1), request.work.now)
        await parental_consent.withdraw(request.work, request.person, request.here)
    else:
        await parental_consent.make(
            request.work, request.person, request.here, shared=request.arg(0) == "shared"
        )
