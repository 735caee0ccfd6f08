"""The lexicon: what in a message asks for a person."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from care.detection.matcher import FURTHER_STEPS
from care.detection.normalize import fold
from care.detection.obfuscation import Vocabulary
from care.detection.patterns import DearPattern, PatternMistake, Slots, require_rare
from care.detection.result import Finding, Match, finding_of
from care.detection.rules import Entry, Guard, Layer, Raise
from care.model.levels import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from care.detection.normalize import Folded
    from care.detection.rules import Weighed

__all__ = ["Entry", "Finding", "Guard", "Lexicon", "Match", "Raise"]

# A short message and two before it are read together (docs/decisions/0019).
WINDOW = 3
# Pieces of a broken sentence: so many messages, of so many letters and words at most each, and letters in all
# (docs/decisions/0060).
RUN, PIECE, PIECE_WORDS, RUN_LETTERS = 8, 24, 2, 160
# Letters of a pattern that are shown where it is refused.
SHOWN = 60


@dataclass(frozen=True)
class Lexicon:
    """Entries made ready for scanning; never changes, so one may serve everybody at once."""

    layers: tuple[Layer, ...]
    helpers: tuple[Guard | Raise, ...]
    slots: Slots
    off: frozenset[str] = frozenset()
    levels: Mapping[str, Level] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        entries: Iterable[Entry],
        slots: Slots | None = None,
        guards: Iterable[Guard] = (),
        raises: Iterable[Raise] = (),
    ) -> Lexicon:
        """Return the lexicon of `entries`; PatternMistake names one that cannot be used."""
        helpers: tuple[Guard | Raise, ...] = (*guards, *raises)
        slots = slots or Slots({})
        return cls((Layer(tuple(entries), helpers, slots),), helpers, slots)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return all entries, also those that are switched off."""
        return tuple(entry for layer in self.layers for entry in layer.entries)

    @cached_property
    def known(self) -> Vocabulary:
        """The words that are known, in all their spellings, to whoever reads a text for this lexicon."""
        words = frozenset().union(*(layer.vocabulary.words for layer in self.layers))
        return Vocabulary(words, self.slots.mending)

    def changed(
        self,
        extra: Iterable[Entry] = (),
        off: Iterable[str] = (),
        levels: Mapping[str, Level] | None = None,
    ) -> Lexicon:
        """Return a lexicon of the first entries and `extra`, in which those named in `off` find nothing.

        Entries named in `levels` weigh so much, whatever their own level.
        It costs milliseconds, for what was built stays. Calls do not add up: each says all that is changed.
        PatternMistake names an extra entry that cannot be used.
        """
        further = tuple(extra)
        named = {name for entry in further for name in (*entry.guards, *entry.raises)}
        helpers = [helper for helper in self.helpers if helper.id in named]
        layers = (Layer(further, helpers, self.slots, FURTHER_STEPS),) if further else ()
        return replace(self, layers=(self.layers[0], *layers), off=frozenset(off), levels=levels or {})

    def scan(self, text: str) -> Finding:
        """Return what `text` holds; never fails, and takes time in proportion to its length."""
        return finding_of(self.explain(text))

    def folded(self, text: str) -> Folded:
        """Return `text` as the plain words that entries are looked for in."""
        return fold(text, self.known)

    def explain(self, text: str) -> tuple[Match, ...]:
        """Return every entry that was found with what lowered or raised it, also those lowered to nothing."""
        return self.explain_folded(self.folded(text))

    def explain_folded(self, folded: Folded) -> tuple[Match, ...]:
        """Return the same as `explain` for a text that was folded already."""
        found = [found for layer in self.layers for found in layer.weigh(folded, self.levels)]
        found = [one for one in found if one.entry.id not in self.off]
        if not found:
            return ()
        places = folded.places()
        matches = (_match(one, places, self.levels) for one in found)
        return tuple(sorted(matches, key=lambda match: (match.span, match.entry)))

    def scan_window(self, previous: Sequence[str], text: str) -> Finding:
        """Return what `text`, the newest message of a writer, holds, together with what it completes."""
        return self.scan_folded(previous, self.folded(text))

    def scan_folded(self, previous: Sequence[str], folded: Folded) -> Finding:
        """Return the same for a text that was folded already.

        Of `previous`, the writer's earlier messages with the newest last, those are read that make a window
        of WINDOW with it, and a longer row of pieces of which it is the last (`broken_sentence`). A match
        that began in them is `split`; its span is the part of the newest in it.
        """
        found, text = list(self.explain_folded(folded)), folded.original
        for before in dict.fromkeys((_joined(previous[1 - WINDOW :]), broken_sentence(previous, text))):
            if before.strip():
                found += self._completed(before, text, found)
        return finding_of(found)

    def _completed(self, before: str, text: str, known: Iterable[Match]) -> list[Match]:
        """Return what `text` completes: matches that reach into it, heavier than those that are known."""
        levels: dict[str, Level] = {}
        for match in known:
            levels[match.entry] = max(match.level, levels.get(match.entry, Level.NONE))
        together = [match for match in self.explain(before + text) if match.span[1] > len(before)]
        gained = [match for match in together if match.level > levels.get(match.entry, -1)]
        return [_in_newest(match, len(before)) for match in gained]

    def mistakes(self, entry: Entry) -> Iterator[str]:
        """Give a line for all that speaks against taking `entry` in: its patterns, its examples, its name."""
        if entry.id in {known.id for known in (*self.entries, *self.helpers)}:
            yield f"there is an entry {entry.id!r} already"
        if unusable := list(pattern_mistakes(entry.patterns, self.slots)):
            yield from unusable
            return
        try:
            with_it = self.changed([entry])
        except PatternMistake as mistake:
            yield str(mistake).removeprefix(f"{entry.id}: ")
        else:
            yield from example_mistakes(with_it, entry)


