"""Every text as somebody reads it: in each language and setting, with long but plausible parameters."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from config.loading.texts import TEXTS, Texts
from tests.content.given import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = ("id", "en")
SETTINGS = ("school", "campus", "workplace", "community")
SAID = {setting: Texts.load(setting, strict=True) for setting in SETTINGS}
WORDED = {
    "level",
    "category",
    "topic",
    "outcome",
    "role",
    "what",
    "source",
    "step",
    "done",
    "why",
    "verdict",
    "side",
    "hint",
}


class _Uses(Visitor):
    """The variables and other texts that a text uses."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.texts: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.texts.add(node.id.name)


class _Words(Visitor):
    """What a text says by itself, without its parameters; where it counts one thing, "1" is right."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.said.append(node.value)

    def visit_Variant(self, node: ast.Variant) -> None:
        if not (isinstance(node.key, ast.Identifier) and node.key.name == "one"):
            self.generic_visit(node)


@cache
def messages(language: str) -> dict[str, ast.Message]:
    entries = [
        entry
        for path in sorted((TEXTS / language).glob("*.ftl"))
        for entry in FluentParser().parse(path.read_text("utf-8")).body
    ]
    return {entry.id.name: entry for entry in entries if isinstance(entry, ast.Message)}


@cache
def variables(language: str, key: str) -> frozenset[str]:
    """Every variable of this text, those of the texts in it included."""
    uses = _Uses()
    uses.visit(messages(language)[key])
    return frozenset(uses.variables).union(*(variables(language, text) for text in uses.texts))


def own_words(language: str, key: str) -> str:
    """What stands in the text itself, in all its variants."""
    words = _Words()
    words.visit(messages(language)[key])
    return "\n".join(words.said)


def longest_word(texts: Texts, language: str, prefix: str) -> str:
    """The longest of our own words that this parameter can be."""
    keys = (key for key in messages(language) if key.startswith(f"{prefix}-"))
    return max((texts.say(language, key) for key in keys if variables(language, key) <= {"setting"}), key=len)


def said(language: str, key: str, setting: str = "school", **given: str | int) -> str:
    """The text as somebody reads it, with long but plausible parameters."""
    texts = SAID[setting]
    params = {
        name: longest_word(texts, language, name) if name in WORDED else SAMPLES[name]
        for name in variables(language, key) - {"setting"}
    }
    return texts.say(language, key, **{**params, **given})


def every_reading(key: str) -> Iterator[str]:
    """The text in each language and setting."""
    return (said(language, key, setting) for language in LANGUAGES for setting in SETTINGS)


KEYS = sorted(messages("id"))
