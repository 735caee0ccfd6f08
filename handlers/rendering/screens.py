"""What notices and cards are written from, and what they become: words and buttons."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date

from care.ports.unit_of_work import UnitOfWork
from care.rota.plan import Planned
from handlers.keyboards.keyboards import Button, Rows, button
from handlers.wording.dates import hours_of, long_day, shift_label, short_day
from handlers.wording.texts import Facts, Texts

Params = Mapping[str, str | int]


Shown = tuple[str, Rows]


Show = Callable[[Texts, str, str, UnitOfWork, Facts], Awaitable[Shown | None]]


@dataclass(frozen=True, slots=True)
class Reader:
    """In which language, from which state and for which parameters something is written."""

    texts: Texts
    language: str
    params: Params
    work: UnitOfWork
    facts: Facts

    def say(self, key: str, **params: str | int) -> str:
        """Return a text in the reader's language."""
        return self.texts.say(self.language, key, **params)

    def day(self, day: date) -> str:
        """Return a date such as "Monday 2 March"."""
        return long_day(self.texts, self.language, day)

    def short_day(self, day: date) -> str:
        """Return a date such as "Mon 2 Mar"."""
        return short_day(self.texts, self.language, day)

    def hours(self, planned: Planned) -> str:
        """Return hours such as "19.00–21.00"."""
        return hours_of(planned.shift.begins, planned.shift.ends, self.facts.zone)

    def choice(self, label: str, action: str, planned: Planned) -> Button:
        """Return a button for one shift."""
        shift = planned.shift
        shown = shift_label(self.texts, self.language, shift, self.facts.zone)
        return button(label, action, shift.slot, f"{shift.day:%Y%m%d}", shift=shown)
