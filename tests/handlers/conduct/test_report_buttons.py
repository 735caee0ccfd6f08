"""Under a report and under the question whom of the team it is about."""

import pytest

from care.conduct.messages import ConductMessage
from care.escalation.messages import EscalationMessage
from care.model.enums import Teller
from care.model.message_kinds import MessageKind
from handlers.conduct import accusations, reports
from handlers.conduct.accusations import instead_buttons
from handlers.keyboards.keyboards import Params
from tests.handlers.drawing import drawn, fits, read, stands

K, C, R, P = "ca5e00000001", "0c0nversat10", "4ep040000001", "pe5on0000001"
REASONS = ("sexual", "threats", "outside", "false-identity", "team", "else")
BUTTONS = {**accusations.BUTTONS, **reports.BUTTONS}
LAYOUTS: list[tuple[MessageKind, Params, list[str]]] = [
    (
        ConductMessage.ACCUSED_NAMED,
        {"case": K, "named": P},
        [f"accused-undo > accuse-undo|{K}|{P}", f"accused-another > accused|{K}"],
    ),
    (EscalationMessage.ACCUSED_TAKEN, {"case": K}, [f"accused-not-them > accused|{K}"]),
    (ConductMessage.NOTHING_TO_REPORT, {}, ["about-team > report-team"]),
    (
        ConductMessage.REPORT_WHOM,
        {"about": C, "0": "Biru Rusa", "1": "", "language": "id"},
        [f"choose-alias > report-whom|{C}|0 (Biru Rusa)", f"role-counselor > report-whom|{C}|1"],
    ),
    (
        ConductMessage.REPORT_WHY,
        {"conversation": C, "number": 1},
        [f"report-{why} > report-why|{C}|1|{why}" for why in REASONS],
    ),
    (
        ConductMessage.REPORT_HOW_LONG,
        {"conversation": C, "reason": "false-identity"},
        [f"block-{word} > report-long|{C}|false-identity|{word}" for word in ("day", "week")],
    ),
    (
        ConductMessage.REPORT_NEXT,
        {"conversation": C},
        [f"another > another|{C}", "want-counselor > counselor"],
    ),
    (ConductMessage.REPORT_CARD, {"report": R}, [f"claim > report-take|{R}"]),
]


@pytest.mark.parametrize(("kind", "params", "rows"), LAYOUTS)
def test_the_buttons_stand_in_order_and_each_does_its_own(
    kind: MessageKind, params: Params, rows: list[str]
) -> None:
    stands(BUTTONS[kind](params), rows)


@pytest.mark.parametrize(
    ("role", "verdicts"),
    [
        ("supporter", ["week", "month", "removed", "restored"]),
        ("counselor", ["week", "month", "removed", "restored"]),
        ("student", ["kept", "longer", "lifted"]),
    ],
)
def test_what_can_be_decided_depends_on_whom_the_report_is_about(role: str, verdicts: list[str]) -> None:
    rows = BUTTONS[ConductMessage.REPORT_TAKEN]({"report": R, "role": role})

    assert drawn(rows) == [
        f"report-read > report-read|{R}",
        *(f"verdict-{one} > report-do|{R}|{one}" for one in verdicts),
    ]
    fits(rows)


@pytest.mark.parametrize("by", [one for one in Teller if one is not Teller.COORDINATOR])
def test_who_spoke_up_may_say_that_it_is_nobody_on_the_list_or_not_say_it(by: Teller) -> None:
    rows = instead_buttons(K, by)

    assert drawn(rows) == [
        f"accused-off-list > accuse-nobody|{K}|off-list",
        f"accused-unsaid > accuse-nobody|{K}|unsaid",
    ]
    assert len({text for language in ("id", "en") for row in read(rows, language) for text in row}) == 4


def test_a_coordinator_has_to_name_somebody() -> None:
    assert instead_buttons(K, Teller.COORDINATOR) == []
