"""/people: the team, and what can be decided about each; nothing happens before it is confirmed."""

from care.model.audit_actions import AuditAction
from care.model.enums import Role, Standing
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.team import group, team
from care.team.messages import TeamMessage
from care.team.onboarding import team_role
from care.team.team import TeamStep
from handlers.keyboards.keyboards import button, in_rows
from handlers.keyboards.label_widths import shortened
from handlers.keyboards.signed_buttons import Press
from handlers.rendering.list_pages import page_of
from handlers.rendering.screens import Reader, Shown
from handlers.request.arguments import sought
from handlers.request.request import Request, require_ours
from handlers.team import team_lists

GONE = {Standing.DECLINED, Standing.REMOVED}


async def show_people(request: Request) -> None:
    """Show the team, or those whose name has these words (/people, /people WORDS)."""
    await require_ours(request)
    words = sought(" ".join(request.args))
    await group.show(
        request.work, request.person, request.here, TeamMessage.PEOPLE, AuditAction.PEOPLE, words=words
    )


async def show_colleague(request: Request) -> None:
    """Show one colleague and what can be decided."""
    await require_ours(request)
    role = team_role(request.arg(1))
    if not await team.steps_for(request.work, request.arg(0), role):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await request.work.outbox.tell(
        request.here, TeamMessage.COLLEAGUE, colleague=request.arg(0), member=role.value
    )


async def ask(request: Request) -> None:
    """Ask whether a decision is meant."""
    await require_ours(request)
    await team.ask(request.work, request.here, _step(request), request.arg(1), team_role(request.arg(2)))


async def decide(request: Request) -> None:
    """Carry out the decision (✅ under that question)."""
    await require_ours(request)
    step, person, role, asked = _step(request), request.arg(1), team_role(request.arg(2)), request.arg(3)
    if not asked.isdecimal():
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await team.decide(request.work, request.person, request.here, step, person, role, asked=int(asked))


async def leave(request: Request) -> None:
    """Leave everything as it is (❌ under that question)."""
    await request.work.outbox.tell(request.here, TeamMessage.TEAM_STAYS)


def _step(request: Request) -> TeamStep:
    """Return what is decided; locking has a button of its own, because every counselor may do it."""
    locks = request.press is not None and request.press.action.startswith("lock")
    if request.arg(0) not in set(TeamStep) or (request.arg(0) == TeamStep.LOCK) != locks:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return TeamStep(request.arg(0))


async def list_people(reader: Reader) -> Shown:
    """Return a page of the team, by name, and a button for each."""
    words = str(reader.params.get("words", ""))
    page = page_of(reader.params, await team_lists.listed(reader, words), lambda c: f"{c.person} {c.role}")
    text = await team_lists.list_people(reader, page, words)
    buttons = [
        button("one-colleague", "person", one.person, one.role, name=shortened(one.called))
        for one in page.here
        if one.member.standing not in GONE
    ]
    opens = Press("people", (words,) if words else ())
    return text, [*in_rows(buttons, 2), *page.turning(opens, lambda one: one.called)]


async def show_steps(reader: Reader) -> Shown:
    """Return one colleague, and what can be decided now."""
    person, role = str(reader.params["colleague"]), Role(str(reader.params["member"]))
    steps = await team.steps_for(reader.work, person, role)
    name = await reader.work.people.called(person)
    text = reader.say(TeamMessage.COLLEAGUE, name=name, role=reader.say(f"role-{role}"))
    rows = [[button(f"step-{step}", _action("team", step), step, person, role)] for step in steps]
    return text, rows


async def show_sure(reader: Reader) -> Shown:
    """Return the question before a decision."""
    step, person, role = (str(reader.params[name]) for name in ("step", "colleague", "member"))
    text = reader.say(TeamMessage.TEAM_SURE, name=str(reader.params["name"]), step=reader.say(f"step-{step}"))
    yes = button("team-yes", _action("team", step) + "-do", step, person, role, int(reader.params["asked"]))
    return text, [[yes, button("team-no", "team-no")]]


def _action(otherwise: str, step: str) -> str:
    return "lock" if step == TeamStep.LOCK else otherwise
