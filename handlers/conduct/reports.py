"""🚫 for everybody, and what coordinators do with a report."""

from collections.abc import Callable, Mapping

from care.conduct import report_decisions, reports
from care.conduct.messages import ConductMessage
from care.conduct.report_decisions import choices
from care.model.enums import Part, ReportReason, Verdict
from care.model.message_kinds import MessageKind
from care.ports.unit_of_work import UnitOfWork
from handlers.keyboards.keyboards import Button, Params, Rows, button, in_rows
from handlers.request.arguments import chosen, number
from handlers.request.request import Request
from handlers.wording.texts import Facts, Texts


async def ask(request: Request) -> None:
    """Ask what a report is about (/report, 🚫, and the button after a conversation)."""
    await reports.ask(request.work, request.person, request.arg(0) if request.press else None)


async def ask_why(request: Request) -> None:
    """Ask for the reason, once it is said whom the report is about."""
    await reports.ask_why(request.work, request.person, request.arg(0), number(request.arg(1)))


async def give_reason(request: Request) -> None:
    """Keep the reason from the list."""
    reason = chosen(ReportReason, request.arg(2))
    await reports.give_reason(request.work, request.person, request.arg(0), number(request.arg(1)), reason)


async def block(request: Request) -> None:
    """Block a student from asking for a peer for as long as was chosen."""
    reason = chosen(ReportReason, request.arg(1))
    await reports.block(request.work, request.person, request.arg(0), reason, request.arg(2))


async def take(request: Request) -> None:
    """Take a report (🙋)."""
    await report_decisions.take(request.work, request.person, request.arg(0))


async def read(request: Request) -> None:
    """Show the coordinator what was said in the conversation."""
    await report_decisions.read(request.work, request.person, request.arg(0))


async def decide(request: Request) -> None:
    """Ask for the reason of a decision."""
    verdict = chosen(Verdict, request.arg(1))
    await report_decisions.ask_why(request.work, request.person, request.arg(0), verdict)


def _whom(p: Params) -> Rows:
    """Return a button for each person of the conversation; a counselor has no alias."""
    return [
        [
            button("choose-alias", "report-whom", p["about"], number, alias=alias)
            if alias
            else button("role-counselor", "report-whom", p["about"], number)
        ]
        for number, alias in p.items()
        if number.isdecimal()
    ]


def _why(p: Params) -> Rows:
    found = [
        button(f"report-{why}", "report-why", p["conversation"], p["number"], why) for why in ReportReason
    ]
    return [[one] for one in found]


def _how_long(p: Params) -> Rows:
    return [
        [button(f"block-{word}", "report-long", p["conversation"], p["reason"], word)]
        for word in reports.BLOCKS
    ]


def _taken(p: Params) -> Rows:
    verdicts: list[Button] = [
        button(f"verdict-{one}", "report-do", p["report"], one) for one in choices(Part(str(p["role"])))
    ]
    return [[button("report-read", "report-read", p["report"])], *in_rows(verdicts, 1)]


BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {
    ConductMessage.REPORT_WHOM: _whom,
    ConductMessage.REPORT_WHY: _why,
    ConductMessage.REPORT_HOW_LONG: _how_long,
    ConductMessage.REPORT_NEXT: lambda p: [
        [button("another", "another", p["conversation"])],
        [button("want-counselor", "counselor")],
    ],
    ConductMessage.REPORT_CARD: lambda p: [[button("claim", "report-take", p["report"])]],
    ConductMessage.REPORT_TAKEN: _taken,
}


async def show_note(
    texts: Texts, language: str, params: Mapping[str, str | int], work: UnitOfWork, facts: Facts
) -> str:
    """Return the line of the person who reported, as long as it can be read."""
    del facts
    report = await work.reports.get(str(params["report"]))
    note = await work.reports.noted(report) if report else None
    return texts.say(
        language, ConductMessage.REPORT_WORDS, note=note or texts.say(language, "transcript-gone")
    )
