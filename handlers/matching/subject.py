"""What this subject adds to the bot."""

from care.model.message_kinds import Kind
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
        Kind.WAITING_PLACE: "student",
        Kind.NOBODY_ON_DUTY: "student",
        Kind.OPENS_LATER: "student",
        Kind.NO_COUNSELOR: "student",
        Kind.PAIRED_STUDENT: "student",
        Kind.COUNSELOR_HERE: "student",
        Kind.SUPPORTER_IS_COUNSELOR: "student",
        Kind.LEFT_ALONE: "student",
        Kind.ENDED_STUDENT: "home",
        Kind.ENDED_BY_OTHER: "home",
        Kind.CASE_CLOSED_STUDENT: "home",
        Kind.HANDOVER_DONE: "student",
        Kind.ANOTHER_SOUGHT: "student",
        Kind.PARTNER_LEFT: "student",
        Kind.CLOSED_IN_SILENCE: "home",
        Kind.REACH_WAITS: "student",
    },
)
