"""Small cells: what of a table may be published, so that no cell below five can be worked out.

Everything below is known to the reader, who also knows every total and every other table. Whatever is
hidden has at least `POSSIBLE` values that would have been published in the same way (decision 0084).
"""

from collections.abc import Sequence

LEAST = 5
"""The smallest count that is shown; one of fewer could be recognised."""
POSSIBLE = LEAST - 1
"""How many values are possible at least for each cell that is not shown."""
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
    while hidden and len(hidden) < len(cells) and not _is_enough([cells[place] for place in hidden]):
        hidden.add(_neighbour(len(cells), hidden))
    return tuple(None if place in hidden else count for place, count in enumerate(cells)), total


def _is_enough(hidden: Sequence[int]) -> bool:
    """Return whether their sum, which everybody can compute, leaves each of them open."""
    together, neighbours = sum(hidden), sum(count >= LEAST for count in hidden)
    if neighbours:
        # Each neighbour is five at least; four more can stand in any of the hidden cells.
        return together >= LEAST * neighbours + POSSIBLE
    # Each is four at most; any one may be nothing, or four, while the others make up the sum.
    return POSSIBLE <= together <= POSSIBLE * (len(hidden) - 1)


def _neighbour(cells: int, hidden: set[int]) -> int:
    """Return the cell before the hidden ones; choosing by its count would tell something of that count.

    The last cell comes last: unclaimed cases and open ones are known to go together.
    """
    before = max(hidden)
    for _ in range(cells - 1):
        before = (before - 1) % (cells - 1)
        if before not in hidden:
            return before
    return cells - 1
