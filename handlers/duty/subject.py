"""What this subject adds to the bot."""

from care.casework.messages import CaseworkMessage
from care.conversation.messages import ConversationMessage
from care.people.permissions import Action
from handlers.duty import supporter_actions, supporter_buttons
from handlers.keyboards.keyboards import Key
from handlers.rendering.subject import Subject
from handlers.request.route import Route

SUBJECT = Subject(
    commands={
        ("duty", "tugas"): Route(Action.DUTY, supporter_actions.show_duty),
        ("flag", "tandai"): Route(Action.FLAG, supporter_actions.flag),
        ("handover", "serah"): Route(Action.HANDOVER, supporter_actions.hand_over),
    },
    keys={
        Key.DUTY: Route(Action.DUTY, supporter_actions.show_duty),
        Key.FLAG: Route(Action.FLAG, supporter_actions.flag),
        Key.HANDOVER: Route(Action.HANDOVER, supporter_actions.hand_over),
    },
    presses={
        "duty": Route(Action.DUTY, supporter_actions.change_duty),
        "offer": Route(Action.OFFER, supporter_actions.answer_offer),
        "recuse": Route(Action.HANDOVER, supporter_actions.recuse),
        "about-me": Route(Action.PROFILE, supporter_actions.show_profile),
        "profile": Route(Action.PROFILE, supporter_actions.change_profile),
        "flag-level": Route(Action.FLAG, supporter_actions.flag_how_urgent),
        "flag-reason": Route(Action.FLAG, supporter_actions.flag_why),
        "check-in": Route(Action.CHECK_IN, supporter_actions.check_in),
        "debrief": Route(Action.DEBRIEF, supporter_actions.talked_over),
    },
    buttons=supporter_buttons.BUTTONS,
    keyboards={
        ConversationMessage.PAIRED_SUPPORTER: "supporter",
        ConversationMessage.BACK_WITH_STUDENT: "supporter",
        ConversationMessage.ENDED_SUPPORTER: "home",
        ConversationMessage.ENDED_BY_SUPPORTER: "home",
        ConversationMessage.ENDED_STUDENT_LOST: "home",
        ConversationMessage.ENDED_IDLE: "home",
        ConversationMessage.STUDENT_MOVED_ON: "home",
        CaseworkMessage.COUNSELOR_TAKES_OVER: "home",
        ConversationMessage.HANDED_OVER: "home",
        ConversationMessage.RECUSED: "home",
        ConversationMessage.DUTY_SILENT: "home",
        ConversationMessage.BESIDE_LEFT: "home",
    },
)
