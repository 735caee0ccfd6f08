"""Somebody of the team is accused: whom to tell nothing, and what a coordinator says to it."""

from collections.abc import Callable

from care.conduct import accusations
from care.conduct.accusations import OFF_LIST, UNSAID
from care.escalation import flags, guarded_cases
from care.model.enums import Teller
from care.model.message_kinds import Kind, Refusal
from care.people import case_access
from handlers.keyboards.keyboards import Params, Rows, button
from handlers.rendering.screens import Reader, Shown
from handlers.request.request import Visit

PAGE = 8
"""Names on one page."""


async def say(visit: Visit) -> None:
    """👤 under what there is to report, by somebody who writes with nobody."""
    await accusations.say_alone(visit.work, visit.person)


async def flag(visit: Visit) -> None:
    """👤 after 🚩."""
    await flags.about_the_team(visit.work, visit.person, visit.arg(0))


async def name(visit: Visit) -> None:
    """A name on the list."""
    await accusations.name(visit.work, visit.person, visit.arg(0), visit.arg(1))


async def decline(visit: Visit) -> None:
    """Not on the list, or not said."""
    await accusations.decline(visit.work, visit.person, visit.arg(0), visit.arg(1))


async def undo(visit: Visit) -> None:
    """↩️: it was somebody else."""
    await accusations.undo(visit.work, visit.person, visit.arg(0), visit.arg(1))


async def turn(visit: Visit) -> None:
    """The list again, or its next page."""
    if not visit.arg(1).isdecimal():
        raise Refusal(Kind.BUTTON_GONE)
    await accusations.turn(visit.work, visit.person, visit.arg(0), int(visit.arg(1)))


async def answer(visit: Visit) -> None:
    """A coordinator's ✅ or ❌."""
    await accusations.answer(visit.work, visit.person, visit.arg(0), yes=visit.arg(1) == "yes")


async def list_staff(reader: Reader) -> Shown:
    """One page of names, what can be said instead, and who is told otherwise."""
    case_id, page, by = str(reader.params["case"]), int(reader.params["page"]), str(reader.params["by"])
    case = await reader.work.cases.get(case_id)
    told = await case_access.hearers(reader.work, case) if case else []
    waits = case is not None and case_access.waits_for_name(case)
    state = ("waits" if waits else "told") if told else "nobody"
    text = reader.say(Kind.ACCUSED_WHOM, by=by, names=case_access.names(told), state=state)
    known = await guarded_cases.staff(reader.work, str(reader.params["reader"]))
    shown = known[page * PAGE : (page + 1) * PAGE]
    rows = [[button("one-colleague", "accuse", case_id, person, name=name)] for person, name in shown]
    if len(known) > (page + 1) * PAGE:
        rows.append([button("accused-more", "accused", case_id, page + 1)])
    return text, [*rows, *instead_buttons(case_id, by)]


def instead_buttons(case: str, by: str) -> Rows:
    """A coordinator has read it; whoever spoke up need not say who it was."""
    if by == Teller.COORDINATOR:
        return []
    return [
        [button("accused-off-list", "accuse-nobody", case, OFF_LIST)],
        [button("accused-unsaid", "accuse-nobody", case, UNSAID)],
    ]


BUTTONS: dict[Kind, Callable[[Params], Rows]] = {
    Kind.ACCUSED_NAMED: lambda p: [
        [button("accused-undo", "accuse-undo", p["case"], p["named"])],
        [button("accused-another", "accused", p["case"], 0)],
    ],
    Kind.ACCUSED_TAKEN: lambda p: [[button("accused-not-them", "accused", p["case"], 0)]],
    Kind.NOTHING_TO_REPORT: lambda _: [[button("about-team", "report-team")]],
}
