"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import EVERYBODY, SUPPORTER, TEAM

PRESSED = [
    ("duty", "supporter_actions.change_duty", SUPPORTER),
    ("offer", "supporter_actions.answer_offer", SUPPORTER),
    ("about-me", "supporter_actions.show_profile", EVERYBODY),
    ("profile", "supporter_actions.change_profile", EVERYBODY),
    ("flag-level", "supporter_actions.flag_how_urgent", SUPPORTER),
    ("flag-reason", "supporter_actions.flag_why", SUPPORTER),
    ("check-in", "supporter_actions.check_in", SUPPORTER),
    ("recuse", "supporter_actions.recuse", SUPPORTER),
    ("debrief", "supporter_actions.talked_over", TEAM),
]
