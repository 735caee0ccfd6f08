"""Under the questions after 🆘: a wide button for each answer, and ⏭."""

import pytest

from care.escalation.messages import EscalationMessage
from care.model.message_kinds import MessageKind
from care.model.sos_answers import SosQuestion
from handlers.escalation.sos_lines import BUTTONS, question_buttons
from handlers.escalation.subject import SUBJECT
from tests.handlers.drawing import drawn, fits

CASE = {"case": "ca5e00000001"}
C = "ca5e00000001"


@pytest.mark.parametrize(
    ("kind", "question"),
    [
        (EscalationMessage.SOS_SAFE, SosQuestion.SAFE),
        (EscalationMessage.SOS_COMPANY, SosQuestion.COMPANY),
        (EscalationMessage.SOS_REACH, SosQuestion.REACH),
    ],
)
def test_each_answer_has_a_row_of_its_own(kind: MessageKind, question: SosQuestion) -> None:
    rows = BUTTONS[kind](CASE)

    assert rows == question_buttons(question, CASE)
    assert drawn(rows) == [
        f"sos-{question}-y > sos-answer|{C}|{question}|y",
        f"sos-{question}-n > sos-answer|{C}|{question}|n",
        f"skip > sos-answer|{C}|{question}|s",
    ]
    fits(rows)


def test_something_to_do_stands_under_the_steps() -> None:
    assert drawn(SUBJECT.buttons[EscalationMessage.SOS_STEPS]({})) == ["breathe > hold|breathe"]
