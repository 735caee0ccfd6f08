"""The form of a lexicon file, and its content as values."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from care.detection.lexicon import Entry, Guard, Raise
from care.model.levels import Level
from config.loading.toml_lines import find_lines, line_of
from config.settings.content_folders import CONTENT, files_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

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
Language = Literal["id", "en", "jv", "su"]
Words = Annotated[str, Field(min_length=1, pattern=r"\S")]
SlotName = Annotated[str, Field(pattern=r"^[a-z_]+$")]
Sign = Annotated[str, Field(pattern=r"^[a-z-]*$")]
LevelWord = Annotated[Level, BeforeValidator(Level.parse)]


class LexiconMistake(ValueError):
    """A lexicon file cannot be used; the message names the file, the line, the entry and what is wrong."""


class _RuleTable(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]+$")]
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
    """The content of one file, under the file's name."""

    name: str
    lines: Mapping[Location, int]
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
        return f"{self.name}:{line_of(location, self.lines)}"


def read_files(folder: Path) -> tuple[LexiconFile, ...]:
    """Return the files of `folder` by name; LexiconMistake holds a line for each mistake in their form."""
    paths = [path for path in files_in(folder, "*.toml") if not path.is_dir()]
    if not paths:
        raise LexiconMistake(f"{folder}: there are no lexicon files")
    files, mistakes = [], []
    for path in paths:
        try:
            files.append(_read_file(path))
        except LexiconMistake as mistake:
            mistakes.append(str(mistake))
    if mistakes:
        raise LexiconMistake("\n".join(mistakes))
    return tuple(files)


def _read_file(path: Path) -> LexiconFile:
    try:
        text = path.read_text("utf-8")
        raw = tomllib.loads(text)
    except OSError as unreadable:
        raise LexiconMistake(f"{path.name}: {unreadable.strerror}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as garbled:
        raise LexiconMistake(f"{path.name}: {garbled}") from None
    lines = find_lines(text)
    try:
        table = _FileTable.model_validate(raw)
    except ValidationError as refused:
        raise LexiconMistake("\n".join(_form_mistakes(path.name, raw, lines, refused))) from None
    return _as_values(path.name, lines, table)


def _as_values(name: str, lines: Mapping[Location, int], table: _FileTable) -> LexiconFile:
    return LexiconFile(
        name,
        lines,
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


def _form_mistakes(
    name: str, raw: Mapping[str, Any], lines: Mapping[Location, int], refused: ValidationError
) -> Iterator[str]:
    """Return a line for each value that was refused."""
    for error in refused.errors(include_url=False):
        line = line_of(error["loc"], lines)
        message = error["msg"].removeprefix("Value error, ")
        yield f"{name}:{line}: {_where(raw, error['loc'])}: {message}"


def _where(raw: Any, location: Location) -> str:
    """Return the way to a refused value, with an entry's id in place of its number if it has one."""
    words = []
    for key in location:
        try:
            raw = raw[key]
        except (KeyError, IndexError, TypeError):
            raw = None
        words.append(str(raw["id"] if isinstance(raw, dict) and "id" in raw else key))
    return ": ".join(words)
