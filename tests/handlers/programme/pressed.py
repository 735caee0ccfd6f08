"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import COUNSELORS

PRESSED = [
    ("audit", "audit_log.show", COUNSELORS),
]
