"""What a language's folder still lacks, in plain lines for whoever translates."""

from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from config.content import TEXTS, TextMistake, Texts

MODEL = "id"
"""The language that all others are compared with."""
Messages = dict[str, tuple[str, ast.Message]]


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 Fluent's own name
        self.found.add(f"${node.id.name}")


def check_languages(folder: Path = TEXTS) -> list[str]:
    """A line for each thing that a language lacks or says too much; none if all is there."""
    try:
        Texts.load(folder=folder)
    except TextMistake as mistake:
        return [str(mistake)]
    others = sorted(path.name for path in folder.iterdir() if path.is_dir() and path.name != MODEL)
    model = _messages(folder / MODEL)
    return [line for language in others for line in _lacks(language, model, _messages(folder / language))]


def _lacks(language: str, model: Messages, theirs: Messages) -> Iterator[str]:
    for key, (file, message) in model.items():
        if key not in theirs:
            yield f"{language}/{file}: {key} is missing"
        elif (ours := _variables(message)) != (used := _variables(theirs[key][1])):
            yield f"{language}/{theirs[key][0]}: {key} uses {_listed(used)}, and should use {_listed(ours)}"
    own_name = f"language-{language}"
    if own_name not in theirs:
        yield f"{language}/languages.ftl: {own_name} is missing, the language's name as its speakers say it"
    for key in theirs.keys() - model.keys() - {own_name}:
        yield f"{language}/{theirs[key][0]}: {key} is said nowhere"


def _messages(folder: Path) -> Messages:
    """Each text with the file that it stands in."""
    return {
        entry.id.name: (path.name, entry)
        for path in sorted(folder.glob("*.ftl"))
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body
        if isinstance(entry, ast.Message)
    }


def _variables(message: ast.Message) -> frozenset[str]:
    """All variables but the setting, in which languages may differ."""
    uses = _Variables()
    uses.visit(message)
    return frozenset(uses.found) - {"$setting"}


def _listed(names: frozenset[str]) -> str:
    return " ".join(sorted(names)) or "no variable"
