"""Prompts: what is asked for in words."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

SURE_WITHIN = timedelta(minutes=10)
"""How long a question before something that cannot be undone waits for its yes."""


def is_old(asked: int, now: datetime) -> bool:
    """Return whether a yes to a question asked then (Unix seconds) comes too late."""
    return now.timestamp() - asked > SURE_WITHIN.total_seconds()


class Purpose(StrEnum):
    """What a stored prompt's answer is for."""

    NAME = "name"
    HOURS_ELSEWHERE = "hours-elsewhere"
    FLAG_NOTE = "flag-note"
    LEXICON_ENTRY = "lexicon-entry"
    ASIDE = "aside"
    ADVICE = "advice"
    CONSULT = "consult"
    CASE_NOTE = "case-note"
    PARENT_CODE = "parent-code"
    REPORT_NOTE = "report-note"
    REPORT_REASON = "report-reason"
    REVEAL_WHY = "reveal-why"
    LINE = "line"
    ANSWERED = "answered"
    OVER = "over"


LASTING = {Purpose.ADVICE, Purpose.CONSULT}
"""Purposes that somebody began and waits for: open until written or answered, while the talk goes on."""
THREADS = {Purpose.ASIDE, Purpose.ADVICE, Purpose.CONSULT}
"""Purposes that go on as long as both sides like; their `about` begins with the thread."""


def topic_of(purpose: Purpose, about: str) -> str:
    """Return what several prompts have in common: the thread that they belong to, or the same question."""
    return f"thread {about.partition(' ')[0]}" if purpose in THREADS else f"{purpose.value} {about}"


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something that the bot asked; `forced` if a reply to it opened by itself on the reader's phone."""

    purpose: Purpose
    about: str
    forced: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody wrote to it; `words` is empty where there is more than words.

    `source` is Telegram's id of the message.
    """

    text: str
    words: str
    source: int
