"""What this subject adds to the bot."""

from care.casework.messages import CaseworkMessage
from care.conversation.messages import ConversationMessage
from care.people.permissions import Action
from handlers.conversation import parting_note, student_actions, student_buttons
from handlers.keyboards.keyboards import Key
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
        "another": Route(Action.TALK, student_actions.ask_for_another),
        "mood-after": Route(Action.ANSWER, student_actions.answer_mood_after),
        "undo": Route(Action.ANSWER, student_actions.undo_end),
        "helped": Route(Action.ANSWER, student_actions.answer_helped),
        "line": Route(Action.ANSWER, parting_note.ask),
        "counselor": Route(Action.COUNSELOR, student_actions.ask_for_counselor),
        "handover": Route(Action.END, student_actions.answer_handover),
        "instead": Route(Action.END, student_actions.want_another),
        "still-here": Route(Action.END, student_actions.still_here),
    },
    buttons={
        **student_buttons.BUTTONS,
        ConversationMessage.THANKS: parting_note.buttons,
        ConversationMessage.THANKS_HARD: parting_note.hard_buttons,
    },
    words={
        ConversationMessage.LAST_LINE: parting_note.word,
    },
    readers={
        ConversationMessage.LAST_LINE: parting_note.may_read,
    },
    keyboards={
        ConversationMessage.PAIRED_STUDENT: "student",
        CaseworkMessage.COUNSELOR_HERE: "student",
        CaseworkMessage.SUPPORTER_IS_COUNSELOR: "student",
        ConversationMessage.LEFT_ALONE: "student",
        ConversationMessage.ENDED_STUDENT: "home",
        ConversationMessage.ENDED_BY_OTHER: "home",
        ConversationMessage.ENDED_BY_COUNSELOR: "home",
        ConversationMessage.ENDED_CASE_GOES_ON: "home",
        ConversationMessage.ENDED_MEETING_STANDS: "home",
        ConversationMessage.ENDED_REPORTED: "home",
        ConversationMessage.UNDONE_STUDENT: "student",
        ConversationMessage.UNDONE_WAITING: "student",
        ConversationMessage.CASE_CLOSED_STUDENT: "home",
        ConversationMessage.HANDOVER_DONE: "student",
        ConversationMessage.ANOTHER_SOUGHT: "student",
        ConversationMessage.PARTNER_LEFT: "student",
        ConversationMessage.CLOSED_IN_SILENCE: "home",
        CaseworkMessage.REACH_WAITS: "student",
    },
)
