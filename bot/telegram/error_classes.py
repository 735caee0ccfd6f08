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

from bot.telegram.http_client import CertificateRefused, NotSent, ProxyAway


class ErrorClass(StrEnum):
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
    NO_VOICE = "no-voice"
    REFUSED = "refused"
    UNKNOWN = "unknown"


UNFIT = {ErrorClass.REFUSED, ErrorClass.TOO_RICH, ErrorClass.NO_VOICE, ErrorClass.UNKNOWN}
"""Telegram has read it and does not accept it as it is; in a group an unknown refusal is the group's."""
WORDS = {
    "manage pinned messages": ErrorClass.NO_RIGHT,
    "voice_messages_forbidden": ErrorClass.NO_VOICE,
    "message is not modified": ErrorClass.DONE,
    "message to delete not found": ErrorClass.DONE,
    "message to edit not found": ErrorClass.CARD_LOST,
    "message can't be edited": ErrorClass.CARD_LOST,
    "can't parse": ErrorClass.TOO_RICH,
    "entities": ErrorClass.TOO_RICH,
    "quote": ErrorClass.TOO_RICH,
    "chat not found": ErrorClass.GONE,
    "not enough rights": ErrorClass.GONE,
    "have no rights": ErrorClass.GONE,
    "user is deactivated": ErrorClass.GONE,
    **dict.fromkeys(
        (
            *("too long", "is empty", "must be", "button", "keyboard", "markup", "parse", "caption"),
            *("file", "photo", "image", "media", "voice", "url", "reaction", "message can't be"),
            *("message identifier", "message_id", "message_delete", "message to "),
        ),
        ErrorClass.REFUSED,
    ),
}
"""Telegram's own words in a `Bad Request`, in small letters; the first that fits decides.

`REFUSED` is about this one message. Words that are not here are about the chat, as far as anybody knows.
"""

KINDS: tuple[tuple[type[TelegramError], ErrorClass], ...] = (
    (RetryAfter, ErrorClass.WAIT),
    (ChatMigrated, ErrorClass.MOVED),
    (Forbidden, ErrorClass.GONE),
    (NotSent, ErrorClass.NOT_SENT),
    (InvalidToken, ErrorClass.NOT_SENT),
    (NetworkError, ErrorClass.UNCLEAR),
)


def event_of(trouble: TelegramError) -> str:
    """Return what the log calls a request for updates, or a greeting, that failed."""
    if isinstance(trouble, ProxyAway):
        return "proxy_unreachable"
    if isinstance(trouble, CertificateRefused):
        return "certificate_refused"
    if isinstance(trouble, InvalidToken):
        return "token_refused"
    return "telegram_unreachable" if isinstance(trouble, NetworkError) else "telegram_refuses"


def verdict_of(refusal: TelegramError) -> ErrorClass:
    """Return the verdict on a refusal.

    A read time-out or a cut line is unclear: Telegram may have accepted.
    """
    if isinstance(refusal, BadRequest):
        said = refusal.message.lower()
        return next((verdict for words, verdict in WORDS.items() if words in said), ErrorClass.UNKNOWN)
    return next((verdict for kind, verdict in KINDS if isinstance(refusal, kind)), ErrorClass.REFUSED)
