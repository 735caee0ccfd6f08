"""What a counselor does: be on call, take a case, take over, give back, close."""

from care.casework import case_closing, case_ownership, giving_back, takeover
from care.conversation import frequent_use, pairing
from care.escalation import cases
from care.model.audit_actions import AuditAction
from care.model.enums import Outcome
from care.team import group
from care.team.messages import TeamMessage
from handlers.request.arguments import chosen
from handlers.request.request import Request, require_ours


async def show_on_call(request: Request) -> None:
    """Show who is on call, and ask whether that is to change (/oncall)."""
    await require_ours(request)
    await group.show_on_call(request.work, request.person, request.here)


async def set_on_call(request: Request) -> None:
    """Put the one who presses on call (📟), or off call (⚪)."""
    await require_ours(request)
    on = request.arg(0) == "on"
    await group.set_on_call(request.work, request.person, request.here, on=on)


async def show_status(request: Request) -> None:
    """Show how things stand (/status)."""
    await require_ours(request)
    await group.show(request.work, request.person, request.here, TeamMessage.STATUS, AuditAction.STATUS)


async def claim(request: Request) -> None:
    """Take the case (🙋), in the counselors' group or in private.

    A copy of the card elsewhere opens nothing.
    """
    await require_ours(request)
    await cases.claim(request.work, request.person, request.arg(0))
    await case_closing.show_notes(request.work, request.person, request.arg(0))


async def release(request: Request) -> None:
    """Let another counselor take the case."""
    await case_ownership.release(request.work, request.person, request.arg(0))


async def keep(request: Request) -> None:
    """Keep the case with its owner, who is still there."""
    await case_ownership.keep(request.work, request.person, request.arg(0))


async def take_over(request: Request) -> None:
    """Take over the case's conversation (🗣)."""
    await takeover.take_over(request.work, request.person, request.arg(0))


async def take_over_together(request: Request) -> None:
    """Take over the case's conversation; the supporter stays in it (👥)."""
    await takeover.take_over(request.work, request.person, request.arg(0), together=True)


async def give_back(request: Request) -> None:
    """Give the case's conversation back (↩️ under a message)."""
    await giving_back.give_back(request.work, request.person, request.arg(0))


async def give_back_focused(request: Request) -> None:
    """Give back the conversation that the counselor is writing in (↩️ on the keyboard)."""
    case = await cases.focused_case(request.work, request.person)
    await giving_back.give_back(request.work, request.person, case.id)


async def ask_outcome(request: Request) -> None:
    """Ask for the outcome before closing a case (☑️ under a message)."""
    await takeover.ask_outcome(request.work, request.person, request.arg(0))


async def ask_outcome_focused(request: Request) -> None:
    """Ask for the outcome of the case that the counselor is writing in (☑️ on the keyboard)."""
    case = await cases.focused_case(request.work, request.person)
    await takeover.ask_outcome(request.work, request.person, case.id)


async def close(request: Request) -> None:
    """Close the case with an outcome from the list."""
    outcome = chosen(Outcome, request.arg(1))
    await takeover.close(request.work, request.person, request.arg(0), outcome)


async def decide_further(request: Request) -> None:
    """Keep a counselor's ✅ or ❌ to the question whether two may meet once more."""
    approved = request.arg(1) == "yes"
    await pairing.decide_further(request.work, request.person, request.arg(0), approved=approved)


async def decide_review(request: Request) -> None:
    """Keep a counselor's answer under a care review: offer a talk, or no need now."""
    offered = request.arg(1) == "offer"
    await frequent_use.decide(request.work, request.person, request.arg(0), offered=offered)
