"""Messages about the queue, wishes and offers."""

from care.model.message_kinds import MessageKind, Trait


class MatchingMessage(MessageKind):
    """What people are told about the queue, wishes and offers."""

    COUNSELOR_WILL_ANSWER = "counselor-will-answer"
    ASK_WISH_GENDER = "ask-wish-gender"
    ASK_WISH_LANGUAGE = "ask-wish-language"
    WISH_UNMET = "wish-unmet"
    WISH_KEPT = "wish-kept"
    WISH_DROPPED = "wish-dropped"
    WAITING_PLACE = "waiting-place"
    WAITING_HEARD = "waiting-heard"
    WAITING_STILL = "waiting-still"
    NOBODY_ON_DUTY = "nobody-on-duty"
    NO_COUNSELOR = "no-counselor"
    OPENS_LATER = "opens-later"
    PEERS_AWAY = "peers-away"
    CLOSED_CHOICE = "closed-choice"
    CLOSED_STILL = "closed-still"
    DUTY_MISSED = "duty-missed"
    OFFER = "offer", Trait.FOR_SUPPORTERS
    OFFER_GONE = "offer-gone"
    OFFER_TAKEN = "offer-taken"
    OFFER_KNOWN = "offer-known"
    OFFER_MISSED = "offer-missed"
    OFFER_DECLINED = "offer-declined"
    OFFERS_REST = "offers-rest"
