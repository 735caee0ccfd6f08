"""The form of a lexicon file, and its content as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from care.detection.lexicon import Entry, Guard, Raise
from care.model.levels import Level
from config.loading.checked_toml import read_as, shaped
from config.settings.content_folders import CODE, CONTENT, files_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from config.loading.toml_files import TomlFile
    from config.loading.toml_lines import Location

LEXICON_FOLDER = CONTENT / "lexicon"

Category = Literal[
    "suicide",
    "self-harm",
    "violence-at-home",
    "sexual-violence",
    "bullying",
    "violence-to-others",
    "eating",
    "substances",
    "gambling-debt",
    "pregnancy",
    "leaving-home",
    "forced-marriage",
    "sextortion",
    "unreal-signs",
    "severe-distress",
    "grooming",
    "incitement",
    "third-person",
    "team",
]
Language = Annotated[str, shaped(CODE.pattern, "a language's code of two or three letters")]
Words = Annotated[str, Field(min_length=1), shaped(r"(?s).*\S.*", "more than spaces")]
SlotName = Annotated[str, shaped("[a-z_]+", "small letters and _")]
Sign = Annotated[str, shaped("[a-z-]*", "small letters and -")]
LevelWord = Annotated[Level, BeforeValidator(Level.parse)]


class LexiconMistake(ValueError):
    """A lexicon file cannot be used; the message names the file, the line, the entry and what is wrong."""


class _RuleTable(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, shaped("[a-z][a-z0-9-]+", "small letters, digits and -, a letter first")]
    level: LevelWord
    patterns: Annotated[tuple[Words, ...], Field(min_length=1)]
    why: Words


class _EntryTable(_RuleTable):
    category: Category
    hits: Annotated[tuple[Words, ...], Field(min_length=2)]
    misses: Annotated[tuple[Words, ...], Field(min_length=1)]
    heard: dict[str, Words] = {}
    guards: tuple[Words, ...] = ()
    raises: tuple[Words, ...] = ()
    reviewer: Words | None = None
    sign: Sign = ""


class MendingTable(BaseModel):
    """Which words are mended where they are run together, torn apart or mistyped, and which only look so."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    keys: tuple[Words, ...] = ()
    company: tuple[Words, ...] = ()
    parts: tuple[Words, ...] = ()
    ordinary: Annotated[tuple[str, ...], BeforeValidator(str.split)] = ()


class _FileTable(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    language: Language
    reviewer: Words
    everyday: str = ""
    mending: MendingTable = MendingTable()
    slots: dict[SlotName, Annotated[tuple[Words, ...], Field(min_length=1)]] = {}
    guards: tuple[_RuleTable, ...] = ()
    raises: tuple[_RuleTable, ...] = ()
    entries: tuple[_EntryTable, ...] = ()


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """The content of one file, and where it stands there."""

    file: TomlFile
    everyday: tuple[str, ...]
    mending: MendingTable
    slots: Mapping[str, tuple[str, ...]]
    entries: tuple[Entry, ...]
    guards: tuple[Guard, ...]
    raises: tuple[Raise, ...]

    @property
    def rules(self) -> Mapping[Location, Entry | Guard | Raise]:
        """Return entries, guards and raises, whose ids must all differ, by their place in the file."""
        kinds: dict[str, tuple[Entry | Guard | Raise, ...]]
        kinds = {"entries": self.entries, "guards": self.guards, "raises": self.raises}
        return {(kind, place): rule for kind, rules in kinds.items() for place, rule in enumerate(rules)}

    def at(self, *location: int | str) -> str:
        """Return the file's name and the line of something in it."""
        return self.file.at(*location)


def read_files(folder: Path, own: Path | None = None) -> tuple[LexiconFile, ...]:
    """Return the files of `folder` by name, then those of `own`, the programme's, by their whole path.

    LexiconMistake holds a line for each mistake in their form.
    """
    paths = [path for path in files_in(folder, "*.toml") if not path.is_dir()]
    if not paths:
        raise LexiconMistake(f"{folder}: there are no lexicon files")
    named = {path: path.name for path in paths} | {
        path: str(path) for path in (files_in(own, "*.toml") if own else ())
    }
    files, mistakes = [], []
    for path, name in named.items():
        try:
            files.append(_read_file(path, name))
        except LexiconMistake as mistake:
            mistakes.append(str(mistake))
    if mistakes:
        raise LexiconMistake("\n".join(mistakes))
    return tuple(files)


def _read_file(path: Path, name: str) -> LexiconFile:
    file, table = read_as(path, _FileTable, LexiconMistake, name)
    return _as_values(file, table)


def _as_values(file: TomlFile, table: _FileTable) -> LexiconFile:
    return LexiconFile(
        file,
        tuple(table.everyday.split()),
        table.mending,
        table.slots,
        tuple(_entry(entry, table) for entry in table.entries),
        tuple(Guard(**dict(guard), language=table.language) for guard in table.guards),
        tuple(Raise(**dict(rule), language=table.language) for rule in table.raises),
    )


def _entry(entry: _EntryTable, table: _FileTable) -> Entry:
    values = dict(entry) | {"reviewer": entry.reviewer or table.reviewer}
    return Entry(**values, language=table.language)
