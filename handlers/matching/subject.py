"""What this subject adds to the bot."""

from care.model.message_kinds import MessageKind
from care.people.permissions import Action
from handlers.keyboards.keyboards import Key
from handlers.matching import student_actions, student_buttons
from handlers.rendering.subject import Subject
from handlers.request.route import Route

SUBJECT = Subject(
    commands={
        ("talk", "bicara"): Route(Action.TALK, student_actions.talk),
        ("counselor", "konselor"): Route(Action.COUNSELOR, student_actions.ask_for_counselor),
    },
    keys={
        Key.TALK: Route(Action.TALK, student_actions.talk),
        Key.COUNSELOR: Route(Action.COUNSELOR, student_actions.ask_for_counselor),
    },
    presses={
        "topic": Route(Action.ANSWER, student_actions.answer_topic),
        "mood": Route(Action.ANSWER, student_actions.answer_mood),
        "wish": Route(Action.ANSWER, student_actions.answer_wish),
        "unmet": Route(Action.ANSWER, student_actions.answer_unmet),
        "another": Route(Action.TALK, student_actions.ask_for_another),
        "mood-after": Route(Action.ANSWER, student_actions.answer_mood_after),
        "helped": Route(Action.ANSWER, student_actions.answer_helped),
        "line": Route(Action.ANSWER, student_actions.ask_for_line),
        "counselor": Route(Action.COUNSELOR, student_actions.ask_for_counselor),
        "handover": Route(Action.END, student_actions.answer_handover),
        "instead": Route(Action.END, student_actions.want_another),
        "still-here": Route(Action.END, student_actions.still_here),
    },
    buttons=student_buttons.BUTTONS,
    keyboards={
        MessageKind.WAITING_PLACE: "student",
        MessageKind.NOBODY_ON_DUTY: "student",
        MessageKind.OPENS_LATER: "student",
        MessageKind.NO_COUNSELOR: "student",
        MessageKind.PAIRED_STUDENT: "student",
        MessageKind.COUNSELOR_HERE: "student",
        MessageKind.SUPPORTER_IS_COUNSELOR: "student",
        MessageKind.LEFT_ALONE: "student",
        MessageKind.ENDED_STUDENT: "home",
        MessageKind.ENDED_BY_OTHER: "home",
        MessageKind.CASE_CLOSED_STUDENT: "home",
        MessageKind.HANDOVER_DONE: "student",
        MessageKind.ANOTHER_SOUGHT: "student",
        MessageKind.PARTNER_LEFT: "student",
        MessageKind.CLOSED_IN_SILENCE: "home",
        MessageKind.REACH_WAITS: "student",
    },
)
