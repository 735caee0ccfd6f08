"""What a coordinator does in the counselors' group: set up, invite, decide, look at the team."""

from care.model.enums import Role
from care.model.message_kinds import Kind, Refusal
from care.people import permissions
from care.team import group, onboarding
from handlers.request.request import Visit


async def set_up(visit: Visit) -> None:
    """/setup CODE."""
    if not visit.in_group:
        raise Refusal(Kind.SETUP_IN_GROUP)
    await group.set_up(visit.work, visit.visitor, visit.here, visit.args[0] if visit.args else "")


async def invite(visit: Visit) -> None:
    """/invite supporter|counselor; without a role, two buttons ask which."""
    await permissions.require_group(visit.work, visit.here)
    if not visit.args or visit.args[0].lower() not in onboarding.TEAM_ROLES:
        raise Refusal(Kind.INVITE_WHOM)
    await onboarding.invite(visit.work, visit.person, visit.here, Role(visit.args[0].lower()))


async def decide(visit: Visit) -> None:
    """✅ or ❌ under an applicant's card."""
    answer = visit.arg(2)
    await onboarding.decide(
        visit.work,
        visit.person,
        visit.arg(0),
        onboarding.team_role(visit.arg(1)),
        accepted=answer != "no",
        trained=answer == "trained",
    )


async def certify(visit: Visit) -> None:
    """Training done elsewhere, recorded later."""
    await onboarding.certify(visit.work, visit.person, visit.arg(0))
