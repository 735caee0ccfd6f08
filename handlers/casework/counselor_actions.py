"""What a counselor does: on call, take a case, take over, give back, close."""

from care.casework import case_closing, case_ownership, takeover
from care.conversation import frequent_use, pairing
from care.escalation import cases
from care.model.audit_actions import Deed
from care.model.enums import Outcome
from care.model.message_kinds import Kind, Refusal
from care.team import group
from handlers.request.arguments import choice
from handlers.request.request import Visit, require_ours


async def toggle_on_call(visit: Visit) -> None:
    """📟 /oncall."""
    await require_ours(visit)
    await group.toggle_on_call(visit.work, visit.person, visit.here)


async def show_status(visit: Visit) -> None:
    """/status."""
    await require_ours(visit)
    await group.show(visit.work, visit.person, visit.here, Kind.STATUS, Deed.STATUS)


async def claim(visit: Visit) -> None:
    """🙋: on the card in the counselors' group, or alone; elsewhere a copy of it opens nothing."""
    await require_ours(visit)
    await cases.claim(visit.work, visit.person, visit.arg(0))
    await case_closing.show_notes(visit.work, visit.person, visit.arg(0))


async def release(visit: Visit) -> None:
    """Somebody else shall take it."""
    await case_ownership.release(visit.work, visit.person, visit.arg(0))


async def keep(visit: Visit) -> None:
    """Still here: the case stays where it is."""
    await case_ownership.keep(visit.work, visit.person, visit.arg(0))


async def take_over(visit: Visit) -> None:
    """🗣."""
    await takeover.take_over(visit.work, visit.person, visit.arg(0))


async def take_over_together(visit: Visit) -> None:
    """👥: the supporter stays beside."""
    await takeover.take_over(visit.work, visit.person, visit.arg(0), together=True)


async def give_back(visit: Visit) -> None:
    """↩️ under a message."""
    await takeover.give_back(visit.work, visit.person, visit.arg(0))


async def give_back_focused(visit: Visit) -> None:
    """↩️ on the keyboard: the conversation the counselor is writing in."""
    case = await cases.focused_case(visit.work, visit.person)
    await takeover.give_back(visit.work, visit.person, case.id)


async def ask_outcome(visit: Visit) -> None:
    """☑️ under a message."""
    await takeover.ask_outcome(visit.work, visit.person, visit.arg(0))


async def ask_outcome_focused(visit: Visit) -> None:
    """☑️ on the keyboard."""
    case = await cases.focused_case(visit.work, visit.person)
    await takeover.ask_outcome(visit.work, visit.person, case.id)


async def close(visit: Visit) -> None:
    """An outcome from the list."""
    outcome = choice(Outcome, visit.arg(1))
    if outcome is None:
        raise Refusal(Kind.BUTTON_GONE)
    await takeover.close(visit.work, visit.person, visit.arg(0), outcome)


async def decide_further(visit: Visit) -> None:
    """✅ or ❌ under the question whether two may meet once more."""
    approved = visit.arg(1) == "yes"
    await pairing.decide_further(visit.work, visit.person, visit.arg(0), approved=approved)


async def decide_review(visit: Visit) -> None:
    """Offer a talk, or no need now, under a care review."""
    offered = visit.arg(1) == "offer"
    await frequent_use.decide(visit.work, visit.person, visit.arg(0), offered=offered)
