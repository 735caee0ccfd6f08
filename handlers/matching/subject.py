"""What this subject adds to the bot."""

from care.matching.messages import MatchingMessage
from care.people.permissions import Action
from handlers.matching import student_lines, wishes
from handlers.rendering.subject import Subject
from handlers.request.route import Route

SUBJECT = Subject(
    presses={
        "wish": Route(Action.ANSWER, wishes.answer_wish),
        "unmet": Route(Action.ANSWER, wishes.answer_unmet),
    },
    buttons=wishes.BUTTONS,
    words={
        MatchingMessage.WAITING_HEARD: student_lines.heard,
    },
    keyboards={
        MatchingMessage.WAITING_PLACE: "student",
        MatchingMessage.NOBODY_ON_DUTY: "student",
        MatchingMessage.OPENS_LATER: "student",
        MatchingMessage.NO_COUNSELOR: "student",
    },
)
