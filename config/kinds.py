"""The kinds of settings: a type, and how its values are written."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, get_args
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field

from config import parsers
from config.secret import Hidden


def written(parse: Callable[[str], object]) -> BeforeValidator:
    """Parse what is written; leave a value that is none (a timedelta, a Path) to the check of its type."""
    return BeforeValidator(lambda value: parse(value.strip()) if isinstance(value, str) else value)


def whole(low: int, high: int) -> BeforeValidator:
    return written(parsers.whole(low, high))


def rate(*, burst: int) -> BeforeValidator:
    return written(parsers.rate(burst))


def default(text: str) -> Any:
    """A default as people write it; it goes through the same parser as theirs."""
    return Field(default=text)


SettingName = Literal["school", "campus", "workplace", "community"]
MinorsRule = Literal["school", "code", "counselor"]
LevelName = Literal["DEBUG", "INFO", "WARNING", "ERROR"]

Setting = Annotated[SettingName, written(parsers.one_of(*get_args(SettingName)))]
Language = Annotated[str, written(parsers.language)]
Minors = Annotated[MinorsRule, written(parsers.one_of(*get_args(MinorsRule)))]
LogLevel = Annotated[LevelName, written(parsers.one_of(*get_args(LevelName)))]

Token = Annotated[Hidden, written(parsers.token)]
Word = Annotated[Hidden, written(parsers.word)]
Line = Annotated[str, written(parsers.line)]
Address = Annotated[str, written(parsers.address)]
ApiAddress = Annotated[str, written(parsers.api_address)]
Host = Annotated[str, written(parsers.host)]
Database = Annotated[str, written(parsers.database)]
File = Annotated[Path, written(parsers.file_path)]
Zone = Annotated[ZoneInfo, written(parsers.zone)]
Switch = Annotated[bool, written(parsers.switch)]
Port = Annotated[int, whole(1, 65535)]
Duration = Annotated[timedelta, written(parsers.duration)]
Deletable = Annotated[timedelta, written(parsers.deletable)]
Percent = Annotated[int, written(parsers.percent)]
Rotated = Annotated[timedelta, written(parsers.rotated)]
Ladder = Annotated[tuple[timedelta, ...], written(parsers.ladder)]
