"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import COUNSELORS, EVERYBODY

PRESSED = [
    ("sos-answer", "sos_lines.answer", EVERYBODY),
    ("waiting", "alerts.show_waiting", COUNSELORS),
]
