"""The lexicon that our files make: loaded, checked, and tried on its own examples."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from care.lexicon import Lexicon
from care.scanning import BARRIER, PatternMistake, fill_slot, fill_slots, read_pattern
from config.lexicon_tables import LEXICON_FOLDER, LexiconFile, LexiconMistake, read_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from care.lexicon import Entry, Guard

    Slots = Mapping[str, tuple[str, ...]]

__all__ = ["LEXICON_FOLDER", "LexiconMistake", "check_lexicon", "finds", "load_lexicon", "read_files"]

LONGEST_FILLER = 2


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """Return the lexicon of all files in `folder`, by default our own; LexiconMistake says what is wrong."""
    files = read_files(folder or LEXICON_FOLDER)
    for mistake in _rule_mistakes(files):
        raise LexiconMistake(mistake)
    return _together(files)


def check_lexicon(folder: Path | None = None) -> list[str]:
    """Return a line for every mistake in the files of `folder`, examples that do not hold included."""
    try:
        files = read_files(folder or LEXICON_FOLDER)
    except LexiconMistake as mistake:
        return str(mistake).splitlines()
    return list(_rule_mistakes(files)) or list(_example_mistakes(files))


def finds(lexicon: Lexicon, entry: Entry, text: str) -> bool:
    """Tell whether `entry` is found in `text` at its own level; one that a guard lowers is not."""
    matches = lexicon.scan(text).matches
    return any(match.entry == entry.id and match.level >= entry.level for match in matches)


def _together(files: Iterable[LexiconFile]) -> Lexicon:
    files = tuple(files)
    entries = [entry for file in files for entry in file.entries]
    guards = [guard for file in files for guard in file.guards]
    return Lexicon(entries, _all_slots(files), guards)


def _all_slots(files: Iterable[LexiconFile]) -> Slots:
    return {name: phrases for file in files for name, phrases in file.slots.items()}


def _rule_mistakes(files: tuple[LexiconFile, ...]) -> Iterator[str]:
    """Give a line for each name used twice, and each pattern, slot or guard that cannot be used."""
    if mistakes := [*_doubles(files), *_slot_mistakes(files)]:
        yield from mistakes
        return
    slots = fill_slots(_all_slots(files))
    for file in files:
        for rule in file.rules:
            yield from (f"{file.name}: {rule.id}: {mistake}" for mistake in _pattern_mistakes(rule, slots))
    yield from _missing_guards(files)


def _doubles(files: tuple[LexiconFile, ...]) -> Iterator[str]:
    slots = Counter(name for file in files for name in file.slots)
    rules = Counter(rule.id for file in files for rule in file.rules)
    for file in files:
        yield from (f"{file.name}: slot {name!r} is there twice" for name in file.slots if slots[name] > 1)
        repeated = dict.fromkeys(rule.id for rule in file.rules if rules[rule.id] > 1)
        yield from (f"{file.name}: {name}: this id is there twice" for name in repeated)


def _slot_mistakes(files: tuple[LexiconFile, ...]) -> Iterator[str]:
    slots = _all_slots(files)
    for file in files:
        for name in file.slots:
            try:
                fill_slot(name, slots)
            except PatternMistake as mistake:
                yield f"{file.name}: slot {name!r}: {mistake}"


def _pattern_mistakes(rule: Entry | Guard, slots: Slots) -> Iterator[str]:
    for pattern in rule.patterns:
        try:
            steps = read_pattern(pattern, slots)
        except PatternMistake as mistake:
            yield str(mistake)
            continue
        common = sorted(phrase for phrase in steps[0].phrases if _is_filler(phrase, slots))
        if len(steps) == 1 and common:
            yield f"pattern {pattern!r} would match nearly everything: {common[0]!r} stands alone"


def _is_filler(phrase: str, slots: Slots) -> bool:
    return len(phrase) <= LONGEST_FILLER or phrase in slots.get(BARRIER, ())


def _missing_guards(files: tuple[LexiconFile, ...]) -> Iterator[str]:
    known = {guard.id for file in files for guard in file.guards}
    for file in files:
        for entry in file.entries:
            missing = [name for name in entry.guards if name not in known]
            yield from (f"{file.name}: {entry.id}: there is no guard {name!r}" for name in missing)


def _example_mistakes(files: tuple[LexiconFile, ...]) -> Iterator[str]:
    lexicon = _together(files)
    for file in files:
        for entry in file.entries:
            where = f"{file.name}: {entry.id}"
            unheard = [text for text in entry.hits if not finds(lexicon, entry, text)]
            yield from (f"{where}: does not find {text!r} at {entry.level.word}" for text in unheard)
            yield from (f"{where}: finds {text!r}" for text in entry.misses if finds(lexicon, entry, text))
