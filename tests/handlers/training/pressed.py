"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import COORDINATOR, COUNSELORS, SUPPORTER

PRESSED = [
    ("training", "training_actions.show_own", SUPPORTER),
    ("module", "training_actions.open_module", SUPPORTER),
    ("lesson", "training_actions.turn", SUPPORTER),
    ("quiz", "training_actions.take_quiz", SUPPORTER),
    ("quiz-answer", "training_actions.answer", SUPPORTER),
    ("quiz-next", "training_actions.next_question", SUPPORTER),
    ("remind", "training_actions.remind", SUPPORTER),
    ("rehearsals", "training_actions.show_rehearsals", SUPPORTER),
    ("rehearse", "training_actions.rehearse", SUPPORTER),
    ("rehearsal", "training_actions.answer_rehearsal", SUPPORTER),
    ("play", "training_actions.play", COUNSELORS),
    ("trainees", "training_actions.show_trainees", COUNSELORS),
    ("trainee", "training_actions.show_trainee", COUNSELORS),
    ("sign-off", "training_actions.sign_off", COORDINATOR),
    ("hours-elsewhere", "training_actions.note_hours", COORDINATOR),
]
