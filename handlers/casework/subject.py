"""What this subject adds to the bot."""

from care.casework.messages import CaseworkMessage
from care.conversation.messages import ConversationMessage
from care.model.card_kinds import CardKind
from care.people.messages import PeopleMessage
from care.people.permissions import Action
from handlers.casework import (
    case_actions,
    case_buttons,
    case_lists,
    counselor_actions,
    handing_on,
    identity_disclosure,
    staff_lines,
)
from handlers.keyboards.keyboards import Key
from handlers.rendering.subject import Subject
from handlers.request.route import Route

SUBJECT = Subject(
    commands={
        ("consult", "konsul"): Route(Action.CONSULT, case_actions.consult),
        ("cases", "kasus"): Route(Action.CASE, case_lists.show_cases),
        ("notes", "catatanku"): Route(Action.CASE, case_lists.show_notes),
        ("oncall",): Route(Action.ON_CALL, counselor_actions.show_on_call, in_group=True),
        ("status",): Route(Action.STATUS, counselor_actions.show_status, in_group=True),
    },
    keys={
        Key.CONSULT: Route(Action.CONSULT, case_actions.consult),
        Key.MY_CASES: Route(Action.CASE, case_lists.show_mine),
        Key.OPEN_CASES: Route(Action.CASE, case_lists.show_open),
        Key.BOARD: Route(Action.STATUS, counselor_actions.show_status),
        Key.ON_CALL: Route(Action.ON_CALL, counselor_actions.show_on_call),
        Key.GIVE_BACK: Route(Action.CASE, counselor_actions.give_back_focused),
        Key.CLOSE: Route(Action.CASE, counselor_actions.ask_outcome_focused),
    },
    presses={
        "photos": Route(Action.CASE, case_actions.show_photos),
        "watch": Route(Action.CASE, case_actions.watch),
        "peer": Route(Action.CASE, case_actions.review_peer),
        "listen": Route(Action.CASE, case_actions.listen),
        "stop-listening": Route(Action.CASE, case_actions.stop_listening),
        "advise": Route(Action.CASE, case_actions.advise),
        "advise-case": Route(Action.CASE, case_actions.advise_in_case),
        "answer-consult": Route(Action.CASE, case_actions.offer_answer),
        "note": Route(Action.CASE, case_actions.note),
        "show-notes": Route(Action.CASE, case_actions.show_notes),
        "follow-up": Route(Action.CASE, case_actions.set_follow_up),
        "may-write": Route(Action.REPLY, case_actions.answer_may_write),
        "reach": Route(Action.REPLY, case_actions.answer_reach),
        "ask-consent": Route(Action.CASE, case_actions.ask_consent),
        "cases": Route(Action.CASE, case_lists.turn),
        "case": Route(Action.CASE, case_lists.show_file),
        "hand-on": Route(Action.CASE, handing_on.ask),
        "hand-on-to": Route(Action.CASE, handing_on.offer),
        "hand-on-do": Route(Action.CASE, handing_on.answer),
        "status": Route(Action.STATUS, counselor_actions.show_status),
        "notes": Route(Action.CASE, case_lists.show_notes),
        "on-call": Route(Action.ON_CALL, counselor_actions.set_on_call),
        "claim": Route(Action.CASE, counselor_actions.claim),
        "release": Route(Action.CASE, counselor_actions.release),
        "keep-case": Route(Action.CASE, counselor_actions.keep),
        "take-over": Route(Action.CASE, counselor_actions.take_over),
        "together": Route(Action.CASE, counselor_actions.take_over_together),
        "give-back": Route(Action.CASE, counselor_actions.give_back),
        "close": Route(Action.CASE, counselor_actions.ask_outcome),
        "outcome": Route(Action.CASE, counselor_actions.close),
        "further": Route(Action.FURTHER, counselor_actions.decide_further),
        "review": Route(Action.REVIEW, counselor_actions.decide_review),
        "reveal": Route(Action.REVEAL, identity_disclosure.ask),
        "reveal-why": Route(Action.REVEAL, identity_disclosure.ask_why),
        "reveal-how": Route(Action.REVEAL, identity_disclosure.choose),
        "reveal-review": Route(Action.REVEAL, identity_disclosure.review),
        "reveal-do": Route(Action.REVEAL, identity_disclosure.decide),
        "reveal-hold": Route(Action.REVEAL, identity_disclosure.hold),
        "reveal-tell": Route(Action.REVEAL, identity_disclosure.tell_now),
    },
    buttons={
        **case_buttons.BUTTONS,
        **identity_disclosure.BUTTONS,
        CaseworkMessage.HAND_ON_OFFER: handing_on.offered,
    },
    words={
        CaseworkMessage.REVEAL_ASKED: identity_disclosure.show_asked,
        CaseworkMessage.REVEAL_SOON: identity_disclosure.show_soon,
        CaseworkMessage.REVEAL_REVIEW: identity_disclosure.show_review,
        CaseworkMessage.ASIDE_OF_COUNSELOR: staff_lines.of_counselor,
        CaseworkMessage.ASIDE_OF_SUPPORTER: staff_lines.of_supporter,
        CaseworkMessage.CASE_NOTES: staff_lines.case_notes,
        PeopleMessage.WORDS_RETURNED: staff_lines.returned,
    },
    screens={
        CaseworkMessage.CASES: case_lists.list_cases,
        CaseworkMessage.CASE_FILE: case_lists.show_case_file,
        CaseworkMessage.NOTES_WHICH: case_lists.list_noted,
        CaseworkMessage.HAND_ON_ASK: handing_on.show_choice,
    },
    readers={
        CaseworkMessage.CASE_NOTES: staff_lines.may_read_notes,
        CaseworkMessage.CASES: case_lists.may_read,
        CaseworkMessage.CASE_FILE: case_lists.may_read,
        CaseworkMessage.NOTES_WHICH: case_lists.may_read,
    },
    cards={
        CardKind.CONSULT: staff_lines.show_consult,
        CardKind.WATCH: staff_lines.show_watch,
    },
    keyboards={
        CaseworkMessage.TAKEN_OVER: "counselor",
        CaseworkMessage.GIVEN_BACK: "home",
        CaseworkMessage.RELEASED: "home",
        CaseworkMessage.HANDED_ON: "home",
        CaseworkMessage.OWNER_SILENT: "home",
        CaseworkMessage.OWNER_OUT: "home",
        CaseworkMessage.CASE_CLOSED: "home",
        ConversationMessage.STUDENT_LEFT: "home",
    },
)
