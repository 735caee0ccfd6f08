"""Card kinds: what is shown by a message that changes."""

from enum import StrEnum


class CardKind(StrEnum):
    """Messages that change with what they show; several changes become one edit."""

    CASE = "case"
    RUNG = "rung"
    ALERT = "alert"
    RISEN = "level-risen"
    SUMMARY = "summary"
    CALLS = "calls"
    APPLICANT = "applicant"
    PROFILE = "profile"
    FURTHER = "further"
    REVIEW = "review"
    BOARD = "board"
    PIN = "pin"
    CONSULT = "consult"
    LESSON = "lesson"
    QUESTION = "question"
    TRAINEE = "trainee"
    PLAYER = "player"
    SHEET = "sheet"
    WATCH = "watch"
    IDENTITY = "identity"
    DRAFT = "draft"
    KEYPAD = "keypad"
