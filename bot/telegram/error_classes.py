"""What Telegram's refusals mean for a row of the outbox."""

from enum import StrEnum

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.telegram.http_client import NotSent


class Verdict(StrEnum):
    """What to do with a row that was not plainly accepted."""

    DONE = "done"
    WAIT = "wait"
    MOVED = "moved"
    GONE = "gone"
    CARD_LOST = "card-lost"
    TOO_RICH = "too-rich"
    NOT_SENT = "not-sent"
    UNCLEAR = "unclear"
    NO_RIGHT = "no-right"
    REFUSED = "refused"


UNFIT = {Verdict.REFUSED, Verdict.TOO_RICH}
"""Telegram has read it and does not accept it as it is."""
WORDS = {
    "manage pinned messages": Verdict.NO_RIGHT,
    "message is not modified": Verdict.DONE,
    "message to delete not found": Verdict.DONE,
    "message to edit not found": Verdict.CARD_LOST,
    "message can't be edited": Verdict.CARD_LOST,
    "can't parse": Verdict.TOO_RICH,
    "entities": Verdict.TOO_RICH,
    "quote": Verdict.TOO_RICH,
    "chat not found": Verdict.GONE,
    "not enough rights": Verdict.GONE,
    "have no rights": Verdict.GONE,
    "user is deactivated": Verdict.GONE,
}
"""Telegram's own words in a `Bad Request`, in small letters; the first that fits decides."""

KINDS: tuple[tuple[type[TelegramError], Verdict], ...] = (
    (RetryAfter, Verdict.WAIT),
    (ChatMigrated, Verdict.MOVED),
    (Forbidden, Verdict.GONE),
    (NotSent, Verdict.NOT_SENT),
    (InvalidToken, Verdict.NOT_SENT),
    (NetworkError, Verdict.UNCLEAR),
)


def verdict_of(refusal: TelegramError) -> Verdict:
    """Return the verdict on a refusal.

    A read time-out or a cut line is unclear: Telegram may have accepted.
    """
    if isinstance(refusal, BadRequest):
        said = refusal.message.lower()
        return next((verdict for words, verdict in WORDS.items() if words in said), Verdict.REFUSED)
    return next((verdict for kind, verdict in KINDS if isinstance(refusal, kind)), Verdict.REFUSED)
