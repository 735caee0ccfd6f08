"""What a language's folder still lacks, in plain lines for translators."""

from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from config.loading.texts import MODEL, NAMELESS, TEXTS, Messages, TextMistake, messages_in
from config.settings.content_folders import languages_in, strange_in

EMPTY = "{}: there are no texts in it, so it is left out: translate, or move it elsewhere"


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.found.add(f"${node.id.name}")


def check_languages(folder: Path = TEXTS) -> list[str]:
    """Return a line for each text that a language lacks or has too many; none if all is there."""
    lines = list(strange_in(folder))
    try:
        model = messages_in(folder / MODEL)
    except TextMistake as mistake:
        return [*lines, str(mistake)]
    return lines + [
        line for one in languages_in(folder) if one != MODEL for line in _check(folder / one, model)
    ]


def _check(folder: Path, model: Messages) -> Iterator[str]:
    """Return what is wrong with one language; one line if it cannot be read."""
    try:
        theirs = messages_in(folder)
    except TextMistake as mistake:
        yield str(mistake)
    else:
        yield from _lacks(folder.name, model, theirs) if theirs else [EMPTY.format(folder.name)]


def _lacks(language: str, model: Messages, theirs: Messages) -> Iterator[str]:
    for key, (file, message) in model.items():
        if key not in theirs:
            yield f"{language}/{file}: {key} is missing"
        elif (ours := _variables(message)) != (used := _variables(theirs[key][1])):
            yield f"{language}/{theirs[key][0]}: {key} uses {_listed(used)}, and should use {_listed(ours)}"
    own_name = f"language-{language}"
    if own_name not in theirs:
        yield NAMELESS.format(language)
    for key in theirs.keys() - model.keys() - {own_name}:
        yield f"{language}/{theirs[key][0]}: {key} is said nowhere"


def _variables(message: ast.Message) -> frozenset[str]:
    """Return all variables except the setting, in which languages may differ."""
    uses = _Variables()
    uses.visit(message)
    return frozenset(uses.found) - {"$setting"}


def _listed(names: frozenset[str]) -> str:
    return " ".join(sorted(names)) or "no variable"
