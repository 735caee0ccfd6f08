"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import STUDENT

PRESSED = [
    ("wish", "wishes.answer_wish", STUDENT),
    ("unmet", "wishes.answer_unmet", STUDENT),
]
