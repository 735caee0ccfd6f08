"""No hidden cell can be computed by somebody who knows every total, all other cells, and the rule itself."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from care.programme.small_cells import LEAST, POSSIBLE, Published, published
from tests.thorough import thorough

MOST = 60
"""The largest total of the exact audit."""
MANY = 2 * LEAST - 1
"""From here on a cell may be larger without anything else being hidden."""
Possible = dict[Published, list[set[int]]]
"""What each cell may have been, by what is published."""


def tables(cells: int, total: int) -> Iterator[tuple[int, ...]]:
    """Every table of so many cells with this total."""
    if cells == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in tables(cells - 1, total - first):
            yield (first, *rest)


def behind(cells: int, most: int) -> Possible:
    """What each cell may have been in every table with a total up to `most`."""
    found: Possible = defaultdict(lambda: [set() for _ in range(cells)])
    for total in range(most + 1):
        for table in tables(cells, total):
            for possible, count in zip(found[published(table)], table, strict=True):
                possible.add(count)
    return found


@pytest.mark.parametrize(("cells", "most"), [(2, MOST), (3, 40), (4, 22), (5, 15)])
def test_what_is_hidden_could_always_have_been_something_else(cells: int, most: int) -> None:
    for (shown, _), truths in behind(cells, most).items():
        for told, values in zip(shown, truths, strict=True):
            assert len(values) >= POSSIBLE if told is None else values == {told}


def test_three_small_cells_that_are_all_four_are_not_computed() -> None:
    shown, total = published([12, 4, 7, 4, 9, 4])

    assert (shown, total) == ((12, None, 7, None, None, None), 40)
    assert published([12, 0, 7, 0, 18, 3]) == published([12, 3, 7, 0, 18, 0]) == (shown, total)


def classes(cells: int) -> dict[tuple[int, ...], list[list[int]]]:
    """For each choice of hidden cells and each sum of them, a bit for each value that a cell may have had.

    The cells that are shown are five each: their size changes nothing (`test_only_what_is_seen_decides`), and
    neither does how much more than `MANY` a cell is; so this is every table with a total up to `MOST`.
    """
    found: dict[tuple[int, ...], list[list[int]]] = {}
    for table in product(range(MANY + 1), repeat=cells):
        shown, total = published(table)
        hidden = tuple(place for place, count in enumerate(shown) if count is None)
        if total is not None and all(count in {None, LEAST} for count in shown):
            sums = found.setdefault(hidden, [[0] * cells for _ in range(MOST + 1)])
            note(sums, {place: table[place] for place in hidden})
    return found


def note(sums: list[list[int]], hidden: dict[int, int]) -> None:
    """Note what these cells may be, each of `MANY` standing for that or more."""
    together, large = sum(hidden.values()), [place for place, count in hidden.items() if count == MANY]
    for more in range(MOST + 1 - together if large else min(1, MOST + 1 - together)):
        for place, count in hidden.items():
            least = count if place not in large or len(large) > 1 else count + more
            most = count + more if place in large else count
            sums[together + more][place] |= (1 << (most + 1)) - (1 << least)


@pytest.mark.property
@pytest.mark.parametrize("cells", [3, 4, 5, thorough(6)])
def test_every_table_up_to_six_cells_leaves_four_values_for_what_is_hidden(cells: int) -> None:
    for hidden, sums in classes(cells).items():
        for values in sums:
            left = {values[place].bit_count() for place in hidden}
            assert not left or left == {0} or min(left) >= POSSIBLE


@given(st.lists(st.integers(0, 30) | st.integers(0, LEAST), min_size=2, max_size=12), st.data())
def test_only_what_is_seen_decides(cells: list[int], data: st.DataObject) -> None:
    shown, total = published(cells)
    more = [
        data.draw(st.integers(LEAST, 300)) if told is not None else
        data.draw(st.integers(MANY, 300)) if count >= MANY else count
        for told, count in zip(shown, cells, strict=True)
    ]  # fmt: skip

    if total is not None:
        assert [told is None for told in published(more)[0]] == [told is None for told in shown]


def others(cells: list[int], place: int) -> set[int]:
    """Values that this hidden cell could have had as well, each with a whole table that proves it."""
    shown, total = published(cells)
    hidden = [one for one, told in enumerate(shown) if told is None and one != place]
    together, found = cells[place] + sum(cells[one] for one in hidden), set()
    for value in range(together + 1 if cells[place] >= LEAST else LEAST):
        for first in hidden:
            table, left = [*cells], together - value
            table[place] = value
            for one in hidden:
                table[one] = LEAST if cells[one] >= LEAST else 0
                left -= table[one]
            for one in (first, *hidden):
                more = left if cells[one] >= LEAST else max(0, min(left, LEAST - 1 - table[one]))
                table[one], left = table[one] + more, left - more
            if not left and min(table) >= 0 and published(table) == (shown, total):
                found.add(value)
    return found


@settings(max_examples=60)
@given(st.lists(st.integers(0, 60) | st.integers(0, LEAST), min_size=2, max_size=12))
def test_large_tables_leave_four_values_too(cells: list[int]) -> None:
    shown, total = published(cells)

    for place, told in enumerate(shown):
        if told is None and total is not None:
            assert len(others(cells, place)) >= POSSIBLE or len(shown) == shown.count(None)


@pytest.mark.parametrize(("claims", "ends"), [(2, 3), (3, 2), (3, 3)])
def test_knowing_that_unclaimed_cases_are_open_computes_nothing(claims: int, ends: int) -> None:
    for total in range(LEAST, 17):
        for claimed, ended in product(alike(claims, total), alike(ends, total)):
            fewest, most = min(table[-1] for table in claimed), max(table[-1] for table in ended)
            if fewest <= most:
                assert_open([table for table in claimed if table[-1] <= most])
                assert_open([table for table in ended if table[-1] >= fewest])


def alike(cells: int, total: int) -> list[list[tuple[int, ...]]]:
    """The tables of this size with this total, by what is published of them."""
    found = defaultdict(list)
    for table in tables(cells, total):
        found[published(table)].append(table)
    return list(found.values())


def assert_open(fitting: list[tuple[int, ...]]) -> None:
    """Each hidden cell may have had several values in the tables that fit what is published and known."""
    for place, told in enumerate(published(fitting[0])[0]):
        assert told is not None or len({table[place] for table in fitting}) > 1


@given(st.lists(st.integers(min_value=0, max_value=300), min_size=3, max_size=12))
def test_no_small_cell_is_shown_and_what_is_shown_is_true(cells: list[int]) -> None:
    shown, total = published(cells)

    assert all(count is None or count == true >= LEAST for count, true in zip(shown, cells, strict=True))
    assert total in {None, sum(cells)}
    assert total is None or total >= LEAST
    assert shown.count(None) != 1


def test_nothing_is_hidden_that_need_not_be() -> None:
    assert published([5, 6, 7]) == ((5, 6, 7), 18)
    assert published([9, 3, 8, 20]) == ((None, None, 8, 20), 40)
    assert published([9, 3, 30, 7, 4]) == ((9, None, 30, None, None), 53)
    assert published([60, 5, 3, 1, 0]) == ((60, 5, None, None, None), 69)
    assert published([0, 0, 0]) == ((None, None, None), None)
