"""Small cells: what of a table may be published, so that no cell below five can be worked out."""

from collections.abc import Sequence

LEAST = 5
"""The smallest count that is shown; one of fewer could be recognised."""
ENOUGH = 2 * LEAST - 1
"""So much must be hidden together: then a small cell can be anything that a small cell can be."""
Published = tuple[tuple[int | None, ...], int | None]
"""The cells and their total; None is not shown."""


def published(cells: Sequence[int]) -> Published:
    """Hide small cells, and as many neighbours as it takes to keep each of them uncertain.

    When it is enough depends only on what everybody sees: knowing the rule tells nothing more.
    """
    total = sum(cells)
    if total < LEAST:
        return (None,) * len(cells), None
    hidden = {place for place, count in enumerate(cells) if count < LEAST}
    while hidden and len(hidden) < len(cells) and not _is_enough(cells, hidden):
        hidden.add(_neighbour(len(cells), hidden))
    return tuple(None if place in hidden else count for place, count in enumerate(cells)), total


def _is_enough(cells: Sequence[int], hidden: set[int]) -> bool:
    return len(hidden) > 1 and sum(cells[place] for place in hidden) >= ENOUGH


def _neighbour(cells: int, hidden: set[int]) -> int:
    """Return the cell before the hidden ones; choosing by its count would tell something of that count."""
    before = max(hidden)
    while before in hidden:
        before = (before - 1) % cells
    return before
