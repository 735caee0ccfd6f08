"""Protection: who is told when a child tells of abuse, in which order and time, and the names of the laws."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field

from config.loading.checked_toml import Checked, Day, Text, Words, read_checked
from config.settings.content_folders import CONTENT
from config.settings.setting_types import SettingName

PROTECTION = CONTENT / "protection.toml"
HEADINGS = {
    "id": (("Dalam", "Siapa", "Apa"), ("Aturan", "Isinya", "Diperiksa"), "belum: tanya ahli hukum"),
    "en": (("Within", "Who", "What"), ("Rule", "What it says", "Checked"), "not yet: ask a lawyer"),
}
"""What stands above the columns of both tables, and in place of a day on which nobody has checked."""


class Step(Checked):
    """Who hears of it within which time, and what they do."""

    settings: list[SettingName] = Field(default_factory=list)
    within: Words
    who: Words
    what: Words


class Law(Checked):
    """A rule by its name, what it says, and when somebody of this project has read it, if anybody has."""

    settings: list[SettingName] = Field(default_factory=list)
    name: Text
    says: Words
    source: Text
    checked: Day | None = None


class Protection(Checked):
    """The steps in their order, and the laws."""

    step: Annotated[list[Step], Field(min_length=1)]
    law: list[Law] = Field(default_factory=list)

    def laws(self, setting: str) -> Sequence[Law]:
        """Return the laws for this kind of programme."""
        return _of(self.law, setting)


E = TypeVar("E", Step, Law)


def load_protection(path: Path | None = None) -> Protection:
    """Return the steps and laws of this file, by default ours; raises DataMistake."""
    return read_checked(path or PROTECTION, Protection)


def tables(protection: Protection, language: str, setting: str) -> str:
    """Return both tables in Markdown, as somebody of this setting reads them."""
    steps, laws, unread = HEADINGS[language]
    told = [
        (str(number), *(getattr(words, language) for words in (one.within, one.who, one.what)))
        for number, one in enumerate(_of(protection.step, setting), 1)
    ]
    named = [
        (one.name, getattr(one.says, language), one.checked.isoformat() if one.checked else unread)
        for one in protection.laws(setting)
    ]
    return "\n".join([*_table(("", *steps), told), "", *_table(laws, named), ""])


def _of(entries: Sequence[E], setting: str) -> Sequence[E]:
    return [one for one in entries if not one.settings or setting in one.settings]


def _table(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heading)} |"
    yield f"|{'---|' * len(heading)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