def broken_sentence(previous: Sequence[str], text: str) -> str:
    """Return what stands before `text` in a sentence that was sent a word or two at a time; else nothing.

    It goes back to the first message that is no piece, over those without a letter or figure (a sticker),
    to RUN pieces and RUN_LETTERS at most.
    """
    pieces: list[str] = []
    letters = len(text)
    if not _is_piece(text):
        return ""
    for message in filter(_says_something, reversed(previous)):
        letters += len(message) + 1
        if len(pieces) == RUN - 1 or letters > RUN_LETTERS or not _is_piece(message):
            break
        pieces.insert(0, message)
    return _joined(pieces)


def _joined(messages: Iterable[str]) -> str:
    return "".join(f"{message} " for message in messages)


def _is_piece(message: str) -> bool:
    return len(message) <= PIECE and len(message.split()) <= PIECE_WORDS


def _says_something(message: str) -> bool:
    return any(map(str.isalnum, message))


def pattern_mistakes(patterns: Iterable[str], slots: Slots) -> Iterator[str]:
    """Give a line for each pattern that cannot be read or would match nearly everything."""
    for pattern in patterns:
        try:
            require_rare(pattern, slots)
        except PatternMistake as mistake:
            yield str(mistake)


def dear_patterns(patterns: Iterable[str], slots: Slots) -> list[str]:
    """Return the beginning of each pattern that asks for too much work."""
    return [pattern[:SHOWN] for pattern in patterns if _is_dear(pattern, slots)]


def _is_dear(pattern: str, slots: Slots) -> bool:
    try:
        slots.read(pattern)
    except DearPattern:
        return True
    except PatternMistake:
        return False
    return False


def example_mistakes(lexicon: Lexicon, entry: Entry) -> Iterator[str]:
    """Give a line for each example of `entry` that does not hold."""
    for text in entry.hits:
        if not finds(lexicon, entry, text):
            yield f"does not find {text!r} at {entry.level.word}"
    yield from (f"finds {text!r}" for text in entry.misses if finds(lexicon, entry, text))


def finds(lexicon: Lexicon, entry: Entry, text: str) -> bool:
    """Return whether `entry` is found in `text` at its own level; one that a guard lowers is not."""
    return any(match.entry == entry.id and match.level >= entry.level for match in lexicon.explain(text))


def _match(found: Weighed, places: Sequence[tuple[int, int]], levels: Mapping[str, Level]) -> Match:
    span = places[found.sighting.first][0], places[found.sighting.after - 1][1]
    own = levels.get(found.entry.id, found.entry.level)
    return Match(
        found.entry.id, found.entry.category, found.level, span, own, found.lowered_by, found.raised_by
    )


def _in_newest(match: Match, border: int) -> Match:
    """Return a match in a window of messages as one in the newest message, which begins at `border`."""
    start, end = match.span
    return replace(match, span=(max(0, start - border), end - border), split=start < border)
