"""A list of any length stands on pages; what a button to a page means does not change with the list."""

from itertools import pairwise

import pytest

from handlers.keyboards.keyboards import Rows
from handlers.keyboards.signed_buttons import Press
from handlers.rendering.list_pages import MOST, MOST_WAYS, Page, page_of
from handlers.request.arguments import sought
from handlers.request.turned_page import PAGE
from tests.handlers.drawing import OWNER, SIGNER, fits, read

OPENS = Press("people")
NAMES = [f"{first}{second}" for first in "ABCDEFGHIJ" for second in "aeiouy"]
"""Sixty names: three pages."""
EDGES = {1, 2, 88}
"""Pages of 175 whose buttons are drawn: the first two, and one in the middle."""
FAR = 8 * MOST
"""Names between two buttons of a list of 175 pages: eight presses of ▶ at most."""


def page(entries: list[str], place: str = "") -> Page[str]:
    """The page of these entries that begins there."""
    return page_of({"place": place}, entries, str)


def turning(shown: Page[str]) -> Rows:
    """The buttons to the other pages."""
    rows = shown.turning(OPENS, str)
    fits(rows)
    return rows


def place(shown: Page[str], label: str) -> str:
    """Where the page begins to which this button leads."""
    return next(one.press.args[0] for one in turning(shown)[-1] if one.label == label)


def test_a_short_list_has_one_page_and_no_buttons() -> None:
    assert (page(NAMES[:MOST]).here, page(NAMES[:MOST]).of) == (NAMES[:MOST], 1)
    assert page(NAMES[:MOST]).turning(OPENS, str) == page([]).turning(OPENS) == []


def test_two_pages_need_no_other_way_than_on_and_back() -> None:
    assert read(turning(page(NAMES[: MOST + 1])), "en") == [["1/2", "▶"]]


def test_a_long_list_has_a_way_to_each_page_by_the_letters_that_tell_it_apart() -> None:
    first = page(NAMES)
    assert read(turning(first), "en") == [["A–D", "Di–Go", "Gu–Jy"], ["1/3", "▶"]]

    last = page(NAMES, turning(first)[0][2].press.args[0])
    assert last.here == NAMES[2 * MOST :]
    assert read(turning(last), "en")[-1] == ["◀", "3/3"]


def test_names_that_begin_alike_are_told_apart_by_more_letters() -> None:
    alike = [f"Siti {name}" for name in NAMES]
    assert read(turning(page(alike)), "en")[0] == ["Siti A", "Siti Di", "Siti Gu"]


def test_what_is_not_sorted_by_letters_is_named_by_its_first_entry() -> None:
    rows = page(NAMES).turning(OPENS, lambda name: f"Mon {name}", whole=True)
    assert read(rows, "en")[0] == ["Mon Aa", "Mon Di", "Mon Gu"]


def test_a_list_without_end_has_no_more_buttons_than_fit() -> None:
    entries = [f"{number:05}" for number in range(100 * MOST)]
    ways = [one for row in turning(page(entries))[:-1] for one in row]
    assert 0 < len(ways) <= MOST_WAYS


def test_three_thousand_five_hundred_names_are_all_there_and_each_page_has_few_enough_buttons() -> None:
    names = sorted(f"{NAMES[number % len(NAMES)]} {'w' * 30} {number}" for number in range(3_500))
    met, at = list[str](), ""
    while True:
        shown = page(names, at)
        met += shown.here
        if shown.number in EDGES or shown.number == shown.of:
            turning(shown)
        if shown.number == shown.of:
            break
        at = shown.turning(OPENS)[-1][-1].press.args[0]

    assert met == names
    assert shown.of == len(names) // MOST


def test_each_name_of_three_thousand_is_near_a_button_of_the_first_page() -> None:
    names = sorted(f"{NAMES[number % len(NAMES)]} {number:04}" for number in range(3_500))
    first = page(names)
    starts = [int(one.press.args[0].partition(".")[0]) for row in turning(first)[:-1] for one in row]

    assert max(later - sooner for sooner, later in pairwise([*starts, len(names)])) <= FAR


@pytest.mark.parametrize("label", ["page-before", "page-after"])
def test_a_page_begins_where_its_button_says_when_the_list_has_grown_or_shrunk(label: str) -> None:
    second = page(NAMES, place(page(NAMES), "page-after"))
    wanted = page(NAMES, place(second, label)).here
    grown = page(["0", *NAMES], place(second, label))
    shrunk = page(NAMES[1:], place(second, label))

    assert grown.here[0] == wanted[0]
    assert shrunk.here[0] == (wanted[0] if label == "page-after" else wanted[1])


def test_turning_on_skips_nobody_and_shows_nobody_twice_while_the_list_changes() -> None:
    first = page(NAMES)
    second = page([name for name in NAMES if name != "Ba"], place(first, "page-after"))
    third = page(["0", *NAMES[1:]], place(second, "page-after"))

    assert [*first.here, *second.here, *third.here] == NAMES


def test_the_page_of_an_entry_that_is_gone_begins_with_the_next_one() -> None:
    gone = NAMES[MOST]
    assert (
        page([one for one in NAMES if one != gone], place(page(NAMES), "page-after")).here[0]
        == NAMES[MOST + 1]
    )


def test_a_page_beyond_the_end_is_the_last_one() -> None:
    beyond = place(page(NAMES, place(page(NAMES), "page-after")), "page-after")
    assert page(NAMES[: MOST + 3], beyond).here == NAMES[MOST : MOST + 3]
    assert page([], beyond).here == []


def test_the_page_before_is_a_full_one_also_from_the_middle() -> None:
    middle = page(["0", *NAMES], place(page(NAMES), "page-after"))
    assert page(["0", *NAMES], place(middle, "page-before")).here == NAMES[:MOST]


def test_the_button_to_a_page_of_what_was_looked_for_fits_however_long_the_words_were() -> None:
    words = sought("sepi 🌧 sekali|" * 9)
    longest = Press(PAGE, ("9999.abcde", "lexicon-found", words))

    assert words == "sepi sekali sepi sek"
    assert len(SIGNER.sign(longest, OWNER)) <= 64


def test_a_place_that_nobody_made_is_the_beginning() -> None:
    assert page(NAMES, "strange").here == page(NAMES, "").here
