"""Results: what was found in a message, and why it weighs what it weighs."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from care.model.levels import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Match:
    """Where an entry was found, and its explanation.

    `span` counts characters of the message as it was written. `own` is the entry's own level, `level` what it
    came to after the rules named in `lowered_by` and `raised_by`. A `split` phrase began in an earlier
    message; its span covers the part in the newest one.
    """

    entry: str
    category: str
    level: Level
    span: Span
    own: Level = Level.NONE
    lowered_by: tuple[str, ...] = ()
    raised_by: tuple[str, ...] = ()
    split: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found in one message: its highest level, and categories with the heaviest first.

    `quiet`: entries of no level of their own, which say something in a talk only.
    """

    level: Level = Level.NONE
    categories: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()
    quiet: tuple[str, ...] = ()


def finding_of(matches: Iterable[Match]) -> Finding:
    """Return the finding that `matches` make.

    Matches without weight are left out, and those that share words with a heavier one of their category.
    """
    matches = tuple(matches)
    quiet = tuple(dict.fromkeys(match.entry for match in matches if not match.own and not match.level))
    placed = sorted(_uppermost(matches), key=lambda match: (match.span, match.entry))
    heaviest_first = sorted(placed, key=lambda match: -match.level)
    categories = tuple(dict.fromkeys(match.category for match in heaviest_first))
    return Finding(heaviest_first[0].level if placed else Level.NONE, categories, tuple(placed), quiet)


def _uppermost(matches: Iterable[Match]) -> Iterator[Match]:
    heavier: dict[str, list[Span]] = defaultdict(list)
    weighty = sorted((match for match in matches if match.level), key=lambda match: -match.level)
    for _, level in groupby(weighty, key=lambda match: match.level):
        alike = list(level)
        yield from (match for match in alike if not _shares(match.span, heavier[match.category]))
        for match in alike:
            heavier[match.category].append(match.span)
        heavier.update({category: _joined(spans) for category, spans in heavier.items()})


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return the same stretches in order, with overlapping ones joined."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _shares(span: Span, joined: Sequence[Span]) -> bool:
    following = bisect_right(joined, span[0], key=lambda other: other[1])
    return following < len(joined) and joined[following][0] < span[1]
