"""What this subject adds to the bot."""

from care.escalation.messages import EscalationMessage
from care.people.messages import PeopleMessage
from care.people.permissions import Action
from care.system.messages import SystemMessage
from handlers.keyboards.keyboards import Key
from handlers.people import common_actions, common_buttons, data_rights, homes, minors, privacy
from handlers.rendering.subject import Subject
from handlers.request.route import Route

SUBJECT = Subject(
    commands={
        ("start",): Route(Action.START, common_actions.start, in_group=True, hides=True),
        ("help", "bantuan"): Route(Action.READ, homes.show_help, in_group=True),
        ("privacy", "privasi"): Route(Action.READ, common_actions.show_privacy, in_group=True),
        ("language", "bahasa"): Route(Action.LANGUAGE, common_actions.ask_language),
        ("resources", "sumber"): Route(Action.READ, common_actions.show_resources),
        ("sos", "darurat"): Route(Action.SOS, common_actions.ask_sos, alone=True),
        ("end", "selesai"): Route(Action.END, common_actions.end),
        ("unsend", "tarik"): Route(Action.END, common_actions.unsend),
        ("cancel", "batal"): Route(Action.END, common_actions.let_go),
        ("mydata", "dataku"): Route(Action.MYDATA, data_rights.show),
        ("forget", "hapus"): Route(Action.FORGET, data_rights.ask),
        ("parents", "ortu"): Route(Action.PARENT_CODES, minors.show_codes, in_group=True),
    },
    keys={
        Key.SOS: Route(Action.SOS, common_actions.ask_sos),
        Key.SOS_YES: Route(Action.SOS, common_actions.agree_sos),
        Key.SOS_NO: Route(Action.SOS, common_actions.decline_sos),
        Key.END: Route(Action.END, common_actions.end),
        Key.RESOURCES: Route(Action.READ, common_actions.show_resources),
        Key.HELP: Route(Action.READ, homes.show_help),
        Key.NEED: Route(Action.HOME, homes.show_student),
        Key.AS_COUNSELOR: Route(Action.HOME, homes.show_counselor),
        Key.AS_SUPPORTER: Route(Action.HOME, homes.show_supporter),
    },
    presses={
        "agree": Route(Action.AGREE, common_actions.agree),
        "language": Route(Action.LANGUAGE, common_actions.choose_language),
        "sos": Route(Action.SOS, common_actions.ask_sos),
        "end": Route(Action.END, common_actions.confirm_end),
        "held": Route(Action.END, common_actions.release),
        "private": Route(Action.END, common_actions.answer_private),
        "privacy": Route(Action.READ, common_actions.show_privacy),
        "resources": Route(Action.READ, common_actions.show_resources),
        "helplines": Route(Action.READ, common_actions.show_helplines),
        "hold": Route(Action.READ, common_actions.hold),
        "focus": Route(Action.END, common_actions.turn_to),
        "whom": Route(Action.END, common_actions.choose_whom),
        "side": Route(Action.END, common_actions.close_side),
        "sign": Route(Action.JOIN, common_actions.sign),
        "forget": Route(Action.FORGET, data_rights.answer),
        "age": Route(Action.ANSWER, minors.answer_age),
        "have-code": Route(Action.ANSWER, minors.ask_code),
        "unsafe-home": Route(Action.COUNSELOR, minors.ask_without_code),
        "parent-code": Route(Action.PARENT_CODES, minors.make_code),
    },
    words={
        SystemMessage.MYDATA: data_rights.list_holdings,
        PeopleMessage.HELP: homes.word_help,
        PeopleMessage.COUNSELOR_HOME: homes.word_counselor,
    },
    screens={PeopleMessage.PRIVACY: privacy.show_page},
    buttons=common_buttons.BUTTONS,
    keyboards={
        EscalationMessage.SOS_ASK: "sos",
        EscalationMessage.SOS_ASK_GUEST: "sos",
        EscalationMessage.DANGER_ASK: "sos",
        EscalationMessage.DANGER_STILL: "sos",
    },
)
