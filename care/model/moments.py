"""Moments that stand in the database, after which something becomes due by time alone."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from enum import StrEnum

from care.model.rules import Rules


class Moment(StrEnum):
    """What kinds of moments there are; storage knows where each of them stands."""

    SOS_ASKED = "sos-asked"
    RUNG_DUE = "rung-due"
    FLAG_RAISED = "flag-raised"
    OWNER_CAME = "owner-came"
    OWNER_CLAIMED = "owner-claimed"
    OWNER_ACTED = "owner-acted"
    OWNER_KEPT = "owner-kept"
    OWNER_REMINDED = "owner-reminded"
    WRITTEN_TO_OWNER = "written-to-owner"
    QUESTION_REPEATED = "question-repeated"
    FOLLOW_UP_DUE = "follow-up-due"
    REACH_ENDS = "reach-ends"
    IDENTITY_SHOWN = "identity-shown"
    IDENTITY_TOLD = "identity-told"
    REPORT_TOLD = "report-told"
    SUSPENSION_ENDS = "suspension-ends"
    CERTIFICATE_ENDS = "certificate-ends"
    CATCH_UP_SINCE = "catch-up-since"
    TRAINING_TOUCHED = "training-touched"
    TRAINING_REMINDED = "training-reminded"
    REHEARSAL_TOUCHED = "rehearsal-touched"
    ON_CALL_SINCE = "on-call-since"
    ON_CALL_CONFIRMED = "on-call-confirmed"
    ON_CALL_ASKED = "on-call-asked"
    DUTY_ENDS = "duty-ends"
    DEBRIEF_TOLD = "debrief-told"
    REST_ENDS = "rest-ends"
    OFFER_ENDS = "offer-ends"
    OFFER_DECLINED = "offer-declined"
    PAIRED = "paired"
    ASKING_BEGAN = "asking-began"
    WISHES_ASKED = "wishes-asked"
    WRITTEN_WHILE_ASKED = "written-while-asked"
    WAITING_BEGAN = "waiting-began"
    HELPER_LEFT = "helper-left"
    NOTICE_DUE = "notice-due"
    WRITTEN_WHILE_WAITING = "written-while-waiting"
    CALLED = "called"
    LATER_BEGAN = "later-began"
    AWAKE = "awake"
    TALK_BEGAN = "talk-began"
    SUPPORTER_CAME = "supporter-came"
    WRITTEN_IN_TALK = "written-in-talk"
    STIRRED = "stirred"
    STILL_THERE_ASKED = "still-there-asked"
    HANDOVER = "handover"
    BOARD_SHOWN = "board-shown"
    CARD_POSTED = "card-posted"
    FOR_WHOM_ASKED = "for-whom-asked"
    NOTICE_ENDS = "notice-ends"
    UNSENT_WORDS = "unsent-words"
    FORGET_WISHED = "forget-wished"
    KEYPAD_ENDS = "keypad-ends"
    ACT_ASKED = "act-asked"
    ACT_LOOKED = "act-looked"
    IDENTITY_DUE = "identity-due"
    IDENTITY_REVIEW = "identity-review"
    REFERRAL_DUE = "referral-due"


Spans = Callable[[Rules], Sequence[timedelta]]
Waits = Mapping[Moment, Spans]
"""For each moment, how long after it (below zero: before it) something may be due."""


def then(_: Rules) -> Sequence[timedelta]:
    """Return no span: due at the moment itself."""
    return (timedelta(0),)
