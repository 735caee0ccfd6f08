"""What is asked after 🆘 while a counselor is called, and the answers: letters, of one length when sealed."""

from collections.abc import Mapping
from enum import StrEnum


class SosQuestion(StrEnum):
    """The questions, in the order in which they are asked."""

    SAFE = "safe"
    COMPANY = "company"
    REACH = "reach"


class SosAnswer(StrEnum):
    """What stands for a question that was asked."""

    ASKED = "a"
    YES = "y"
    NO = "n"
    SKIPPED = "s"


SosAnswers = Mapping[SosQuestion, SosAnswer]
GIVEN = {SosAnswer.YES, SosAnswer.NO}
GRAVE = {(SosQuestion.SAFE, SosAnswer.NO), (SosQuestion.REACH, SosAnswer.YES)}
"""Answers after which nobody waits: an emergency number first, and the alert anew."""


def next_question(answers: SosAnswers) -> SosQuestion | None:
    """Return the first question that was not asked yet; None after the last."""
    return next((question for question in SosQuestion if question not in answers), None)


def open_question(answers: SosAnswers) -> SosQuestion | None:
    """Return the question that waits for its answer."""
    return next((question for question, answer in answers.items() if answer is SosAnswer.ASKED), None)
