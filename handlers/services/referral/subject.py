"""What this subject adds to the bot."""

from care.people.permissions import Action
from care.services.referral.messages import ReferralMessage
from handlers.keyboards.keyboards import Key
from handlers.rendering.subject import Subject
from handlers.request.route import Route
from handlers.services.referral import actions, friend, screens

SUBJECT = Subject(
    commands={
        ("referral", "rujukan"): Route(Action.HOME, actions.show),
        ("friend", "teman"): Route(Action.TALK, friend.begin),
    },
    keys={Key.FRIEND: Route(Action.TALK, friend.begin)},
    presses={
        "referral": Route(Action.CASE, actions.refer_closed),
        "consent-to": Route(Action.CASE, actions.suggest),
        "referrals": Route(Action.CASE, actions.turn),
        "referrals-own": Route(Action.REPLY, actions.show_own_list),
        "referral-file": Route(Action.CASE, actions.show_file),
        "friend": Route(Action.TALK, friend.begin),
        "friend-answer": Route(Action.TALK, friend.answer),
        "friend-card": Route(Action.TALK, friend.make_card),
        "referral-own": Route(Action.REPLY, actions.show_own),
        "referral-line": Route(Action.REPLY, actions.allow),
        "referral-step": Route(Action.REPLY, actions.step),
        "referral-take": Route(Action.CASE, actions.take),
        "referral-words": Route(Action.CASE, actions.ask_words),
    },
    buttons={
        ReferralMessage.REFERRAL_ANSWER: screens.due_buttons,
        ReferralMessage.REFERRAL_DUE: screens.due_buttons,
        ReferralMessage.REFERRAL_TOLD_YES: screens.told_buttons,
        ReferralMessage.REFERRAL_TOLD_LATER: screens.told_buttons,
        ReferralMessage.REFERRAL_TOLD_NO: screens.told_buttons,
        ReferralMessage.REFERRAL_TOLD_SENT: screens.told_buttons,
        ReferralMessage.REFERRAL_TOLD_DUTY: screens.told_buttons,
    },
    screens={
        ReferralMessage.FRIEND: friend.show,
        ReferralMessage.REFERRALS: screens.show_list,
        ReferralMessage.REFERRALS_OWN: screens.show_own_list,
        ReferralMessage.REFERRAL_FILE: screens.show_file,
        ReferralMessage.REFERRAL_OWN: screens.show_own,
    },
    readers={
        ReferralMessage.REFERRALS: screens.may_read,
        ReferralMessage.REFERRAL_FILE: screens.may_read,
        ReferralMessage.REFERRAL_DUE: screens.may_read,
        ReferralMessage.REFERRAL_ANSWER: screens.may_read,
        ReferralMessage.REFERRAL_OWN: screens.may_read_own,
    },
)
