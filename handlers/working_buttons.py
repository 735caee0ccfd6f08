"""Buttons for those who work a case, and for whoever they ask."""

from collections.abc import Callable, Mapping

from care.notices import Kind
from handlers.buttons import Press
from handlers.keyboards import Button, Rows

Params = Mapping[str, str | int]


def _press(label: str, action: str, *args: str | int) -> Button:
    return Button(label, Press(action, tuple(str(arg) for arg in args)))


def _listening(p: Params) -> Rows:
    conversation = p["conversation"]
    return [
        [_press("advise", "advise", conversation)],
        [_press("stop-listening", "stop-listening", conversation)],
    ]


def consult_buttons(thread: str) -> Rows:
    """Under a supporter's question in the group while nobody has answered."""
    return [[_press("answer-consult", "answer-consult", thread)]]


WORKING_BUTTONS: dict[Kind, Callable[[Params], Rows]] = {
    Kind.LISTENING: _listening,
    Kind.ONLY_LISTENING: _listening,
}
