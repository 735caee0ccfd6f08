"""What this subject adds to the bot."""

from care.curriculum.messages import TrainingMessage
from care.model.card_kinds import CardKind
from care.people.permissions import Action
from handlers.keyboards.keyboards import Key
from handlers.rendering.subject import Subject
from handlers.request.route import Route
from handlers.training import (
    lesson_cards,
    practice_screens,
    rehearsal_lines,
    training_actions,
    training_buttons,
    training_screens,
)

SUBJECT = Subject(
    commands={
        ("training", "latihan"): Route(Action.TRAINING, training_actions.training, in_group=True),
    },
    keys={
        Key.TRAINING: Route(Action.TRAINING, training_actions.training),
    },
    presses={
        "training": Route(Action.LEARN, training_actions.show_own),
        "module": Route(Action.LEARN, training_actions.open_module),
        "lesson": Route(Action.LEARN, training_actions.turn),
        "quiz": Route(Action.LEARN, training_actions.take_quiz),
        "quiz-answer": Route(Action.LEARN, training_actions.answer),
        "quiz-next": Route(Action.LEARN, training_actions.next_question),
        "remind": Route(Action.REHEARSE, training_actions.remind),
        "rehearsals": Route(Action.REHEARSE, training_actions.show_rehearsals),
        "rehearse": Route(Action.REHEARSE, training_actions.rehearse),
        "rehearsal": Route(Action.REHEARSE, training_actions.answer_rehearsal),
        "play": Route(Action.TRAIN, training_actions.play),
        "sheet": Route(Action.TRAIN, training_actions.mark_sheet),
        "sheet-save": Route(Action.TRAIN, training_actions.save_sheet),
        "sheet-again": Route(Action.TRAIN, training_actions.redo_sheet),
        "sheet-drop": Route(Action.TRAIN, training_actions.drop_sheet),
        "trainees": Route(Action.TRAIN, training_actions.show_trainees),
        "trainee": Route(Action.TRAIN, training_actions.show_trainee),
        "sign-off": Route(Action.CERTIFY, training_actions.sign_off),
        "hours-elsewhere": Route(Action.CERTIFY, training_actions.note_hours),
    },
    buttons={
        **training_buttons.BUTTONS,
    },
    words={
        TrainingMessage.PRACTICE: rehearsal_lines.say_practice,
    },
    screens={
        TrainingMessage.TRAINING: training_screens.show_training,
    },
    cards={
        CardKind.LESSON: lesson_cards.show_lesson,
        CardKind.QUESTION: lesson_cards.show_question,
        CardKind.TRAINEE: lesson_cards.show_trainee,
        CardKind.PLAYER: lesson_cards.show_player,
        CardKind.SHEET: practice_screens.show_sheet,
    },
)
