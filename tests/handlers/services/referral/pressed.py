"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import COUNSELORS, EVERYBODY, STUDENT

PRESSED = [
    ("friend", "friend.begin", STUDENT),
    ("friend-answer", "friend.answer", STUDENT),
    ("friend-card", "friend.make_card", STUDENT),
    ("referral", "actions.refer_closed", COUNSELORS),
    ("consent-to", "actions.suggest", COUNSELORS),
    ("referrals", "actions.turn", COUNSELORS),
    ("referrals-own", "actions.show_own_list", EVERYBODY),
    ("referral-file", "actions.show_file", COUNSELORS),
    ("referral-own", "actions.show_own", EVERYBODY),
    ("referral-line", "actions.allow", EVERYBODY),
    ("referral-step", "actions.step", EVERYBODY),
    ("referral-take", "actions.take", COUNSELORS),
    ("referral-words", "actions.ask_words", COUNSELORS),
]
