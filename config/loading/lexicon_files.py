"""The lexicon in the content files: loaded, checked, and tried on its own examples."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from os import R_OK, access
from typing import TYPE_CHECKING

from care.detection.lexicon import Entry, Lexicon, Raise, example_mistakes, pattern_mistakes
from care.detection.patterns import PatternMistake, Slots, check_slot
from config.loading.corpus import CORPUS
from config.loading.lexicon_tables import LEXICON_FOLDER, LexiconMistake, read_files
from config.loading.second_opinion_files import FOLDER as SECOND_OPINION
from config.settings.content_folders import files_in, folders_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from config.loading.lexicon_tables import LexiconFile

    Files = tuple[LexiconFile, ...]

__all__ = ["LEXICON_FOLDER", "LexiconMistake", "check_lexicon", "load_lexicon", "read_files"]

NOT_ENTRIES = frozenset({CORPUS, SECOND_OPINION})
"""The folders beside the entries: sentences with labels, and what was learned from them."""


def load_lexicon(folder: Path | None = None, own: Path | None = None) -> Lexicon:
    """Return the lexicon of all files in `folder`, by default our own, and in `own`, the programme's.

    Raises LexiconMistake. The same content is read and built once: a start checks it, and then uses it.
    """
    read = _read(folder or LEXICON_FOLDER, own)
    if read.lexicon is None:
        raise LexiconMistake(read.mistakes[0])
    return read.lexicon


def check_lexicon(folder: Path | None = None, own: Path | None = None) -> list[str]:
    """Return a line for every mistake in the files of both folders, with the examples that do not hold."""
    folder = folder or LEXICON_FOLDER
    lines = [
        f"{name} is a folder, and nothing in it is read: move it elsewhere"
        for name in folders_in(folder)
        if name not in NOT_ENTRIES
    ]
    try:
        read = _read(folder, own)
    except LexiconMistake as mistake:
        return [*lines, *str(mistake).splitlines()]
    return [*lines, *(read.mistakes if read.lexicon is None else _example_mistakes(read.files, read.lexicon))]


@dataclass(frozen=True, slots=True)
class _Read:
    """What stands in the files; there is no lexicon where a rule is mistaken."""

    files: Files
    mistakes: tuple[str, ...]
    lexicon: Lexicon | None


def _read(folder: Path, own: Path | None) -> _Read:
    paths = (path for place in (folder, own) if place for path in files_in(place, "*.toml"))
    return _read_once(
        folder, own, tuple(path.read_bytes() for path in paths if path.is_file() and access(path, R_OK))
    )


@lru_cache(maxsize=2)
def _read_once(folder: Path, own: Path | None, _: tuple[bytes, ...]) -> _Read:
    files = read_files(folder, own)
    slots = _slots(files)
    mistakes = tuple(_rule_mistakes(files, slots))
    return _Read(files, mistakes, None if mistakes else _together(files, slots))


def _together(files: Files, slots: Slots) -> Lexicon:
    lexicon = Lexicon.of(
        [entry for file in files for entry in file.entries],
        slots,
        [guard for file in files for guard in file.guards],
        [rule for file in files for rule in file.raises],
    )
    # The ways of mistyping a word are made at the first scan: not while the first person waits.
    lexicon.scan("m*ti")
    return lexicon


def _slots(files: Files) -> Slots:
    """Return the slots of all files; LexiconMistake holds a line for each that cannot be used."""
    if mistakes := [*_double_slots(files), *_slot_mistakes(files)]:
        raise LexiconMistake("\n".join(mistakes))
    by_rank = zip_longest(*(file.everyday for file in files))
    everyday = [word for rank in by_rank for word in rank if word]
    return Slots(_all_slots(files), everyday, _mending(files))


def _mending(files: Files) -> Mapping[str, tuple[str, ...]]:
    """Return what all files say of mending, each list without the words that are never part of a run."""
    return {
        name: tuple(word for file in files for word in getattr(file.mending, name))
        for name in ("keys", "company", "ordinary", "parts")
    }


def _all_slots(files: Files) -> Mapping[str, tuple[str, ...]]:
    return {name: phrases for file in files for name, phrases in file.slots.items()}


def _rule_mistakes(files: Files, slots: Slots) -> Iterator[str]:
    """Return a line for each id that is used twice, and each unusable pattern or name of a rule."""
    yield from _double_ids(files)
    for file in files:
        for place, rule in file.rules.items():
            if isinstance(rule, Raise):
                continue  # it finds nothing by itself, so its words may be common
            where = f"{file.at(*place, 'patterns')}: {rule.id}"
            yield from (f"{where}: {mistake}" for mistake in pattern_mistakes(rule.patterns, slots))
    yield from _missing_names(files)


def _double_slots(files: Files) -> Iterator[str]:
    slots = Counter(name for file in files for name in file.slots)
    for file in files:
        doubled = [name for name in file.slots if slots[name] > 1]
        yield from (f"{file.at('slots', name)}: slot {name!r} is there twice" for name in doubled)


def _double_ids(files: Files) -> Iterator[str]:
    rules = Counter(rule.id for file in files for rule in file.rules.values())
    for file in files:
        doubled = {place: rule.id for place, rule in file.rules.items() if rules[rule.id] > 1}
        yield from (
            f"{file.at(*place, 'id')}: {name}: this id is there twice" for place, name in doubled.items()
        )


def _slot_mistakes(files: Files) -> Iterator[str]:
    slots = _all_slots(files)
    for file in files:
        for name in file.slots:
            try:
                check_slot(name, slots)
            except PatternMistake as mistake:
                yield f"{file.at('slots', name)}: slot {name!r}: {mistake}"


def _missing_names(files: Files) -> Iterator[str]:
    guards = {guard.id for file in files for guard in file.guards}
    raises = {rule.id for file in files for rule in file.raises}
    for file in files:
        for place, entry in enumerate(file.entries):
            for kind, named, known in (("guard", entry.guards, guards), ("raise", entry.raises, raises)):
                missing = [name for name in named if name not in known]
                where = f"{file.at('entries', place, kind + 's')}: {entry.id}"
                yield from (f"{where}: there is no {kind} {name!r}" for name in missing)


def _example_mistakes(files: Files, lexicon: Lexicon) -> Iterator[str]:
    for file in files:
        for place, rule in file.rules.items():
            if isinstance(rule, Entry):
                where = f"{file.at(*place)}: {rule.id}"
                yield from (f"{where}: {mistake}" for mistake in example_mistakes(lexicon, rule))
