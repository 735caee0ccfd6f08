"""What people do with referrals: lists, one referral, its steps, and what a student lets be said."""

from care.model.services.referral import Line
from care.services.referral import entrances, lists, steps
from care.services.referral.lists import ReferralView
from handlers.request.arguments import chosen
from handlers.request.request import Request


async def refer_closed(request: Request) -> None:
    """Keep where the student was referred to, or ⏭; asked after ☑️."""
    await entrances.refer_closed(request.work, request.person, request.arg(0), request.arg(1))


async def suggest(request: Request) -> None:
    """Begin a referral to this service from an open case (🤲)."""
    await entrances.suggest(request.work, request.person, request.arg(0), request.arg(1))


async def show(request: Request) -> None:
    """Show the list to a counselor, their own to everybody else (/referral)."""
    await lists.show(request.work, request.person, ReferralView.OPEN)


async def turn(request: Request) -> None:
    """Show another list."""
    await lists.show(request.work, request.person, chosen(ReferralView, request.arg(0)))


async def show_own_list(request: Request) -> None:
    """Show what is open for this person themselves."""
    await lists.show_own(request.work, request.person)


async def show_own(request: Request) -> None:
    """Show the student one of their own."""
    await steps.open_own(request.work, request.person, request.arg(0))


async def show_file(request: Request) -> None:
    """Show a counselor one of the list."""
    await steps.show(request.work, request.person, request.arg(0))


async def step(request: Request) -> None:
    """Take one step: the table says who may take it, and from where."""
    await steps.take_step(request.work, request.person, request.arg(0), request.arg(1))


async def allow(request: Request) -> None:
    """Allow or withhold one line."""
    await steps.allow(request.work, request.person, request.arg(0), chosen(Line, request.arg(1)))


async def take(request: Request) -> None:
    """Take one that nobody has, or that is overdue."""
    await steps.take(request.work, request.person, request.arg(0))


async def ask_words(request: Request) -> None:
    """Ask for a few words to the service."""
    await steps.ask_words(request.work, request.person, request.arg(0))
