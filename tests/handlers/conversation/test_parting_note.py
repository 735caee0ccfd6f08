"""The button of the parting note."""

import pytest

from care.conversation.messages import ConversationMessage
from handlers.conversation import parting_note
from handlers.keyboards.keyboards import Params
from handlers.routing.renderer import BUTTONS
from tests.handlers.drawing import STUDENT, drawn, fits

PRESSED = [
    ("line", "parting_note.ask", STUDENT),
]


@pytest.mark.parametrize(
    ("params", "rows"), [({"conversation": "0c0nversat10"}, ["write-line > line|0c0nversat10"]), ({}, [])]
)
def test_the_thanks_offer_a_line_where_one_can_be_written(params: Params, rows: list[str]) -> None:
    shown = BUTTONS[ConversationMessage.THANKS](params)

    assert BUTTONS[ConversationMessage.THANKS] is parting_note.buttons
    assert drawn(shown) == rows
    fits(shown)


def test_after_a_hard_talk_a_counselor_comes_before_the_line() -> None:
    shown = BUTTONS[ConversationMessage.THANKS_HARD]({"conversation": "0c0nversat10"})

    assert BUTTONS[ConversationMessage.THANKS_HARD] is parting_note.hard_buttons
    assert drawn(shown) == ["want-counselor > counselor", "write-line > line|0c0nversat10"]
