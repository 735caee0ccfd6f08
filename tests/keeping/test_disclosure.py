"""No hidden cell can be computed, by somebody who knows the total, every other cell, and the rule itself."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from care.programme.small_cells import LEAST, Published, published


def tables(cells: int, total: int) -> Iterator[tuple[int, ...]]:
    """Every table of so many cells with this total."""
    if cells == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in tables(cells - 1, total - first):
            yield (first, *rest)


@pytest.mark.parametrize(("cells", "most"), [(2, 60), (3, 40), (4, 26), (5, 18)])
def test_what_is_hidden_could_always_have_been_something_else(cells: int, most: int) -> None:
    behind: dict[Published, list[set[int]]] = defaultdict(lambda: [set() for _ in range(cells)])
    for total in range(most + 1):
        for table in tables(cells, total):
            for possible, count in zip(behind[published(table)], table, strict=True):
                possible.add(count)

    for (shown, _), truths in behind.items():
        for told, values in zip(shown, truths, strict=True):
            assert len(values) > 1 if told is None else values == {told}


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
    assert published([0, 0, 0]) == ((None, None, None), None)
