"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import COUNSELORS

PRESSED = [
    ("pin", "keypads.press", COUNSELORS),
    ("act", "seconding.answer", COUNSELORS),
]
