"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import COORDINATOR, COUNSELORS, SUPPORTER, TEAM

PRESSED = [
    ("training", "training_actions.show_own", TEAM),
    ("module", "training_actions.open_module", TEAM),
    ("lesson", "training_actions.turn", TEAM),
    ("quiz", "training_actions.take_quiz", TEAM),
    ("quiz-answer", "training_actions.answer", TEAM),
    ("quiz-next", "training_actions.next_question", TEAM),
    ("remind", "training_actions.remind", SUPPORTER),
    ("rehearsals", "training_actions.show_rehearsals", SUPPORTER),
    ("rehearse", "training_actions.rehearse", SUPPORTER),
    ("rehearsal", "training_actions.answer_rehearsal", SUPPORTER),
    ("play", "training_actions.play", COUNSELORS),
    ("sheet", "training_actions.mark_sheet", COUNSELORS),
    ("sheet-save", "training_actions.save_sheet", COUNSELORS),
    ("sheet-again", "training_actions.redo_sheet", COUNSELORS),
    ("sheet-drop", "training_actions.drop_sheet", COUNSELORS),
    ("trainees", "training_actions.show_trainees", COUNSELORS),
    ("trainee", "training_actions.show_trainee", COUNSELORS),
    ("sign-off", "training_actions.sign_off", COORDINATOR),
    ("hours-elsewhere", "training_actions.note_hours", COORDINATOR),
]
