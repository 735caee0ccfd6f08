"""The active lexicon: what the files hold and what counselors changed, replaced as a whole."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property

from care.detection.lexicon import Lexicon, dear_patterns, finds, pattern_mistakes
from care.detection.patterns import PatternMistake
from care.detection.proposing import PhrasePart, Proposer
from care.detection.result import Finding, Match
from care.detection.rules import Entry
from care.detection.second_opinion import SECOND_OPINION, SecondOpinion
from care.detection.trying import Everyday, Trial, entry_of, others
from care.model.levels import Level

SAID_AGAIN = timedelta(minutes=10)
"""How often the group is told that the lexicon fails, while it does."""


class ActiveLexicon:
    """Scans for everybody. Where the lexicon itself fails, words still travel and `failed` says so."""

    def __init__(
        self,
        lexicon: Lexicon,
        everyday: Callable[[], Sequence[str]] = tuple,
        second: SecondOpinion | None = None,
    ) -> None:
        """Look for what `lexicon` holds; `everyday` reads the harmless sentences, when they are needed."""
        self._second = second
        self._first = lexicon
        self._now = lexicon
        self._trial = Trial(lexicon, everyday)
        self.failed = False
        self.left_out: tuple[str, ...] = ()
        self._told_at: datetime | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return every entry, also those that are off."""
        return self._now.entries

    @property
    def added(self) -> tuple[Entry, ...]:
        """Return the entries that counselors added, also those that are off."""
        return self.entries[len(self._first.entries) :]

    def entry(self, name: str) -> Entry | None:
        """Return the entry of this id, if there is one (still)."""
        return next((entry for entry in self.entries if entry.id == name), None)

    def level_of(self, entry: Entry) -> Level:
        """Return what the entry weighs now."""
        return self._now.levels.get(entry.id, entry.level)

    def change(
        self, extra: Iterable[Entry], off: Iterable[str], levels: Mapping[str, Level] | None = None
    ) -> None:
        """Look for these further entries too from now on, and not for those that are off.

        Those named in `levels` weigh so much, whatever their own level.
        A further entry that the files of today no longer bear is `left_out`; the others are looked for. What
        lowered or raised one and is gone from the files is passed over.
        """
        further, left_out = tuple(self._with_known_rules(entry) for entry in extra), set[str]()
        try:
            self._now = self._first.changed(further, off, levels)
        except PatternMistake:
            left_out = {entry.id for entry in further if not self._bears(entry)}
            borne = (one for one in further if one.id not in left_out)
            self._now = self._first.changed(borne, off, levels)
        self.left_out = tuple(sorted(left_out))

    def _with_known_rules(self, entry: Entry) -> Entry:
        known = {helper.id for helper in self._first.helpers}
        return replace(
            entry,
            guards=tuple(name for name in entry.guards if name in known),
            raises=tuple(name for name in entry.raises if name in known),
        )

    def _bears(self, entry: Entry) -> bool:
        try:
            self._first.changed([entry])
        except PatternMistake:
            return False
        return True

    def tells_failure(self, now: datetime) -> bool:
        """Return whether it is time to say (again) that nobody looks; asking counts as saying."""
        if self._told_at and timedelta(0) <= now - self._told_at < SAID_AGAIN:
            return False
        self._told_at = now
        return True

    def scan(self, text: str, previous: Sequence[str] = ()) -> Finding:
        """Return what `text` holds, also with its writer's messages before it; nothing if the scan fails."""
        finding = Finding()
        try:
            folded = self._now.folded(text)
            finding = self._now.scan_folded(previous, folded)
            if self._second:
                finding = self._second.weighed(
                    finding, folded.words, len(text), lambda: self._now.explain_folded(folded)
                )
        except Exception:  # noqa: BLE001 (a broken lexicon must stop no message; the group is told)
            self.failed = True
            return finding
        self.failed = False
        return finding

    def explain(self, text: str) -> tuple[Match, ...]:
        """Return every entry that is found in `text`, with its reasons, and the guess if there is one."""
        found = {match.entry: match for match in self.scan(text).matches}
        entries = [found.pop(match.entry, match) for match in self._now.explain(text)]
        return (*entries, *(guess for guess in found.values() if guess.entry == SECOND_OPINION))

    def mistakes(self, entry: Entry) -> Iterator[tuple[str, str]]:
        """Give what speaks against taking this entry in: a word for the mistake, and what it is about."""
        if entry.id in {SECOND_OPINION, *(known.id for known in self.entries)}:
            yield "id-taken", entry.id
            return
        if dear := dear_patterns(entry.patterns, self._first.slots):
            yield "dear", ", ".join(dear)
            return
        if any(pattern_mistakes(entry.patterns, self._first.slots)):
            yield "pattern", ", ".join(entry.patterns)
            return
        with_it = self._first.changed([*self.added, entry], self._now.off)
        yield from (("not-found", text) for text in entry.hits if not finds(with_it, entry, text))
        yield from (("found", text) for text in entry.misses if finds(with_it, entry, text))

    @cached_property
    def _proposer(self) -> Proposer:
        return Proposer(self._first)

    def propose(self, text: str, *, known: bool = False) -> tuple[PhrasePart, ...]:
        """Return the parts of an entry that would find this sentence; nothing if none can be made of it."""
        parts = self._proposer.parts(text, known=known)
        if not parts:
            return ()
        entry = self.proposed("", parts, Level.NOTE, "", "")
        try:
            found = finds(self._first.changed([entry]), entry, text)
        except PatternMistake:
            return ()
        return parts if found else ()

    def proposed(
        self, name: str, parts: Sequence[PhrasePart], level: Level, category: str, language: str
    ) -> Entry:
        """Return the entry of these parts, with examples made by rule."""
        return entry_of(self._first, name, parts, level, category, language)

    def same_as(self, pattern: str) -> Entry | None:
        """Return the entry that looks for this very pattern, and is not off."""
        alike = (entry for entry in self.entries if pattern in entry.patterns)
        return next((entry for entry in alike if entry.id not in self._now.off), None)

    def words_like(self, part: PhrasePart) -> Sequence[str]:
        """Return the other words that are heard in the place of the part's word, without mere spellings."""
        return tuple(others(self._first, part))

    def on_everyday(self, entry: Entry) -> Everyday:
        """Return at how many harmless sentences this entry would alarm, and some of them."""
        return self._trial.on_everyday(entry)
