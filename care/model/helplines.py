"""Helplines: who answers when nobody here does."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from unicodedata import normalize

import phonenumbers

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
HOME = "ID"
"""Where a number without its country is dialled."""
SHORT_CODE = 6
"""The most digits of a number that is dialled as it stands, such as 119."""
PRINTED = re.compile(r"(\+?[\d\s()./\-\u2010-\u2015]+)(?:(?:ext|ekst|pes|x)[. ]*(\d{1,6}))?", re.IGNORECASE)
"""A phone number as papers print it, and behind it the extension to ask for."""


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
        """Return whether the last check is more than `days` ago, or on a day that has not come."""
        return not -timedelta(days=1) <= now.date() - self.checked <= timedelta(days=days)

    def brief(self, language: str) -> str:
        """Return its number and name, made from data alone."""
        way = " (WhatsApp)" if self.how == "whatsapp" else ""
        return f"{self.number}{way} – {worded(self.name, language)}"

    @property
    def tapped(self) -> str:
        """Return the number as phones make a link of it: long ones with the country, without hyphens."""
        if self.how == "web" or (number := _long(self.number)) is None:
            return self.number
        return number

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


def as_dialled(printed: str) -> str | None:
    """Return a phone number as people dial it, with its extension; None for what is no whole number.

    Short codes stay as they are; others are read with or without the country.
    """
    found = PRINTED.fullmatch(normalize("NFKC", printed).strip())
    if found is None:
        return None
    digits = phonenumbers.normalize_digits_only(found[1])
    if len(digits) > SHORT_CODE or "+" in found[1]:
        number = _parsed(found[1])
        digits = _shown(number) if number else ""
    extension = f" ext. {found[2]}" if found[2] else ""
    return f"{digits}{extension}" if digits else None


def _parsed(text: str) -> phonenumbers.PhoneNumber | None:
    try:
        number = phonenumbers.parse(text, HOME)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


def _shown(number: phonenumbers.PhoneNumber) -> str:
    if phonenumbers.region_code_for_number(number) != HOME:
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    if _is_nationwide(number):
        return phonenumbers.national_significant_number(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)


def _is_nationwide(number: phonenumbers.PhoneNumber) -> bool:
    """Return whether it is dialled as it stands from anywhere in its country, such as 1500771."""
    return phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.UAN


def _long(dialled: str) -> str | None:
    """Return a number with its country and without spaces; None where it is dialled as it stands."""
    if " ext. " in dialled or len(phonenumbers.normalize_digits_only(dialled)) <= SHORT_CODE:
        return None
    number = _parsed(dialled)
    if number is None or (_is_nationwide(number) and not dialled.startswith("+")):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


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
