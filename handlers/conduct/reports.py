"""🚫 for everybody, and what coordinators do with a report."""

from collections.abc import Callable, Mapping

from care.conduct import report_decisions, reports
from care.conduct.report_decisions import choices
from care.model.enums import Part, ReportReason, Verdict
from care.model.message_kinds import Kind, Refusal
from care.ports.work import Work
from handlers.keyboards.keyboards import Button, Params, Rows, button, in_rows
from handlers.request.arguments import choice
from handlers.request.request import Visit
from handlers.wording.texts import Facts, Texts


async def ask(visit: Visit) -> None:
    """/report, 🚫, and its button after a conversation."""
    await reports.ask(visit.work, visit.person, visit.arg(0) if visit.press else None)


async def ask_why(visit: Visit) -> None:
    """Whom it is about."""
    await reports.ask_why(visit.work, visit.person, visit.arg(0), _number(visit))


def _number(visit: Visit) -> int:
    if not visit.arg(1).isdecimal():
        raise Refusal(Kind.BUTTON_GONE)
    return int(visit.arg(1))


async def give_reason(visit: Visit) -> None:
    """A reason from the list."""
    reason = _reason(visit.arg(2))
    await reports.give_reason(visit.work, visit.person, visit.arg(0), _number(visit), reason)


def _reason(word: str) -> ReportReason:
    reason = choice(ReportReason, word)
    if reason is None:
        raise Refusal(Kind.BUTTON_GONE)
    return reason


async def block(visit: Visit) -> None:
    """For how long a student is not to ask for a peer."""
    await reports.block(visit.work, visit.person, visit.arg(0), _reason(visit.arg(1)), visit.arg(2))


async def take(visit: Visit) -> None:
    """🙋 under a report."""
    await report_decisions.take(visit.work, visit.person, visit.arg(0))


async def read(visit: Visit) -> None:
    """What was said there."""
    await report_decisions.read(visit.work, visit.person, visit.arg(0))


async def decide(visit: Visit) -> None:
    """A decision, which asks for its reason."""
    verdict = choice(Verdict, visit.arg(1))
    if verdict is None:
        raise Refusal(Kind.BUTTON_GONE)
    await report_decisions.ask_why(visit.work, visit.person, visit.arg(0), verdict)


def _whom(p: Params) -> Rows:
    """A counselor has no alias."""
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


BUTTONS: dict[Kind, Callable[[Params], Rows]] = {
    Kind.REPORT_WHOM: _whom,
    Kind.REPORT_WHY: _why,
    Kind.REPORT_HOW_LONG: _how_long,
    Kind.REPORT_NEXT: lambda p: [
        [button("another", "another", p["conversation"])],
        [button("want-counselor", "counselor")],
    ],
    Kind.REPORT_CARD: lambda p: [[button("claim", "report-take", p["report"])]],
    Kind.REPORT_TAKEN: _taken,
}


async def show_note(
    texts: Texts, language: str, params: Mapping[str, str | int], work: Work, facts: Facts
) -> str:
    """The line of who reported, as long as it can be read."""
    del facts
    report = await work.reports.get(str(params["report"]))
    note = await work.reports.noted(report) if report else None
    return texts.say(language, Kind.REPORT_WORDS, note=note or texts.say(language, "transcript-gone"))
