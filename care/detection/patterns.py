"""Patterns of words in slots.

A pattern is written as words and slots: `{want} {die}`. Words stand together as written, `|` parts
alternatives, in which `_` is a blank. A blank beside a slot lets up to FILLERS other words stand between,
`+` lets none, `..` up to CLAUSE of them; `-` and `~` let as many as these, but none that names the writer.
Neither a word of a slot `barrier` nor the edge of a sentence is ever skipped; `^` and `$` stand for that
edge. Slots of several languages act together: `en_barrier` is one more `barrier`, `en_self` one more `self`,
whose words name the writer.
"""

from __future__ import annotations

from itertools import pairwise
from math import prod
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from care.detection.mending import SHORT, Mending
from care.detection.normalize import STOP, fold_phrase
from care.detection.obfuscation import is_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

FILLERS = 2
CLAUSE = 6
BARRIER = "barrier"
WRITER = "self"
LONGEST_FILLER = 2
# Letters of an everyday word that may be part of words run together: shorter ones are affixes too.
FREQUENT_PART = 4
MOST_COMMON_STEPS = 2
TOO_COMMON = 200
LONG_MESSAGE = 20
SPOKEN = 10
"""What all words of a language weigh together where the commonest weighs 1, the next 1/2, the next 1/3."""
MOST_LIKELY = 0.05
"""The share of long messages above which a pattern of common words alone is refused: it tells nothing."""

DEAREST = 250
"""The most that a pattern may cost: words looked at, at worst, for each word with which it might begin."""

_JOINTS = {"+": 0, "-": FILLERS, "~": CLAUSE, "..": CLAUSE}
_ALOOF = ("-", "~")
_EDGES = ("^", "$")


class PatternMistake(ValueError):
    """A pattern or slot cannot be read; the message says which and why."""


class DearPattern(PatternMistake):
    """A pattern asks for too much work: it has too many steps, or too much room between them."""


class PatternStep(NamedTuple):
    """The folded phrases that may stand at one place, up to `reach` words after the step before.

    An `aloof` step is not reached over words that name the writer.
    """

    phrases: frozenset[str]
    reach: int
    aloof: bool = False


Pattern: TypeAlias = tuple[PatternStep, ...]


