"""Classes of words: what the second opinion takes for one and the same, and which of them name a danger."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from care.detection.normalize import STOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Feature: TypeAlias = tuple[str, ...]
"""Words or classes that stand together; a class stands in brackets, which no folded word has."""

REACH = 5
"""Words from one class to another that still make a pair."""


@dataclass(frozen=True)
class WordClasses:
    """The class of each word that has one, and the classes that name a danger."""

    of: Mapping[str, str]
    danger: frozenset[str]

    def class_of(self, word: str) -> str | None:
        """Return the class of a word, also of one whose last letter was held down ("capeee")."""
        found = self.of.get(word)
        if found is None and word[-1:] == word[-2:-1]:
            return self.of.get(word.rstrip(word[-1]) + word[-1])
        return found

    def kinds(self, words: Sequence[str]) -> list[str | None]:
        """Return the class of each word."""
        known = self.of
        return [known.get(word) or self.class_of(word) for word in words]

    def features(self, words: Sequence[str], kinds: Sequence[str | None]) -> Iterator[list[Feature]]:
        """Give for each word what ends with it: itself, the pair of words, its class with those before."""
        recent: list[tuple[int, str]] = []
        before = ""
        for place, (word, own) in enumerate(zip(words, kinds, strict=True)):
            found: list[Feature] = [(before, word)] if before else []
            before = word
            if word == STOP:
                recent = []
            else:
                found.append((word,))
            if own:
                found.append((own,))
                found += [(earlier, own) for at, earlier in recent if place - at <= REACH]
                if len(recent) > 1:
                    found.append((recent[-2][1], recent[-1][1], own))
                recent = [*recent[1 - REACH :], (place, own)]
            yield found

    def names_danger(self, feature: Feature) -> bool:
        """Return whether a word or class of this feature names a danger."""
        return not self._dangerous.isdisjoint(feature)

    @cached_property
    def _dangerous(self) -> frozenset[str]:
        return self.danger | {word for word, own in self.of.items() if own in self.danger}
