"""Fluent files that people write: their texts with the line of each, and mistakes in one plain line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unicodedata import category

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Visitor

from config.settings.content_folders import files_in
from config.settings.text_files import FileMistake, read_text

_INDENT = re.compile(r"^[ \t\u00a0]*\t[ \t\u00a0]*|\t", re.MULTILINE)
_KEY = re.compile(r"\s*(-?[A-Za-z][\w-]*)\s*=")


class TextMistake(ValueError):
    """A text that cannot be read, stands twice, or lacks a parameter."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text, and where it stands: the file's name and the line."""

    file: str
    line: int
    message: ast.Message

    @property
    def place(self) -> str:
        """Return `people.ftl:12`."""
        return f"{self.file}:{self.line}"


Messages = dict[str, Written]


class _Parts(Visitor):
    """The variables that a text is given, and its own words."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.words: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.variables.add(f"${node.id.name}")

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.words.append(node.value)


def variables(message: ast.Message) -> frozenset[str]:
    """Return all variables except the setting, in which languages may differ."""
    parts = _Parts()
    parts.visit(message)
    return frozenset(parts.variables) - {"$setting"}


def has_words(message: ast.Message) -> bool:
    """Return whether there are letters in it that a language has words for."""
    parts = _Parts()
    parts.visit(message)
    return any(char.isalpha() for text in parts.words for char in text)


def written_out(message: ast.Message) -> str:
    """Return a text as it is compared: without remarks, and without how its lines are broken."""
    bare = ast.Message(message.id, message.value, message.attributes)
    return " ".join(FluentSerializer().serialize_entry(bare).split())


def leading_sign(message: ast.Message) -> str:
    """Return the emoji that a text begins with; "" if it begins with anything else."""
    first = message.value.elements[0] if message.value and message.value.elements else None
    text = first.value if isinstance(first, ast.TextElement) else ""
    return text[0] if text and category(text[0]) == "So" else ""


def messages_in(folder: Path) -> Messages:
    """Return every text of a language by its key; raises TextMistake if one cannot be read."""
    found: Messages = {}
    for path in files_in(folder, "*.ftl"):
        for line, entry in _entries(path):
            if isinstance(entry, ast.Message):
                key = entry.id.name
                if key in found:
                    before = f"{found[key].file} has it on line {found[key].line}"
                    raise TextMistake(f"{folder.name}/{path.name}:{line}: {key} stands twice ({before})")
                found[key] = Written(path.name, line, entry)
    return found


def terms_in(folder: Path) -> list[ast.Term]:
    """Return what only texts of the same language use."""
    entries = [entry for path in files_in(folder, "*.ftl") for _, entry in _entries(path)]
    return [entry for entry in entries if isinstance(entry, ast.Term)]


@cache
def _entries(path: Path) -> Sequence[tuple[int, ast.EntryType]]:
    """Read a file once and keep it: parsing is slow, and files do not change while a programme runs."""
    name = f"{path.parent.name}/{path.name}"
    try:
        # Fluent takes spaces alone; whoever types a tab means some.
        text = _INDENT.sub("    ", read_text(path, name))
    except FileMistake as mistake:
        raise TextMistake(str(mistake)) from None
    return tuple(_read(name, text))


def _read(name: str, text: str) -> Iterator[tuple[int, ast.EntryType]]:
    for entry in FluentParser().parse(text).body:
        start = entry.span.start if entry.span else 0
        line = text.count("\n", 0, start) + 1
        if isinstance(entry, ast.Junk):
            raise TextMistake(f"{name}:{line}: {_why(entry.content or '')}")
        yield line, entry


def _why(junk: str) -> str:
    """Return what is wrong with lines that hold no text, in plain words, with the key if there is one."""
    first = junk.strip().splitlines()[0][:80] if junk.strip() else ""
    if key := _KEY.match(junk):
        if junk.count("{") > junk.count("}"):
            return f"{key[1]}: cannot be read: a {{ is not closed by }}"
        if "->" in junk and "*[" not in junk:
            return f"{key[1]}: cannot be read: one of the choices needs a star, like *[other]"
        return f"{key[1]}: cannot be read: there is no text behind =, or it is not written as Fluent wants it"
    if "=" in first:
        return f"cannot be read: {first!r}: a key begins the line and has letters, digits and -"
    return f"cannot be read: {first!r}: there is no = ; a line that goes on begins with spaces"
