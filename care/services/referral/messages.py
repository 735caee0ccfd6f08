"""Messages and questions about referrals."""

from care.model.message_kinds import MessageKind, Trait
from care.model.prompts import Purpose


class ReferralMessage(MessageKind):
    """What people are told about referrals."""

    REFERRAL_OWN = "referral-own", Trait.PROTECTED
    REFERRAL_ANSWER = "referral-answer", Trait.FOR_COUNSELORS
    REFERRAL_TOLD_YES = "referral-told-yes"
    REFERRAL_TOLD_LATER = "referral-told-later"
    REFERRAL_TOLD_NO = "referral-told-no"
    REFERRAL_TOLD_SENT = "referral-told-sent"
    REFERRAL_TOLD_DUTY = "referral-told-duty"
    REFERRAL_TOLD_THANKS = "referral-told-thanks"
    REFERRAL_MOVED = "referral-moved"
    REFERRAL_GONE = "referral-gone"
    REFERRAL_NOT_YOURS = "referral-not-yours"
    REFERRAL_LIFE_ONLY = "referral-life-only"
    REFERRAL_FILE = "referral-file", Trait.FOR_COUNSELORS, Trait.PROTECTED
    REFERRAL_DUE = "referral-due", Trait.FOR_COUNSELORS
    REFERRAL_TAKEN = "referral-taken"
    REFERRAL_ASK_WORDS = "referral-ask-words"
    REFERRAL_WORDS_ONLY = "referral-words-only"
    REFERRAL_WORDS_OVER = "referral-words-over"
    REFERRALS = "referrals", Trait.FOR_COUNSELORS
    REFERRALS_OWN = "referrals-own"
    REFERRAL_FORGOTTEN = "referral-forgotten"
    FRIEND = "friend"
    FRIEND_CARD_HOW = "friend-card-how"
    FRIEND_CARD = "friend-card"
    FRIEND_MET = "friend-met"


class ReferralPurpose(Purpose):
    """What people are asked in words about a referral."""

    REFERRAL_WORDS = "referral-words"
