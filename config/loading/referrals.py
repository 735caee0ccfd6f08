"""Loads and checks where students can be referred to, which is data."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from care.model.referrals import Service
from config.loading.checked_toml import Checked, DataMistake, read_checked, shaped
from config.settings.content_folders import CONTENT
from config.settings.setting_types import SettingName

REFERRALS = CONTENT / "referrals.toml"
MOST = 12
"""How many fit under one question."""

Name = Annotated[str, Field(min_length=1, max_length=30)]


class _Names(BaseModel):
    """As `checked_toml.Words`, short enough for a button."""

    model_config = ConfigDict(extra="allow", strict=True, str_strip_whitespace=True)
    __pydantic_extra__: dict[str, Name]

    id: Name
    en: Name


class _Entry(Checked):
    id: Annotated[str, shaped(r"[a-z0-9-]{1,20}", "at most 20 small letters, digits and -")]
    settings: Annotated[list[SettingName], Field(default_factory=list)]
    name: _Names


class _File(Checked):
    referral: Annotated[list[_Entry], Field(min_length=1)]


def load_referrals(setting: str, path: Path = REFERRALS) -> tuple[Service, ...]:
    """Return those for this kind of programme, in the order of the file, which is that of the buttons.

    Raises DataMistake.
    """
    entries = read_checked(path, _File).referral
    fitting = [one for one in entries if not one.settings or setting in one.settings]
    if not 1 <= len(fitting) <= MOST:
        raise DataMistake(f"{path.name}: give 1 to {MOST} entries for {setting}, there are {len(fitting)}")
    return tuple(Service(one.id, one.name.model_dump()) for one in fitting)
