"""The kinds of settings: a type, and how its values are written."""

from collections.abc import Callable
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, get_args
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, ValidationInfo

from config.settings import setting_parsers
from config.settings.redaction import Hidden


def written(parse: Callable[[str], object]) -> BeforeValidator:
    """Parse text; leave any other value (a timedelta, a Path) to the check of its type."""
    return BeforeValidator(lambda value: parse(value.strip()) if isinstance(value, str) else value)


def whole(low: int, high: int) -> BeforeValidator:
    return written(setting_parsers.whole(low, high))


def rate(*, burst: int) -> BeforeValidator:
    return written(setting_parsers.rate(burst))


def default(text: str) -> Any:
    """Return a default as people write it; it goes through the same parser as theirs."""
    return Field(default=text)


def _language(text: str, before: ValidationInfo) -> str:
    """Parse a language by what the settings before it say of the programme's own folder."""
    return setting_parsers.language(text.strip(), before.data.get("content_folder"))


SettingName = Literal["school", "campus", "workplace", "community"]
MinorsRule = Literal["school", "code", "counselor"]
LevelName = Literal["DEBUG", "INFO", "WARNING", "ERROR"]

Setting = Annotated[SettingName, written(setting_parsers.one_of(*get_args(SettingName)))]
Language = Annotated[str, BeforeValidator(_language)]
Minors = Annotated[MinorsRule, written(setting_parsers.one_of(*get_args(MinorsRule)))]
LogLevel = Annotated[LevelName, written(setting_parsers.one_of(*get_args(LevelName)))]

Token = Annotated[Hidden, written(setting_parsers.token)]
Secret = Annotated[Hidden, written(setting_parsers.secret)]
Line = Annotated[str, written(setting_parsers.line)]
Address = Annotated[str, written(setting_parsers.address)]
HiddenAddress = Annotated[Hidden, written(setting_parsers.address)]
"""An address that lets whoever has it do something."""
ApiAddress = Annotated[str, written(setting_parsers.api_address)]
Proxy = Annotated[Hidden, written(setting_parsers.proxy)]
Host = Annotated[str, written(setting_parsers.host)]
Server = Annotated[str, written(setting_parsers.server)]
Database = Annotated[str, written(setting_parsers.database)]
File = Annotated[Path, written(setting_parsers.file_path)]
Folder = Annotated[Path, written(setting_parsers.folder_path)]
Zone = Annotated[ZoneInfo, written(setting_parsers.zone)]
Switch = Annotated[bool, written(setting_parsers.switch)]
Port = Annotated[int, whole(1, 65535)]
Duration = Annotated[timedelta, written(setting_parsers.duration)]
Deletable = Annotated[timedelta, written(setting_parsers.deletable)]
Percent = Annotated[int, written(setting_parsers.percent)]
Month = Annotated[int, written(setting_parsers.month)]
Rotated = Annotated[timedelta, written(setting_parsers.rotated)]
Hours = Annotated[tuple[time, time] | None, written(setting_parsers.hours)]
Ladder = Annotated[tuple[timedelta, ...], written(setting_parsers.ladder)]
