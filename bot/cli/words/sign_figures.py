"""Figures of the signs: recall and precision of each, by phrases, by the model, and by both."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.cli.words.intervals import wilson
from bot.cli.words.learned_signs import ASKED, FOLDS, part_of, trained
from care.curriculum.dialogue_signs import signs_of
from care.curriculum.harms import HARMS, OF_LEXICON
from care.curriculum.learned_signs import LearnedSigns, nothing_learned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from care.curriculum.dialogue_signs import Signs
    from care.detection.lexicon import Lexicon
    from config.loading.acts import SupporterAct

WAYS = ("phrases", "model", "both")
GOOD = (
    *("asks-suicide", "open-question", "reflects", "validates", "comfort"),
    *("names-limit", "keeps-boundary", "names-adult", "farewell"),
)


@dataclass(frozen=True, slots=True)
class Figure:
    """How often a sign was shown rightly, should have been, and was shown wrongly."""

    right: int
    of: int
    wrong: int

    def __add__(self, other: Figure) -> Figure:
        return Figure(self.right + other.right, self.of + other.of, self.wrong + other.wrong)

    def told(self) -> str:
        """Return recall and precision with their intervals."""
        return f"{_share(self.right, self.of)} / {_share(self.right, self.right + self.wrong)}"


def _share(reached: int, of: int) -> str:
    low, high = wilson(reached, of)
    return f"{reached / of:.2f} ({low:.2f} to {high:.2f})" if of else "–"


def by_families(acts: Sequence[SupporterAct], signs: Signs, lexicon: Lexicon) -> dict[str, dict[str, Figure]]:
    """Return figures by sign and way; a sentence is weighed by a model of other families."""
    parts = part_of(acts)
    counted: Counter[tuple[str, str, str]] = Counter()
    for part in range(FOLDS):
        learned = trained([act for act in acts if parts[act.family] != part], signs)
        for act in acts:
            if parts[act.family] == part:
                _count(act, _shown(act, signs, learned, lexicon), counted)
    return _figures(counted)


def shipped(acts: Sequence[SupporterAct], signs: Signs, lexicon: Lexicon) -> dict[str, dict[str, Figure]]:
    """Return figures by sign and way of what is in use, for sentences that nothing was learned from."""
    counted: Counter[tuple[str, str, str]] = Counter()
    for act in acts:
        _count(act, _shown(act, signs, signs.learned, lexicon), counted)
    return _figures(counted)


def _shown(act: SupporterAct, signs: Signs, learned: LearnedSigns, lexicon: Lexicon) -> dict[str, set[str]]:
    by_lexicon = {OF_LEXICON.get(match.category, "") for match in lexicon.scan(act.text).matches} - {""}
    silent = replace(signs, phrases={}, load=nothing_learned)
    ways = {
        "phrases": replace(signs, load=nothing_learned),
        "model": replace(silent, load=lambda: learned),
        "both": replace(signs, load=lambda: learned),
    }
    return {
        way: {*signs_of(act.text, one)} | (by_lexicon if way != "model" else set())
        for way, one in ways.items()
    }


def _count(act: SupporterAct, shown: dict[str, set[str]], counted: Counter[tuple[str, str, str]]) -> None:
    for way, found in shown.items():
        for sign in ASKED:
            if sign in act.signs:
                counted[sign, way, "of"] += 1
                counted[sign, way, "right"] += sign in found
            elif sign not in act.may:
                counted[sign, way, "wrong"] += sign in found


def _figures(counted: Counter[tuple[str, str, str]]) -> dict[str, dict[str, Figure]]:
    return {
        sign: {way: Figure(*(counted[sign, way, what] for what in ("right", "of", "wrong"))) for way in WAYS}
        for sign in ASKED
    }


def told(figures: dict[str, dict[str, Figure]]) -> Iterator[str]:
    """Give a line for each sign: recall / precision in each way; then all good ones, and all harms."""
    yield f"{'sign':<20}{'of':>5}  " + "".join(f"{way:<52}" for way in WAYS)
    for sign, ways in figures.items():
        if ways["both"].of:
            yield _line(sign, ways)
    for name, which in (("all good signs", GOOD), ("all harms", HARMS)):
        yield _line(name, {way: _sum(figures[one][way] for one in which) for way in WAYS})


def _sum(figures: Iterator[Figure]) -> Figure:
    total = Figure(0, 0, 0)
    for one in figures:
        total += one
    return total


def _line(name: str, ways: dict[str, Figure]) -> str:
    return f"{name:<20}{ways['both'].of:>5}  " + "".join(f"{ways[way].told():<52}" for way in WAYS)
