"""Logs: one JSON object a line, of kinds, numbers and random ids; never words, Telegram ids or the token.

An event and its values are single words; anything else is replaced by the name of its type.
"""

import logging
import re
import sys
from collections.abc import MutableMapping
from contextlib import suppress
from types import TracebackType
from typing import Any, TextIO

import orjson
import structlog
from structlog.typing import EventDict, FilteringBoundLogger, WrappedLogger

from bot.base.clock import Clock, SystemClock
from config.settings.redaction import REDACTED, redacted

WORD = re.compile(r"[A-Za-z0-9_.:/+-]{0,64}")
SAFE_INTEGER = 2**53
"""Larger numbers are not exact in JSON; a log line shows the type of such a value."""
FRAMES = 5
"""The most places of a traceback that are logged."""
LEVELS = (logging.CRITICAL, logging.ERROR, logging.WARNING)


def configure_logs(level: str = "INFO", stream: TextIO | None = None, clock: Clock | None = None) -> None:
    """Write our events from `level` up, and the fact that a library warned, to `stream` (standard error)."""
    structlog.configure(
        processors=[_plain_values, _error_without_words, _Stamp(clock or SystemClock()), _json],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: _Lines(stream or sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(handlers=[LibraryHandler()], level=logging.WARNING, force=True)


def get_logger(**bound: object) -> FilteringBoundLogger:
    """Return a logger for snake_case events with values by keyword; `bound` goes into each event."""
    logger: FilteringBoundLogger = structlog.get_logger(**bound)
    return logger


class LibraryHandler(logging.Handler):
    """Log that a library logged, never what: python-telegram-bot logs updates, and httpx logs the token."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._logger = structlog.wrap_logger(
            None, wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING)
        )

    def emit(self, record: logging.LogRecord) -> None:
        kind = record.exc_info[0] if record.exc_info else None
        level = next(level for level in LEVELS if level <= record.levelno)
        self._logger.log(level, "library", logger=record.name, kind=kind and kind.__name__)


class _Lines(structlog.WriteLogger):
    """Write lines; a stream that is gone must not stop the bot."""

    def msg(self, message: str) -> None:
        with suppress(OSError, ValueError):
            super().msg(message)

    log = debug = info = warning = error = critical = msg


class _Stamp:
    """Put time, level and event first."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def __call__(self, _: WrappedLogger, level: str, event: EventDict) -> EventDict:
        return {"at": self._clock.now().isoformat(), "level": level, "event": event.pop("event"), **event}


def _plain_values(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    return {name: value if name == "exc_info" else _plain(value) for name, value in event.items()}


def _plain(value: object) -> object:
    if isinstance(value, str):
        return REDACTED if redacted(value) != value else value if WORD.fullmatch(value) else "str"
    if value is None or isinstance(value, float) or (isinstance(value, int) and abs(value) < SAFE_INTEGER):
        return value
    return type(value).__name__


def _error_without_words(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Replace an exception by its class and innermost frames; its text may hold words, ids or addresses."""
    error = _exception(event.pop("exc_info", None))
    if error is None:
        return event
    return {**event, "error": type(error).__name__, "frames": " < ".join(_frames(error.__traceback__))}


def _exception(given: object) -> BaseException | None:
    """Return the exception that `exc_info` means; of a group, the first."""
    error = sys.exc_info()[1] if given is True else given[1] if isinstance(given, tuple) else given
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error if isinstance(error, BaseException) else None


def _frames(trace: TracebackType | None) -> list[str]:
    """Return `module:line` of the last frames, innermost first."""
    places = []
    while trace:
        places.append(f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}")
        trace = trace.tb_next
    return places[: -FRAMES - 1 : -1]


def _json(_: WrappedLogger, __: str, event: MutableMapping[str, Any]) -> str:
    return orjson.dumps(event).decode()
