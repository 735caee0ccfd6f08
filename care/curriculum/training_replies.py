"""Training replies: one text for each; `TrainingMessage.LEARNING` carries it as its parameter `says`."""

from enum import StrEnum

from care.curriculum.messages import TrainingMessage
from care.model.message_kinds import Refusal


class Say(StrEnum):
    """The keys of the texts."""

    # reading
    MODULE_LOCKED = "module-locked"
    MODULE_NEW_VERSION = "module-new-version"
    LESSON_OLD = "lesson-old"
    READ_ON = "read-on"
    # quizzes
    QUIZ_READ_FIRST = "quiz-read-first"
    QUIZ_LATER = "quiz-later"
    QUIZ_PASSED_BEFORE = "quiz-passed-before"
    QUIZ_ANSWERED = "quiz-answered"
    QUIZ_OUTDATED = "quiz-outdated"
    QUIZ_COUNTS = "quiz-counts"
    MODULE_FAILED = "module-failed"
    TRAINING_COMPLETE = "training-complete"
    PRACTICE_NEXT = "practice-next"
    PRACTICE_FIRST = "practice-first"
    PRACTICE_REMINDER = "practice-reminder"
    # reminders
    ASK_REMINDERS = "ask-reminders"
    REMINDERS_ON = "reminders-on"
    REMINDERS_OFF = "reminders-off"
    TRAINING_REMINDER = "training-reminder"
    # certificates
    TRAINING_INCOMPLETE = "training-incomplete"
    CERTIFIED_BEFORE = "certified-before"
    ASK_HOURS = "ask-hours"
    HOURS_WRONG = "hours-wrong"
    HOURS_NOTED = "hours-noted"
    CERTIFICATE_ENDS = "certificate-ends"
    CERTIFICATE_ENDED = "certificate-ended"
    CERTIFICATE_BACK = "certificate-back"
    REFRESHER_EARLY = "refresher-early"
    REFRESHER_CLOSED = "refresher-closed"
    REFRESHER_PASSED = "refresher-passed"
    REFRESHER_FAILED = "refresher-failed"
    REFRESHER_FAILED_GROUP = "refresher-failed-group"
    # rehearsals
    REHEARSAL_NOT_NOW = "rehearsal-not-now"
    REHEARSAL_ALREADY = "rehearsal-already"
    REHEARSAL_DECLINED = "rehearsal-declined"
    REHEARSAL_BEGUN = "rehearsal-begun"
    REHEARSAL_TEXT_ONLY = "rehearsal-text-only"
    REHEARSAL_OVER = "rehearsal-over"
    REHEARSAL_LEFT = "rehearsal-left"
    REHEARSAL_OUTDATED = "rehearsal-outdated"
    PRACTICE_FLAG = "practice-flag"
    PRACTICE_CONSULT = "practice-consult"
    PRACTICE_HANDOVER = "practice-handover"
    PRACTICE_LEFT = "practice-left"
    PRACTICE_STOPPED = "practice-stopped"
    HARM_INCITES = "harm-incites"
    HARM_GIVES_MEANS = "harm-gives-means"
    HARM_GROOMS = "harm-grooms"
    HARM_HUMILIATES = "harm-humiliates"
    HARM_CONDEMNS = "harm-condemns"
    HARM_BLAMES = "harm-blames"
    HARM_ASKS_METHOD = "harm-asks-method"
    HARM_SEXUALISES = "harm-sexualises"
    HARM_TELLS_TO_PAY = "harm-tells-to-pay"
    HARM_DESTROYS_EVIDENCE = "harm-destroys-evidence"
    HARM_CONTACT = "harm-contact"
    HARM_PROMISES = "harm-promises-secrecy"
    # with a trainer
    TRAINER_ASKED = "trainer-asked"
    TRAINER_NOBODY = "trainer-nobody"
    TRAINER_NONE = "trainer-none"
    TRAINER_IS_YOU = "trainer-is-you"
    TRAINER_TAKEN = "trainer-taken"
    TRAINER_PLAYS = "trainer-plays"
    TRAINER_BEGINS = "trainer-begins"
    TRAINER_DONE = "trainer-done"
    TRAINER_HARMED = "trainer-harmed"
    SHEET_DROPPED = "sheet-dropped"
    SHEET_RESTS = "sheet-rests"
    SHEET_FIRST = "sheet-first"
    HOURS_FIRST = "hours-first"
    # what is new, by a date
    CATCH_UP = "catch-up"
    CATCH_UP_SOON = "catch-up-soon"
    CATCH_UP_RESTS = "catch-up-rests"
    CATCH_UP_GROUP = "catch-up-group"
    CATCH_UP_GROUP_SOON = "catch-up-group-soon"
    CATCH_UP_GROUP_RESTS = "catch-up-group-rests"
    CAUGHT_UP = "caught-up"


def refusal(says: Say, **params: str | int) -> Refusal:
    """Return the refusal that says why something in the training cannot be done now."""
    return Refusal(TrainingMessage.LEARNING, says=says.value, **params)
