"""Somebody of the team is accused: who must not be told, and what a coordinator decides."""

from collections.abc import Callable
from operator import itemgetter

from care.conduct import accusations
from care.conduct.accusations import OFF_LIST, UNSAID
from care.conduct.messages import ConductMessage
from care.escalation import guarded_cases, supporter_flags
from care.escalation.messages import EscalationMessage
from care.model.enums import Teller
from care.model.message_kinds import MessageKind
from care.people import case_access
from handlers.keyboards.keyboards import Params, Rows, button
from handlers.keyboards.label_widths import shortened
from handlers.keyboards.signed_buttons import Press
from handlers.rendering.list_pages import page_of
from handlers.rendering.screens import Reader, Shown
from handlers.request.request import Request

PAGE = 8
"""Names on one page."""


async def say(request: Request) -> None:
    """Let a student who is in no conversation accuse somebody of the team (👤)."""
    await accusations.say_alone(request.work, request.person)


async def flag(request: Request) -> None:
    """Say after 🚩 that it is about somebody of the team (👤)."""
    await supporter_flags.about_the_team(request.work, request.person, request.arg(0))


async def name(request: Request) -> None:
    """Keep the name that was chosen from the list."""
    await accusations.name(request.work, request.person, request.arg(0), request.arg(1))


async def decline(request: Request) -> None:
    """Keep that the person is not on the list, or is not said."""
    await accusations.decline(request.work, request.person, request.arg(0), request.arg(1))


async def undo(request: Request) -> None:
    """Take a name back: it was somebody else (↩️)."""
    await accusations.undo(request.work, request.person, request.arg(0), request.arg(1))


async def ask_again(request: Request) -> None:
    """Show the list again."""
    await accusations.ask_again(request.work, request.person, request.arg(0))


async def answer(request: Request) -> None:
    """Keep a coordinator's ✅ or ❌ to the question whether the team is accused."""
    await accusations.answer(request.work, request.person, request.arg(0), yes=request.arg(1) == "yes")


async def list_staff(reader: Reader) -> Shown:
    """Return one page of names, what can be said instead, and who is told otherwise."""
    case_id, by = str(reader.params["case"]), str(reader.params["by"])
    case = await reader.work.cases.get(case_id)
    told = await case_access.hearers(reader.work, case) if case else []
    waits = case is not None and case_access.waits_for_name(case)
    state = ("waits" if waits else "told") if told else "nobody"
    text = reader.say(
        EscalationMessage.ACCUSED_WHOM,
        by=by,
        names=case_access.names(told),
        state=state,
        named_minutes=reader.facts.always()["named_minutes"],
    )
    known = await guarded_cases.staff(reader.work, str(reader.params["reader"]))
    page = page_of(reader.params, known, itemgetter(0), PAGE)
    rows = [
        [button("one-colleague", "accuse", case_id, person, name=shortened(name))]
        for person, name in page.here
    ]
    turning = page.turning(Press("accused", (case_id,)), itemgetter(1))
    return text, [*rows, *turning, *instead_buttons(case_id, by)]


def instead_buttons(case: str, by: str) -> Rows:
    """Return the buttons for students and supporters who do not say who it was; a coordinator has none."""
    if by == Teller.COORDINATOR:
        return []
    return [
        [button("accused-off-list", "accuse-nobody", case, OFF_LIST)],
        [button("accused-unsaid", "accuse-nobody", case, UNSAID)],
    ]


BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {
    ConductMessage.ACCUSED_NAMED: lambda p: [
        [button("accused-undo", "accuse-undo", p["case"], p["named"])],
        [button("accused-another", "accused", p["case"])],
    ],
    EscalationMessage.ACCUSED_TAKEN: lambda p: [[button("accused-not-them", "accused", p["case"])]],
    ConductMessage.NOTHING_TO_REPORT: lambda _: [[button("about-team", "report-team")]],
}
