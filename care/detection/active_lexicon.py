"""The active lexicon: what the files hold and what counselors changed, replaced as a whole."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from care.detection.lexicon import Lexicon, dear_patterns, finds, pattern_mistakes
from care.detection.patterns import PatternMistake
from care.detection.result import Finding, Match
from care.detection.rules import Entry
from care.detection.second_opinion import SECOND_OPINION, SecondOpinion

SAID_AGAIN = timedelta(minutes=10)
"""How often the group is told that the lexicon fails, while it does."""


class Watch:
    """Scans for everybody. Where the lexicon itself fails, words still travel and `failed` says so."""

    def __init__(self, lexicon: Lexicon, second: SecondOpinion | None = None) -> None:
        self._second = second
        self._first = lexicon
        self._now = lexicon
        self.failed = False
        self.left_out: tuple[str, ...] = ()
        self._told_at: datetime | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return every entry, also those that are off."""
        return self._now.entries

    def change(self, extra: Iterable[Entry], off: Iterable[str]) -> None:
        """Look for these further entries too from now on, and not for those that are off.

        A further entry that the files of today no longer bear is `left_out`; the others are looked for.
        """
        further, left_out = tuple(extra), set[str]()
        try:
            self._now = self._first.changed(further, off)
        except PatternMistake:
            left_out = {entry.id for entry in further if not self._bears(entry)}
            self._now = self._first.changed((one for one in further if one.id not in left_out), off)
        self.left_out = tuple(sorted(left_out))

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
        added = self.entries[len(self._first.entries) :]
        with_it = self._first.changed([*added, entry], self._now.off)
        yield from (("not-found", text) for text in entry.hits if not finds(with_it, entry, text))
        yield from (("found", text) for text in entry.misses if finds(with_it, entry, text))
