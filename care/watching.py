"""The lexicon in use: what the files hold and what counselors changed, replaced as a whole."""

from collections.abc import Iterable, Iterator, Sequence

from care.findings import Finding, Match
from care.lexicon import Lexicon, finds, pattern_mistakes
from care.weighing import Entry


class Watch:
    """Scans for everybody. Where the lexicon itself fails, words still travel and `failed` says so."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._first = lexicon
        self._now = lexicon
        self.failed = False

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, also those that are off."""
        return self._now.entries

    def change(self, extra: Iterable[Entry], off: Iterable[str]) -> None:
        """From now on these further entries are looked for too, and those that are off are not."""
        self._now = self._first.changed(extra, off)

    def scan(self, text: str, previous: Sequence[str] = ()) -> Finding:
        """What `text` holds, also together with its writer's messages before it; nothing where it fails."""
        try:
            finding = self._now.scan_window(previous, text) if previous else self._now.scan(text)
        except Exception:  # noqa: BLE001 (a broken lexicon must stop no message; the group is told)
            self.failed = True
            return Finding()
        self.failed = False
        return finding

    def explain(self, text: str) -> tuple[Match, ...]:
        """Every entry that is found in `text`, with what raised or lowered it."""
        return self._now.explain(text)

    def mistakes(self, entry: Entry) -> Iterator[tuple[str, str]]:
        """What speaks against taking this entry in: a word for the mistake, and what it is about."""
        if entry.id in {known.id for known in self.entries}:
            yield "id-taken", entry.id
            return
        if any(pattern_mistakes(entry.patterns, self._first.slots)):
            yield "pattern", ", ".join(entry.patterns)
            return
        added = self.entries[len(self._first.entries) :]
        with_it = self._first.changed([*added, entry], self._now.off)
        yield from (("not-found", text) for text in entry.hits if not finds(with_it, entry, text))
        yield from (("found", text) for text in entry.misses if finds(with_it, entry, text))
