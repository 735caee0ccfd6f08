"""Messages about debriefs and first conversations of a supporter."""

from care.model.message_kinds import MessageKind, Trait


class SupporterMessage(MessageKind):
    """What people are told about debriefs and first conversations of a supporter."""

    DEBRIEF = "debrief"
    DEBRIEF_ALERT = "debrief-alert"
    DEBRIEF_AGAIN = "debrief-again"
    DEBRIEF_DONE = "debrief-done"
    DEBRIEF_DONE_ALERT = "debrief-done-alert"
    CERTIFIED = "certified"
    FIRST_WATCHED = "first-watched"
    PEER_REVIEW = "peer-review", Trait.FOR_COUNSELORS
    PEER_REVIEW_DONE = "peer-review-done"
    FEEDBACK = "feedback"
