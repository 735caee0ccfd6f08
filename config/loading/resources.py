"""Loads and checks the resources, which are data: our own, or those in a programme's own file."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from care.model.helplines import worded
from care.model.referrals import Resource
from care.model.shift_calendar import date_parts
from config.loading.checked_toml import Checked, Day, Id, Text, Words, read_checked
from config.loading.texts import Texts
from config.settings.content_folders import CONTENT
from config.settings.setting_types import SettingName

RESOURCES = CONTENT / "resources.toml"
MOST = 12
"""More would not be read."""


class _Entry(Checked):
    id: Id
    kind: Literal["unit", "referral"]
    settings: Annotated[list[SettingName], Field(min_length=1)]
    name: Words
    what: Words
    how: Words
    source: Text
    owner: Text
    checked: Day


class _File(Checked):
    resource: Annotated[list[_Entry], Field(default_factory=list, max_length=MOST)]


def load_resources(setting: str, path: Path | None = None) -> tuple[Resource, ...]:
    """Return those for this setting, in the order of the file; raises DataMistake."""
    entries = (one.model_dump() for one in read_checked(path or RESOURCES, _File).resource)
    found = (Resource(**entry | {"settings": tuple(entry["settings"])}) for entry in entries)
    return tuple(one for one in found if setting in one.settings)


class ResourceTexts:
    """The resources as people read them."""

    def __init__(self, resources: Sequence[Resource], texts: Texts) -> None:
        self._resources = resources
        self._texts = texts

    def lines(self, language: str) -> Sequence[str]:
        """Return one text each: what it is, what it is for, how to get there, and date of the check."""
        return tuple(self._line(one, self._texts.known(language)) for one in self._resources)

    def _date(self, language: str, day: date) -> str:
        return self._texts.say(language, "date-full", **date_parts(day), year=str(day.year))

    def _line(self, one: Resource, language: str) -> str:
        words = {"name": one.name, "what": one.what, "how": one.how}
        return self._texts.say(
            language,
            f"resource-{one.kind}",
            checked=self._date(language, one.checked),
            **{name: worded(text, language) for name, text in words.items()},
        )
