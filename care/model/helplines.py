"""Helplines: who answers when nobody here does."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

Words = Mapping[str, str]
SHOWN_FIRST = 2
"""How many somebody in need reads first; the others are one tap away."""
HARMED = frozenset(
    {
        *("violence", "violence-at-home", "sexual-violence", "violence-to-others", "bullying", "grooming"),
        *("unsafe-home", "leaving-home", "team"),
    }
)
"""Categories of a flag for which lines about violence fit best; for all others, lines for a crisis do."""
COUNTRY, LOCAL = "62", "0"
"""What stands before a number dialled from everywhere, and from within Indonesia."""
SHORT_CODE = 6
"""The most digits of a number that is dialled as it stands, such as 119."""


@dataclass(frozen=True, slots=True)
class Need:
    """For whom a helpline is sought: kinds of need, whether under 18 (None: unknown), the time there."""

    kinds: frozenset[str]
    young: bool | None
    at: time


@dataclass(frozen=True, slots=True)
class Helpline:
    """A number or an address that people may use today; `checked` is the day of its last verification.

    `owner` is who in the programme keeps this entry right; `source` says where it is from. `when` says what
    it is for, `fits` the same for the machine. `opens` and `closes` are times of the day; none: always open,
    or not known. `emergency`: help comes from it, everywhere that this programme is.
    """

    id: str
    how: Literal["call", "whatsapp", "web"]
    number: str
    name: Words
    when: Words
    hours: Words
    cost: Words
    note: Words
    source: str
    owner: str
    checked: date
    fits: Literal["crisis", "violence"] | None = None
    ages: Literal["all", "young"] = "all"
    opens: time | None = None
    closes: time | None = None
    emergency: bool = False

    def stale(self, now: datetime, days: int = 180) -> bool:
        """Return whether the last check is more than `days` ago."""
        return now.date() - self.checked > timedelta(days=days)

    def brief(self, language: str) -> str:
        """Return its number and name, made from data alone."""
        way = " (WhatsApp)" if self.how == "whatsapp" else ""
        return f"{self.number}{way} – {worded(self.name, language)}"

    @property
    def tapped(self) -> str:
        """Return the number as phones make a link of it: long ones with the country, without hyphens."""
        digits = self.number.replace("-", "")
        if not digits.isdecimal() or len(digits) <= SHORT_CODE:
            return self.number
        return f"+{COUNTRY}{digits.removeprefix(LOCAL)}"

    @property
    def link(self) -> str:
        """Return the address of its chat or page; "" for a number to call: Telegram takes no such button."""
        if self.how == "whatsapp":
            return f"https://wa.me/{self.tapped.removeprefix('+')}"
        return self.number if self.how == "web" else ""

    def open_at(self, at: time) -> bool:
        """Return whether it is open at this time of the day, as far as is known."""
        if self.opens is None or self.closes is None:
            return True
        if self.opens <= self.closes:
            return self.opens <= at < self.closes
        return at >= self.opens or at < self.closes


def best_first(helplines: Sequence[Helpline], need: Need) -> Sequence[Helpline]:
    """Sort by what fits: open at that time, then the kind of need, then the age, then as they stand.

    Who is hurt and in a crisis too gets the best for each before the second best for one.
    """
    kinds = need.kinds
    ranked = sorted(
        helplines,
        key=lambda one: (
            not one.open_at(need.at),
            one.fits not in kinds,
            one.ages == "young" and need.young is False,
        ),
    )
    heads = {one.fits: one.id for one in reversed(ranked) if one.fits in kinds}
    return sorted(ranked, key=lambda one: one.id not in heads.values())


def kinds_of(categories: Iterable[str]) -> frozenset[str]:
    """Return the kinds of lines that fit these categories of flags; nothing known counts as a crisis."""
    kinds = frozenset("violence" if one in HARMED else "crisis" for one in categories if one)
    return kinds or frozenset({"crisis"})


def emergency_numbers(helplines: Sequence[Helpline], now: datetime) -> Sequence[Helpline]:
    """Return those from which help comes, as they stand; those that nobody checked of late only if first."""
    found = [one for one in helplines if one.emergency]
    return [one for number, one in enumerate(found) if not number or not one.stale(now)]


def worded(words: Words, language: str) -> str:
    """Return `words` in `language`, or in Indonesian if there is no such wording."""
    return words.get(language, words["id"])
