"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import EVERYBODY, STUDENT

PRESSED = [
    ("topic", "student_actions.answer_topic", STUDENT),
    ("mood", "student_actions.answer_mood", STUDENT),
    ("another", "student_actions.ask_for_another", STUDENT),
    ("mood-after", "student_actions.answer_mood_after", STUDENT),
    ("undo", "student_actions.undo_end", STUDENT),
    ("helped", "student_actions.answer_helped", STUDENT),
    ("counselor", "student_actions.ask_for_counselor", STUDENT),
    ("handover", "student_actions.answer_handover", EVERYBODY),
    ("instead", "student_actions.want_another", EVERYBODY),
    ("still-here", "student_actions.still_here", EVERYBODY),
]
