"""What a coordinator does in the counselors' group: set up, invite, decide, certify."""

from care.model.enums import Role
from care.model.message_kinds import Refusal
from care.people import permissions
from care.team import group, onboarding
from care.team.messages import TeamMessage
from handlers.request.arguments import require_asked
from handlers.request.request import Request


async def set_up(request: Request) -> None:
    """Make this group the counselors' group (/setup CODE)."""
    if not request.in_group:
        raise Refusal(TeamMessage.SETUP_IN_GROUP)
    await group.set_up(request.work, request.visitor, request.here, request.args[0] if request.args else "")


async def invite(request: Request) -> None:
    """Make an invitation (/invite supporter|counselor); without a role, two buttons ask which."""
    # A link opens the way into the team: it is shown in the counselors' group only.
    await permissions.require_group(request.work, request.here)
    if not request.args or request.args[0].lower() not in onboarding.TEAM_ROLES:
        raise Refusal(TeamMessage.INVITE_WHOM)
    await onboarding.invite(request.work, request.person, request.here, Role(request.args[0].lower()))


async def decide(request: Request) -> None:
    """Accept an applicant (✅), or ask whether to decline them (❌)."""
    person, role = request.arg(0), onboarding.team_role(request.arg(1))
    if request.arg(2) == "no":
        await onboarding.ask_decline(request.work, request.here, person, role)
        return
    await _settle(request, person, role, accepted=True, trained=request.arg(2) == "trained")


async def decline(request: Request) -> None:
    """Decline an applicant (✅ under that question)."""
    require_asked(request.arg(2), request.work.now)
    await _settle(request, request.arg(0), onboarding.team_role(request.arg(1)), accepted=False)


async def _settle(
    request: Request, person: str, role: Role, *, accepted: bool, trained: bool = False
) -> None:
    await onboarding.decide(
        request.work, request.person, request.here, person, role, accepted=accepted, trained=trained
    )


async def certify(request: Request) -> None:
    """Record training that was done elsewhere."""
    await onboarding.certify(request.work, request.person, request.arg(0))