class Slots:
    """The slots of a lexicon with their phrases folded and references to other slots resolved.

    `everyday` names common words, the commonest first; TOO_COMMON of them are no pattern by themselves.
    `mending` lists under the names of Mending's fields which words are mended, as words or slots.
    """

    def __init__(
        self,
        raw: Mapping[str, Sequence[str]],
        everyday: Iterable[str] = (),
        mending: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self.phrases = {name: tuple(_filled(name, raw, ())) for name in raw}
        self._sets = {name: frozenset(phrases) for name, phrases in self.phrases.items()}
        self._parts: dict[str, frozenset[str]] = {}
        self._patterns: dict[str, Pattern] = {}
        self.barrier = self._gathered(BARRIER)
        self.writer = self._gathered(WRITER)
        words = list(dict.fromkeys([STOP, *map(fold_phrase, everyday)]))
        self.rarity = {word: rank for rank, word in enumerate(words, start=1)}
        self.common = frozenset(words[:TOO_COMMON]) | self.barrier
        lists = {name: self._single(parts, raw) for name, parts in (mending or {}).items()}
        frequent = frozenset(word for word in words if len(word) >= FREQUENT_PART)
        self.mending = Mending(**lists | {"parts": lists["parts"] | frequent} if lists else {})

    def read(self, pattern: str) -> Pattern:
        """Return the steps of `pattern`, its slots filled; PatternMistake says what cannot be read."""
        if pattern not in self._patterns:
            steps = tuple(self._steps(pattern, pattern.split()))
            if price(steps) > DEAREST:
                raise DearPattern(
                    f"pattern {pattern[:60]!r} costs {price(steps)}, and at most {DEAREST} is borne"
                )
            self._patterns[pattern] = steps
        return self._patterns[pattern]

    def _single(self, parts: Sequence[str], raw: Mapping[str, Sequence[str]]) -> frozenset[str]:
        """Return the words of `parts` and the longer ones of the slots that they name; no phrases."""
        filled = (phrase for part in parts if _is_slot(part) for phrase in _filled(part[1:-1], raw, ()))
        longer = (phrase for phrase in filled if len(phrase) >= SHORT and " " not in phrase)
        return frozenset(longer) | frozenset(part for part in parts if not _is_slot(part))

    def _steps(self, pattern: str, parts: Sequence[str]) -> Iterator[PatternStep]:
        if not parts or {parts[0], parts[-1]} & set(_JOINTS):
            raise PatternMistake(f"pattern {pattern!r} begins or ends without a word")
        between, aloof = 0, False
        for part, following in pairwise([*parts, ""]):
            if part in _JOINTS:
                continue
            yield PatternStep(self._phrases(part), between, aloof)
            between, aloof = _reach(part, following), following in _ALOOF

    def _phrases(self, part: str) -> frozenset[str]:
        if part not in self._parts:
            self._parts[part] = self._read(part)
        return self._parts[part]

    def _gathered(self, name: str) -> frozenset[str]:
        sets = (phrases for slot, phrases in self._sets.items() if slot == name or slot.endswith(f"_{name}"))
        return frozenset().union(*sets)

    def _read(self, part: str) -> frozenset[str]:
        if not _is_slot(part):
            if is_plain(part.replace("|", " ")):
                return frozenset(part.split("|"))
            return frozenset(STOP if word in _EDGES else _folded(word) for word in part.split("|"))
        if part[1:-1] not in self._sets:
            raise PatternMistake(f"there is no slot {part[1:-1]!r}")
        return self._sets[part[1:-1]]


def require_rare(pattern: str, slots: Slots) -> None:
    """Raise PatternMistake for a pattern that nearly every message holds: common words, or much room."""
    steps = slots.read(pattern)
    if len(steps) == 1:
        found = [
            phrase for phrase in steps[0].phrases if phrase in slots.common or len(phrase) <= LONGEST_FILLER
        ]
    elif all(step.phrases <= slots.common for step in steps) and (
        len(steps) == MOST_COMMON_STEPS or _likelihood(steps, slots.rarity) > MOST_LIKELY
    ):
        found = [phrase for step in steps for phrase in step.phrases]
    else:
        return
    if found:
        raise PatternMistake(
            f"pattern {pattern!r} would match nearly everything: {min(found)!r} is a common word"
        )


def price(steps: Pattern) -> int:
    """Return how many words are looked at, at worst, for each word with which these steps might begin.

    Each step may be reached at as many places as there is room before it, and looks as far as it reaches.
    """
    spent = room = 0
    for step in steps:
        spent += (1 + room) * (1 + step.reach)
        room += step.reach
    return spent


def _likelihood(steps: Pattern, rarity: Mapping[str, int]) -> float:
    """Return in about how many messages of LONG_MESSAGE words these steps stand, by Zipf's law."""
    ways = (
        (step.reach + 1) * sum(1 / rarity[phrase] for phrase in step.phrases if phrase in rarity) / SPOKEN
        for step in steps
    )
    return LONG_MESSAGE * prod(ways)


def check_slot(name: str, raw: Mapping[str, Sequence[str]]) -> None:
    """Raise PatternMistake with what cannot be read in one slot."""
    _filled(name, raw, ())


def _filled(name: str, raw: Mapping[str, Sequence[str]], above: tuple[str, ...]) -> list[str]:
    if name not in raw:
        raise PatternMistake(f"there is no slot {name!r}")
    if name in above:
        raise PatternMistake(f"slot {name!r} contains itself")
    if is_plain(" ".join(raw[name])):
        return list(raw[name])
    found: list[str] = []
    for phrase in raw[name]:
        found += _filled(phrase[1:-1], raw, (*above, name)) if _is_slot(phrase) else [_folded(phrase)]
    return found


def _is_slot(part: str) -> bool:
    return part.startswith("{") and part.endswith("}")


def _folded(phrase: str) -> str:
    folded = fold_phrase(phrase)
    if not folded or "{" in phrase or "}" in phrase:
        raise PatternMistake(f"{phrase!r} is no word and no slot")
    return folded


def _reach(part: str, following: str) -> int:
    """Return how many words may stand between this part and the next."""
    both_words = not _is_slot(part) and not _is_slot(following)
    return _JOINTS.get(following, 0 if both_words else FILLERS)
