"""The form of a lexicon file, and its content as values."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from care.levels import Level
from care.lexicon import Entry, Guard

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LEXICON_FOLDER = Path(__file__).parent / "lexicon"

Category = Literal[
    "suicide",
    "self-harm",
    "violence-at-home",
    "sexual-violence",
    "bullying",
    "violence-to-others",
    "severe-distress",
    "substances",
    "eating",
    "grooming",
    "third-person",
]
Words = Annotated[str, Field(min_length=1, pattern=r"\S")]
SlotName = Annotated[str, Field(pattern=r"^[a-z_]+$")]
LevelWord = Annotated[Level, BeforeValidator(Level.parse)]


class LexiconMistake(ValueError):  # noqa: N818 (made by who writes a lexicon file, not by the program)
    """A lexicon file cannot be used; the message names the file, the entry and what is wrong."""


class _GuardTable(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]+$")]
    level: LevelWord
    patterns: Annotated[tuple[Words, ...], Field(min_length=1)]
    why: Words


class _EntryTable(_GuardTable):
    category: Category
    hits: Annotated[tuple[Words, ...], Field(min_length=2)]
    misses: Annotated[tuple[Words, ...], Field(min_length=1)]
    guards: tuple[Words, ...] = ()


class _FileTable(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    language: Literal["id", "en"]
    slots: dict[SlotName, Annotated[tuple[Words, ...], Field(min_length=1)]] = {}
    guards: tuple[_GuardTable, ...] = ()
    entries: tuple[_EntryTable, ...] = ()


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """The content of one file, under the file's name."""

    name: str
    slots: Mapping[str, tuple[str, ...]]
    entries: tuple[Entry, ...]
    guards: tuple[Guard, ...]

    @property
    def rules(self) -> tuple[Entry | Guard, ...]:
        """Return entries and guards, which share their names' space and their patterns' form."""
        return (*self.entries, *self.guards)


def read_files(folder: Path) -> tuple[LexiconFile, ...]:
    """Return the files of `folder` by name; LexiconMistake holds a line for each mistake in their form."""
    paths = sorted(folder.glob("*.toml"))
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
        raw = tomllib.loads(path.read_text("utf-8"))
    except OSError as unreadable:
        raise LexiconMistake(f"{path.name}: {unreadable.strerror}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as garbled:
        raise LexiconMistake(f"{path.name}: {garbled}") from None
    try:
        table = _FileTable.model_validate(raw)
    except ValidationError as refused:
        raise LexiconMistake("\n".join(_form_mistakes(path.name, raw, refused))) from None
    entries = tuple(Entry(**dict(entry), language=table.language) for entry in table.entries)
    guards = tuple(Guard(**dict(guard), language=table.language) for guard in table.guards)
    return LexiconFile(path.name, table.slots, entries, guards)


def _form_mistakes(name: str, raw: Mapping[str, Any], refused: ValidationError) -> Iterator[str]:
    """Give a line for each value that was refused."""
    for error in refused.errors(include_url=False):
        yield f"{name}: {_where(raw, error['loc'])}: {error['msg'].removeprefix('Value error, ')}"


def _where(raw: Any, location: tuple[int | str, ...]) -> str:
    """Return the way to a refused value, with an entry's id instead of its number where it has one."""
    words = []
    for key in location:
        try:
            raw = raw[key]
        except (KeyError, IndexError, TypeError):
            raw = None
        words.append(str(raw["id"] if isinstance(raw, dict) and "id" in raw else key))
    return ": ".join(words)
