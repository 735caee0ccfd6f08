"""What data files share: words in several languages, and mistakes told with their place."""

import tomllib
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from care.contacts.display_names import is_shown_whole


def _shown(text: str) -> str:
    if not is_shown_whole(text):
        raise ValueError("holds characters that are invisible or read from right to left: type it again")
    return text


Text = Annotated[str, Field(min_length=1, max_length=160), AfterValidator(_shown)]
Id = Annotated[str, Field(pattern="^[0-9-]*[a-z][a-z0-9-]*$")]
M = TypeVar("M", bound=BaseModel)


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
    try:
        return model.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as refused:
        lines = (f"{path.name}: {_told(one['loc'], one['msg'])}" for one in refused.errors())
        raise DataMistake("\n".join(lines)) from None
    except (OSError, ValueError) as fault:
        raise DataMistake(f"{path.name} cannot be read: {fault}") from None


def _told(place: tuple[int | str, ...], message: str) -> str:
    return f"{'.'.join(map(str, place))}: {message}" if place else message
