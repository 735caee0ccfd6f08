"""Which helplines come first: open now, for the need, for the age; and from which help comes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

import pytest

from care.model.helplines import Helpline, Need, as_dialled, best_first, emergency_numbers, kinds_of

WORDS = {"id": "x", "en": "x"}
LINE = Helpline(
    id="a",
    how="call",
    number="119",
    name=WORDS,
    when=WORDS,
    hours=WORDS,
    cost=WORDS,
    note=WORDS,
    source="s",
    owner="o",
    checked=date(2026, 11, 15),
)
CRISIS = replace(LINE, id="crisis", fits="crisis")
SECOND = replace(LINE, id="second", fits="crisis")
HURT = replace(LINE, id="hurt", fits="violence", ages="young")
ADULTS = replace(LINE, id="adults", fits="violence")
EVENING = replace(LINE, id="evening", fits="crisis", opens=time(18), closes=time(2))
NOON = time(12)


def first(lines: Sequence[Helpline], need: Need) -> list[str]:
    return [one.id for one in best_first(lines, need)]


@pytest.mark.parametrize(
    ("kinds", "young", "order"),
    [
        ({"crisis"}, None, ["crisis", "second", "hurt", "adults"]),
        ({"violence"}, None, ["hurt", "adults", "crisis", "second"]),
        ({"violence"}, True, ["hurt", "adults", "crisis", "second"]),
        ({"violence"}, False, ["adults", "hurt", "crisis", "second"]),
        ({"crisis", "violence"}, None, ["crisis", "hurt", "second", "adults"]),
    ],
)
def test_what_fits_the_need_and_the_age_comes_first(
    kinds: set[str], young: bool | None, order: list[str]
) -> None:
    lines = [CRISIS, SECOND, HURT, ADULTS]

    assert first(lines, Need(frozenset(kinds), young, NOON)) == order


@pytest.mark.parametrize(
    ("at", "order"),
    [
        (time(17, 59), ["crisis", "evening"]),
        (time(18), ["evening", "crisis"]),
        (time(1, 59), ["evening", "crisis"]),
        (time(2), ["crisis", "evening"]),
    ],
)
def test_a_line_that_is_closed_stands_behind(at: time, order: list[str]) -> None:
    assert first([EVENING, CRISIS], Need(frozenset({"crisis"}), None, at)) == order


@pytest.mark.parametrize(
    ("categories", "kinds"),
    [
        ((), {"crisis"}),
        (("",), {"crisis"}),
        (("suicide", "sos"), {"crisis"}),
        (("violence-at-home",), {"violence"}),
        (("team", "suicide"), {"crisis", "violence"}),
    ],
)
def test_categories_say_which_kind_is_needed(categories: tuple[str, ...], kinds: set[str]) -> None:
    assert kinds_of(categories) == kinds


@pytest.mark.parametrize(("days", "numbers"), [(180, ["119", "112"]), (181, ["119"])])
def test_112_is_named_only_where_it_was_checked_of_late(days: int, numbers: list[str]) -> None:
    lines = [replace(LINE, number=number, emergency=number != "129") for number in ("119", "112", "129")]
    now = datetime.combine(LINE.checked, NOON, UTC) + timedelta(days=days)

    assert [one.number for one in emergency_numbers(lines, now)] == numbers


@pytest.mark.parametrize(
    ("how", "number", "tapped", "link"),
    [
        ("call", "119", "119", ""),
        ("call", "119 ext. 8", "119 ext. 8", ""),
        ("call", "0800-1000-001", "+628001000001", ""),
        ("whatsapp", "08111-129-129", "+628111129129", "https://wa.me/628111129129"),
        ("web", "https://healing119.id", "https://healing119.id", "https://healing119.id"),
    ],
)
def test_a_number_is_written_as_phones_make_a_link_of_it(
    how: Literal["call", "whatsapp", "web"], number: str, tapped: str, link: str
) -> None:
    line = replace(LINE, how=how, number=number)

    assert (line.tapped, line.link) == (tapped, link)


@pytest.mark.parametrize(
    ("printed", "dialled", "tapped"),
    [
        ("119", "119", "119"),
        ("119 ext. 8", "119 ext. 8", "119 ext. 8"),
        ("119 pes. 8", "119 ext. 8", "119 ext. 8"),
        ("119x8", "119 ext. 8", "119 ext. 8"),
        ("500-454", "500454", "500454"),
        ("1500-771", "1500771", "1500771"),
        ("+62 811-1129-129", "0811-1129-129", "+628111129129"),
        ("08111-129-129", "0811-1129-129", "+628111129129"),
        ("62 811 1129 129", "0811-1129-129", "+628111129129"),
        ("8111129129", "0811-1129-129", "+628111129129"),
        ("０８１１–１１２９–１２９", "0811-1129-129", "+628111129129"),
        ("(0361) 223333", "(0361) 223333", "+62361223333"),
        ("021\u00a07256526", "(021) 7256526", "+62217256526"),
        ("+60 3-7627 2929", "+60 3-7627 2929", "+60376272929"),
        ("0800-1-500454", "0800 1500454", "+628001500454"),
    ],
)
def test_a_number_is_read_as_it_is_printed(printed: str, dialled: str, tapped: str) -> None:
    assert as_dialled(printed) == dialled
    assert replace(LINE, how="call", number=dialled).tapped == tapped


@pytest.mark.parametrize(
    "printed",
    ["call us", "", "-", "7256526", "112 atau 110", "6.28111E+11", "1" * 40, "0811-1129", "+999 1234"],
)
def test_what_cannot_be_dialled_is_no_number(printed: str) -> None:
    assert as_dialled(printed) is None
