"""Dates and hours as people of the programme read them."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo

from care.model.shift_calendar import Shift, date_parts
from handlers.wording.texts import Texts

CLOCK = "%H.%M"


def parse_day(word: str) -> date:
    """Read a date as buttons and notices carry it, such as 20260302."""
    return datetime.strptime(word, "%Y%m%d").replace(tzinfo=UTC).date()


def short_day(texts: Texts, language: str, day: date) -> str:
    """Return a date such as "Mon 2 Mar"."""
    return texts.say(language, f"short-day-{day.weekday()}", **date_parts(day))


def long_day(texts: Texts, language: str, day: date) -> str:
    """Return a date such as "Monday 2 March"."""
    weekday = texts.say(language, f"weekday-{day.weekday()}")
    return texts.say(language, "date-long", weekday=weekday, **date_parts(day))


def full_date(texts: Texts, language: str, day: date) -> str:
    """Return a date such as "2 March 2026"."""
    return texts.say(language, "date-full", **date_parts(day), year=str(day.year))


def clock_of(minutes: int) -> str:
    """Return the time so many minutes after midnight; after 24 hours it begins again."""
    return f"{minutes // 60 % 24:02}.{minutes % 60:02}"


def hours_of(begins: datetime, ends: datetime, zone: tzinfo) -> str:
    """Return hours such as "19.00–21.00", as clocks in the zone show them on that date."""
    return f"{begins.astimezone(zone):{CLOCK}}–{ends.astimezone(zone):{CLOCK}}"


def shift_label(texts: Texts, language: str, shift: Shift, zone: tzinfo) -> str:
    """Return a shift such as "Mon 2 Mar 19.00–21.00", short enough for a button."""
    return f"{short_day(texts, language, shift.day)} {hours_of(shift.begins, shift.ends, zone)}"


def say_shift(texts: Texts, language: str, value: str | int, _: datetime, zone: tzinfo) -> str:
    """Word a shift inside a sentence; `value` is its `Shift.span`."""
    begins, ends = (datetime.fromtimestamp(int(part), zone) for part in str(value).split())
    return f"{long_day(texts, language, begins.date())}, {hours_of(begins, ends, zone)}"


def say_opening(texts: Texts, language: str, value: str | int, now: datetime, zone: tzinfo) -> str:
    """Word a future moment inside a sentence: the hour alone for today, the day for later."""
    at = datetime.fromtimestamp(int(value), zone)
    days = (at.date() - now.astimezone(zone).date()) // timedelta(days=1)
    if days in {0, 1}:
        return texts.say(language, "opens-tomorrow" if days else "opens-today", at=f"{at:{CLOCK}}")
    return f"{long_day(texts, language, at.date())}, {at:{CLOCK}}"


def say_since(_: Texts, __: str, value: str | int, ___: datetime, zone: tzinfo) -> str:
    """Word a moment of today or last night, by the clock."""
    return f"{datetime.fromtimestamp(int(value), zone):{CLOCK}}"


def say_moment(texts: Texts, language: str, value: str | int, now: datetime, zone: tzinfo) -> str:
    """Word a moment as people say it: "today 19.00", "tomorrow 19.00", else with its day."""
    at = datetime.fromtimestamp(int(value), zone)
    days = (at.date() - now.astimezone(zone).date()) // timedelta(days=1)
    if days in NEAR:
        return texts.say(language, NEAR[days], at=f"{at:{CLOCK}}")
    return f"{long_day(texts, language, at.date())}, {at:{CLOCK}}"


def say_until(texts: Texts, language: str, value: str | int, now: datetime, zone: tzinfo) -> str:
    """Word an end: the hour alone within a day and night, "tomorrow 19.00", else the date with its year."""
    at = datetime.fromtimestamp(int(value), zone)
    days = (at.date() - now.astimezone(zone).date()) // timedelta(days=1)
    if at - now < SOON:
        return f"{at:{CLOCK}}"
    return (
        texts.say(language, NEAR[days], at=f"{at:{CLOCK}}")
        if days in NEAR
        else full_date(texts, language, at.date())
    )


def say_date(texts: Texts, language: str, value: str | int, _: datetime, zone: tzinfo) -> str:
    """Word the date of a moment in the next weeks; a row of an earlier version holds it in words."""
    if not str(value).isdecimal():
        return str(value)
    return long_day(texts, language, datetime.fromtimestamp(int(value), zone).date())


def say_made(texts: Texts, language: str, value: str | int, _: datetime, zone: tzinfo) -> str:
    """Word a moment long ago, with its year; a row of an earlier version holds it in words."""
    if not str(value).isdecimal():
        return str(value)
    at = datetime.fromtimestamp(int(value), zone)
    return f"{full_date(texts, language, at.date())}, {at:{CLOCK}}"


SOON = timedelta(hours=20)
"""Before the same hour comes again, so that nobody takes one day for the other."""
NEAR = {0: "at-today", 1: "at-tomorrow"}
"""Days from today that have a word of their own."""
MOMENTS: dict[str, Callable[[Texts, str, str | int, datetime, tzinfo], str]] = {
    "shift": say_shift,
    "opens": say_opening,
    "since": say_since,
    "moment": say_moment,
    "until": say_until,
    "date": say_date,
    "made": say_made,
}
"""Parameters of notices that are moments."""


MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def age_of(texts: Texts, language: str, since: datetime, now: datetime) -> str:
    """Word for how long: "1 h 5 min"."""
    hours, rest = divmod((now - since) // MINUTE, 60)
    return texts.say(language, "span", hours=hours, rest=rest)
