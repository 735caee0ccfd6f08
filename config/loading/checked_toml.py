"""What data files share: words in several languages, and mistakes told with their place."""

import re
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from care.contacts.display_names import is_shown_whole
from config.loading.toml_files import TomlFile
from config.settings.text_files import FileMistake


def shaped(pattern: str, accepted: str) -> AfterValidator:
    """Refuse a text that does not fit, in plain words: `accepted` goes on from "must be"."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(f"must be {accepted}")
        return text

    return AfterValidator(check)


def _shown(text: str) -> str:
    if not is_shown_whole(text):
        raise ValueError("holds characters that are invisible or read from right to left: type it again")
    return text


def _unquoted(kind: type[date] | type[time]) -> BeforeValidator:
    """Take a day or time between quotes too; what is none is refused by its type."""

    def read(written: Any) -> Any:
        try:
            return kind.fromisoformat(written.strip()) if isinstance(written, str) else written
        except ValueError:
            return written

    return BeforeValidator(read)


Text = Annotated[str, Field(min_length=1, max_length=160), AfterValidator(_shown)]
Id = Annotated[str, shaped(r"[0-9-]*[a-z][a-z0-9-]*", "small letters, digits and -, like crisis-line")]
Day = Annotated[date, _unquoted(date)]
Time = Annotated[time, _unquoted(time)]
M = TypeVar("M", bound=BaseModel)
E = TypeVar("E", bound=ValueError)


class Checked(BaseModel):
    """A table that holds nothing unknown."""

    model_config = ConfigDict(extra="forbid", strict=True, str_strip_whitespace=True)


class Words(BaseModel):
    """Indonesian and English at least; a text that another language lacks is read in Indonesian."""

    model_config = ConfigDict(extra="allow", strict=True, str_strip_whitespace=True)
    __pydantic_extra__: dict[str, Text]

    id: Text
    en: Text


class DataMistake(ValueError):
    """A data file cannot be used; one plain line for each mistake."""


def read_checked(path: Path, model: type[M]) -> M:
    """Return the file's content as `model`; raises DataMistake."""
    return read_as(path, model, DataMistake)[1]


def read_as(
    path: Path, model: type[M], mistake: Callable[[str], Exception], name: str | None = None
) -> tuple[TomlFile, M]:
    """Return the file, and its content as `model`; raises `mistake` with a line for each that is in it."""
    try:
        file = TomlFile.read(path, name)
    except FileMistake as unreadable:
        raise mistake(str(unreadable)) from None
    try:
        content = model.model_validate(file.raw)
    except ValidationError as refused:
        raise mistake("\n".join(file.refusals(refused))) from None
    if doubles := list(file.doubles()):
        raise mistake("\n".join(doubles))
    return file, content
