"""/people: the team, and what can be decided about each; nothing happens before it is confirmed."""

from care.model.audit_actions import Deed
from care.model.enums import Role, Standing
from care.model.message_kinds import Kind, Refusal
from care.team import group, team
from care.team.onboarding import team_role
from care.team.team import Step
from handlers.keyboards.keyboards import button, in_rows
from handlers.rendering.screens import Reader, Shown
from handlers.request.request import Visit, require_ours
from handlers.team import team_lists

GONE = {Standing.DECLINED, Standing.REMOVED}


async def show_people(visit: Visit) -> None:
    """/people."""
    await require_ours(visit)
    await group.show(visit.work, visit.person, visit.here, Kind.PEOPLE, Deed.PEOPLE)


async def show_colleague(visit: Visit) -> None:
    """Somebody's button under the list."""
    await require_ours(visit)
    role = team_role(visit.arg(1))
    if not await team.steps_for(visit.work, visit.arg(0), role):
        raise Refusal(Kind.BUTTON_GONE)
    await visit.work.outbox.tell(visit.here, Kind.COLLEAGUE, colleague=visit.arg(0), member=role.value)


async def ask(visit: Visit) -> None:
    """A decision is pressed: really?"""
    await require_ours(visit)
    await team.ask(visit.work, visit.here, _step(visit), visit.arg(1), team_role(visit.arg(2)))


async def decide(visit: Visit) -> None:
    """✅ under the question."""
    await require_ours(visit)
    step, person, role, asked = _step(visit), visit.arg(1), team_role(visit.arg(2)), visit.arg(3)
    if not asked.isdecimal():
        raise Refusal(Kind.BUTTON_GONE)
    await team.decide(visit.work, visit.person, visit.here, step, person, role, asked=int(asked))


async def leave(visit: Visit) -> None:
    """❌ under the question."""
    await visit.work.outbox.tell(visit.here, Kind.TEAM_STAYS)


def _step(visit: Visit) -> Step:
    """What is decided; locking out is a way of its own, which every counselor may go."""
    locks = visit.press is not None and visit.press.action.startswith("lock")
    if visit.arg(0) not in set(Step) or (visit.arg(0) == Step.LOCK) != locks:
        raise Refusal(Kind.BUTTON_GONE)
    return Step(visit.arg(0))


async def list_people(reader: Reader) -> Shown:
    """The team, and a button for each."""
    text = await team_lists.list_people(
        reader.texts, reader.language, reader.params, reader.work, reader.facts
    )
    there = [one for one in await reader.work.team.colleagues() if one.member.standing not in GONE]
    buttons = [button("one-colleague", "person", c.person, c.role, name=c.called) for c in there]
    return text, in_rows(buttons, 2)


async def show_steps(reader: Reader) -> Shown:
    """One colleague, and what can be decided now."""
    person, role = str(reader.params["colleague"]), Role(str(reader.params["member"]))
    steps = await team.steps_for(reader.work, person, role)
    name = await reader.work.people.called(person)
    text = reader.say(Kind.COLLEAGUE, name=name, role=reader.say(f"role-{role}"))
    rows = [[button(f"step-{step}", _action("team", step), step, person, role)] for step in steps]
    return text, rows


async def show_sure(reader: Reader) -> Shown:
    """The question before a decision."""
    step, person, role = (str(reader.params[name]) for name in ("step", "colleague", "member"))
    text = reader.say(Kind.TEAM_SURE, name=str(reader.params["name"]), step=reader.say(f"step-{step}"))
    yes = button("team-yes", _action("team", step) + "-do", step, person, role, int(reader.params["asked"]))
    return text, [[yes, button("team-no", "team-no")]]


def _action(otherwise: str, step: str) -> str:
    return "lock" if step == Step.LOCK else otherwise
