"""Logs are JSON lines of kinds and numbers; no word, address or token gets in."""

import io
import json
import logging
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import structlog
from telegram.error import BadRequest

from bot.base.logs import configure_logs, get_logger
from tests.virtual import VirtualClock

TOKEN = "123456789:AAEhBOweik6ad6PsVMRxjeQKXkq8rzpqg3A"


class Log(io.StringIO):
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.getvalue().splitlines()]

    def last(self) -> dict[str, Any]:
        return self.lines()[-1]


@pytest.fixture
def log() -> Iterator[Log]:
    root, log = logging.getLogger(), Log()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()
    configure_logs("INFO", log, VirtualClock())
    yield log
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


def test_an_event_is_one_json_line_with_time_and_level(log: Log) -> None:
    get_logger(part="courier").info("sent", count=3, urgent=True, took=0.25, reason=None)
    assert log.lines() == [
        {
            "at": "2026-03-02T12:00:00+00:00",
            "level": "info",
            "event": "sent",
            "part": "courier",
            "count": 3,
            "urgent": True,
            "took": 0.25,
            "reason": None,
        }
    ]


def test_what_is_below_the_level_is_not_written(log: Log) -> None:
    get_logger().debug("details")
    assert log.lines() == []


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("9k2mx7c4q1ab", "9k2mx7c4q1ab"),
        ("aku mau cerita", "str"),
        ("x" * 65, "str"),
        ("🙋", "str"),
        (b"bytes", "bytes"),
        ({"text": "halo"}, "dict"),
        (["halo"], "list"),
        (timedelta(1), "timedelta"),
        (ValueError("halo"), "ValueError"),
        (2**80, "int"),
        (TOKEN, "[REDACTED]"),
        (f"see https://api.telegram.org/bot{TOKEN}/getMe for all of the very long story", "[REDACTED]"),
        ("http://127.0.0.1/botshort/getMe", "[REDACTED]"),
    ],
)
def test_only_plain_single_words_and_numbers_pass(log: Log, value: object, shown: str) -> None:
    get_logger().info("tried", value=value)
    assert log.last()["value"] == shown


def test_a_sentence_is_no_event(log: Log) -> None:
    get_logger().info("budi wrote: %s", "halo")
    assert log.last()["event"] == "str"


def test_an_exception_shows_its_class_and_places_and_not_its_text(log: Log) -> None:
    try:
        json.loads("rahasia")
    except ValueError:
        get_logger().exception("failed")
    last = log.last()
    assert (last["level"], last["error"]) == ("error", "JSONDecodeError")
    assert last["frames"].startswith("json.decoder:")
    assert last["frames"].split(" < ")[-1].startswith("tests.bot.base.test_logs:")
    assert "rahasia" not in log.getvalue()
    assert "Expecting" not in log.getvalue()


def test_an_exception_can_be_handed_over_and_a_group_shows_its_first(log: Log) -> None:
    get_logger().error("failed", exc_info=ExceptionGroup("rahasia", [BadRequest("rahasia"), ValueError()]))
    assert log.last()["error"] == "BadRequest"
    assert "rahasia" not in log.getvalue()


def test_a_deep_exception_shows_its_innermost_frames_only(log: Log) -> None:
    def dig(depth: int) -> None:
        if depth == 0:
            raise RuntimeError
        dig(depth - 1)

    try:
        dig(20)
    except RuntimeError as error:
        get_logger().error("failed", exc_info=error)
    assert len(log.last()["frames"].split(" < ")) == 5


def test_a_library_is_heard_but_not_quoted(log: Log) -> None:
    logging.getLogger("telegram.ext").critical("update %s of %s", {"text": "rahasia"}, TOKEN)
    assert log.lines() == [
        {
            "at": "2026-03-02T12:00:00+00:00",
            "level": "critical",
            "event": "library",
            "logger": "telegram.ext",
            "kind": None,
        }
    ]


def test_a_librarys_exception_shows_its_class_alone(log: Log) -> None:
    logging.getLogger("asyncio").error("rahasia", exc_info=BadRequest("rahasia"))
    assert log.last()["kind"] == "BadRequest"
    assert "rahasia" not in log.getvalue()


@pytest.mark.parametrize("level", ["DEBUG", "ERROR"])
def test_libraries_stay_at_warning_whatever_our_level_is(log: Log, level: str) -> None:
    configure_logs(level, log, VirtualClock())
    library = logging.getLogger("httpx.talkative")
    library.setLevel(logging.DEBUG)
    library.debug("token")
    library.info("token")
    library.warning("token")
    library.log(35, "token")
    assert [line["level"] for line in log.lines()] == ["warning", "warning"]


def test_a_stream_that_is_gone_stops_nobody(log: Log, capsys: pytest.CaptureFixture[str]) -> None:
    log.close()
    get_logger().info("unheard")
    logging.getLogger("telegram").error("rahasia")
    assert capsys.readouterr().err == ""
