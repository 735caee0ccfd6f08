"""Loads and checks where students can be referred to, which is data."""

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from care.referrals import Referral
from config.kinds import SettingName

REFERRALS = Path(__file__).with_name("referrals.toml")
MOST = 12
"""So many fit under one question."""

Name = Annotated[str, Field(min_length=1, max_length=30)]


class ReferralMistake(ValueError):  # noqa: N818 named for the condition
    """The file of referrals cannot be used; one plain line for each mistake."""


class _Checked(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, str_strip_whitespace=True)


class _Names(_Checked):
    id: Name
    en: Name


class _Entry(_Checked):
    id: Annotated[str, Field(pattern="^[a-z0-9-]{1,20}$")]
    settings: list[SettingName] = []
    name: _Names


class _File(_Checked):
    referral: Annotated[list[_Entry], Field(min_length=1)]

    @model_validator(mode="after")
    def _ids_differ(self) -> "_File":
        if len({entry.id for entry in self.referral}) < len(self.referral):
            raise ValueError("an id stands twice")
        return self


def load_referrals(setting: str, path: Path = REFERRALS) -> tuple[Referral, ...]:
    """Those for this kind of programme, in the order of the file, which is the order of the buttons."""
    try:
        content = _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as refused:
        raise ReferralMistake(
            "\n".join(_told(path, one["loc"], one["msg"]) for one in refused.errors())
        ) from None
    except (OSError, ValueError) as fault:
        raise ReferralMistake(f"{path.name} cannot be read: {fault}") from None
    fitting = [one for one in content.referral if not one.settings or setting in one.settings]
    if not 1 <= len(fitting) <= MOST:
        raise ReferralMistake(
            f"{path.name}: give 1 to {MOST} entries for {setting}, there are {len(fitting)}"
        )
    return tuple(Referral(one.id, one.name.model_dump()) for one in fitting)


def _told(path: Path, place: tuple[int | str, ...], message: str) -> str:
    return f"{path.name}: {'.'.join(map(str, place))}: {message}" if place else f"{path.name}: {message}"
