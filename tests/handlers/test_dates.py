"""Dates and hours stand as people say them, in both languages."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from config.loading.texts import Texts
from handlers.wording import dates

TEXTS, ZONE = Texts.load(), ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
"""Monday, 19.00 in Jakarta."""


@pytest.mark.parametrize(
    ("name", "hours", "indonesian", "english"),
    [
        ("moment", 1, "hari ini 20.00", "today 20.00"),
        ("moment", 24, "besok 19.00", "tomorrow 19.00"),
        ("moment", 48, "Rabu 4 Maret, 19.00", "Wednesday 4 March, 19.00"),
        ("moment", -24, "Minggu 1 Maret, 19.00", "Sunday 1 March, 19.00"),
        ("until", 6, "01.00", "01.00"),
        ("until", 24, "besok 19.00", "tomorrow 19.00"),
        ("until", 24 * 365, "2 Maret 2027", "2 March 2027"),
        ("date", 24 * 7, "Senin 9 Maret", "Monday 9 March"),
        ("made", -24, "1 Maret 2026, 19.00", "1 March 2026, 19.00"),
    ],
)
def test_a_moment_is_said_as_people_say_it(name: str, hours: int, indonesian: str, english: str) -> None:
    at = int((NOW + timedelta(hours=hours)).timestamp())

    assert dates.MOMENTS[name](TEXTS, "id", at, NOW, ZONE) == indonesian
    assert dates.MOMENTS[name](TEXTS, "en", at, NOW, ZONE) == english


@pytest.mark.parametrize("name", ["date", "made"])
def test_what_an_earlier_version_has_worded_already_stays(name: str) -> None:
    assert dates.MOMENTS[name](TEXTS, "id", "02-03-2026", NOW, ZONE) == "02-03-2026"


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("language", TEXTS.languages)
def test_every_month_has_a_name_and_a_short_one(language: str, month: int) -> None:
    day = date(2026, month, 1)
    weekday, number, name = dates.long_day(TEXTS, language, day).split()

    assert (number, name.isalpha(), weekday.isalpha()) == ("1", True, True)
    assert len(dates.short_day(TEXTS, language, day)) <= 14
