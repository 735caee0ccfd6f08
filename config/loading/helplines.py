"""Loads and checks the helplines, which are data."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from care.model.helplines import (
    SHOWN_FIRST,
    Helpline,
    Need,
    as_dialled,
    best_first,
    emergency_numbers,
    worded,
)
from care.model.shift_calendar import date_parts
from care.model.text_pages import LONGEST, pages, width
from config.loading.checked_toml import Checked, DataMistake, Day, Id, Text, Time, Words, read_as
from config.loading.texts import Texts
from config.settings.content_folders import CONTENT

HELPLINES = CONTENT / "helplines.toml"

PAGE = re.compile(r"https://[A-Za-z0-9.-]+(/[A-Za-z0-9./_~-]*)?")


class HelplineMistake(DataMistake):
    """The file of helplines cannot be used; one plain line for each mistake."""


class _Line(Checked):
    id: Id
    how: Literal["call", "whatsapp", "web"]
    number: Text
    name: Words
    when: Words
    hours: Words
    cost: Words
    note: Words
    source: Text
    owner: Text
    checked: Day
    fits: Literal["crisis", "violence"] | None = None
    ages: Literal["all", "young"] = "all"
    opens: Time | None = None
    closes: Time | None = None
    emergency: bool = False

    @field_validator("number")
    @classmethod
    def _can_be_dialled(cls, written: str, others: ValidationInfo) -> str:
        if others.data.get("how") == "web":
            if not PAGE.fullmatch(written):
                raise ValueError("must be an address that begins with https://")
            return written
        if (number := as_dialled(written)) is None:
            raise ValueError("must be a phone number as it is printed, with its area code or country")
        return number

    @model_validator(mode="after")
    def _opens_and_closes(self) -> "_Line":
        if (self.opens is None) != (self.closes is None):
            raise ValueError("opens and closes stand together")
        return self


class _File(Checked):
    helpline: Annotated[list[_Line], Field(min_length=1)]


def load_helplines(path: Path = HELPLINES) -> tuple[Helpline, ...]:
    """Return the helplines in the order of the file; raises HelplineMistake."""
    _, content = read_as(path, _File, HelplineMistake)
    return tuple(Helpline(**line.model_dump()) for line in content.helpline)


class HelplineTexts:
    """The helplines as people read them.

    Raises HelplineMistake for an entry that would have to be cut: long texts are split between entries.
    """

    def __init__(self, helplines: Sequence[Helpline], texts: Texts) -> None:
        self._helplines = helplines
        self._texts = texts
        for one in helplines:
            if not all(self._is_whole(one, language) for language in texts.languages):
                raise HelplineMistake(f"{HELPLINES.name}: {one.id} does not fit one message; shorten it")

    def _is_whole(self, one: Helpline, language: str) -> bool:
        """Return whether people can be shown all of it; a text that is far too long shows nothing at all."""
        line = self._line(one, language)
        return one.tapped in line and width(line) <= LONGEST

    def messages(self) -> int:
        """Return how many messages they fill, in the language that needs most."""
        return max(len(pages(self.in_full(language))) for language in self._texts.languages)

    def lines(self, language: str) -> Sequence[str]:
        """Return one text each: number, name, hours, cost, date of the check, and a note."""
        return tuple(self._line(one, self._texts.known(language)) for one in self._helplines)

    def in_full(self, language: str, heading: str = "helplines") -> str:
        """Return what to do now (the text `heading`), and a paragraph for each."""
        return "\n\n".join((self._texts.say(language, heading), *self.lines(language)))

    def in_brief(self, language: str, need: Need) -> str:
        """Return what to do now, the two that fit best, each number before its words, and a last word."""
        fitting = (self._fitting_line(one, self._texts.known(language)) for one in self._fitting(need))
        said = (self._texts.say(language, key) for key in ("helplines", "helplines-next"))
        return "\n\n".join((next(said), *fitting, next(said)))

    def links(self, need: Need) -> Sequence[Helpline]:
        """Return those of the two that have a chat or page to open."""
        return [one for one in self._fitting(need) if one.link]

    def _fitting(self, need: Need) -> Sequence[Helpline]:
        return best_first(self._helplines, need)[:SHOWN_FIRST]

    def _fitting_line(self, one: Helpline, language: str) -> str:
        return self._say(one, f"helpline-{one.how}-first", language, when=worded(one.when, language))

    def to_call_now(self, language: str, now: datetime) -> str:
        """Return a line for each emergency number; if there are none, all helplines in short."""
        found = emergency_numbers(self._helplines, now)
        lines = [f"☎️ {one.tapped} – {worded(one.name, self._texts.known(language))}" for one in found]
        return "\n".join(lines) if lines else self.in_short(language)

    def in_short(self, language: str) -> str:
        """Return a line for each, number and name alone, made without the files of texts."""
        return "\n".join(one.brief(self._texts.known(language)) for one in self._helplines)

    def _date(self, language: str, day: date) -> str:
        return self._texts.say(language, "date-full", **date_parts(day), year=str(day.year))

    def _line(self, one: Helpline, language: str) -> str:
        note, checked = worded(one.note, language), self._date(language, one.checked)
        return self._say(one, f"helpline-{one.how}", language, note=note, checked=checked)

    def _say(self, one: Helpline, key: str, language: str, **more: str) -> str:
        words = {"name": one.name, "hours": one.hours, "cost": one.cost}
        worded_ones = {name: worded(text, language) for name, text in words.items()}
        return self._texts.say(language, key, number=one.tapped, **worded_ones, **more)
