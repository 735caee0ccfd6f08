"""The texts that people read: Fluent files in a folder for each language."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Self

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from config.parsers import TEXTS

__all__ = ["TEXTS", "MissingText", "TextMistake", "Texts"]


class MissingText(KeyError):  # noqa: N818 named for the condition
    """No text has this key in this language."""


class TextMistake(ValueError):  # noqa: N818 named for the condition
    """A text that cannot be read, stands twice, or lacks a parameter."""


class Texts:
    """Every text in every language, in the wording of one setting; `$setting` needs not be handed over.

    Numbers are written as the language does (1.500 in Indonesian). What only looks like a number,
    as a code or a phone number does, is handed over as str.
    """

    languages: Sequence[str]

    def __init__(
        self, bundles: dict[str, FluentBundle], setting: str, language: str, *, strict: bool
    ) -> None:
        self.languages = tuple(bundles)
        self._bundles = bundles
        self._setting = setting
        self._language = language
        self._strict = strict
        self._said: dict[tuple[str, str], str] = {}

    @classmethod
    def load(
        cls, setting: str = "school", language: str = "id", folder: Path = TEXTS, *, strict: bool = False
    ) -> Self:
        """The texts in `folder` for a programme of this setting and language.

        If `strict`, a text that lacks a parameter raises TextMistake; else it shows the parameter's name.
        """
        names = sorted(path.name for path in folder.iterdir() if path.is_dir())
        return cls({name: _bundle(name, folder / name) for name in names}, setting, language, strict=strict)

    def known(self, language: str | None) -> str:
        """The language that a code such as Telegram's `en-GB` means, or else the programme's."""
        code = (language or "").lower().split("-")[0]
        return code if code in self._bundles else self._language

    def keys(self, language: str) -> frozenset[str]:
        """The keys that `say` knows in exactly this language."""
        return frozenset(self._bundles[language]._messages)  # noqa: SLF001 nothing public tells them

    def say(self, language: str, key: str, **params: str | float) -> str:
        """The text in `language`, or in the programme's if that is unknown. Raises MissingText."""
        language = self.known(language)
        if params:
            return self._format(language, key, params)
        if (language, key) not in self._said:
            self._said[language, key] = self._format(language, key, params)
        return self._said[language, key]

    def _found(self, language: str, key: str) -> tuple[FluentBundle, Any]:
        """A text in this language; else a language's name in its own words, or the programme's wording."""
        for name in (language, key.removeprefix("language-"), self._language):
            if pattern := _pattern(self._bundles.get(name), key):
                return self._bundles[name], pattern
        raise MissingText(f"{language}/{key}")

    def _format(self, language: str, key: str, params: dict[str, str | float]) -> str:
        bundle, pattern = self._found(language, key)
        text, errors = bundle.format_pattern(pattern, {"setting": self._setting, **params})
        if errors and self._strict:
            raise TextMistake(f"{language}/{key}: {errors[0]}")
        return "\n".join(line.rstrip() for line in str(text).splitlines())


def _pattern(bundle: FluentBundle | None, key: str) -> Any:
    return bundle.get_message(key).value if bundle and bundle.has_message(key) else None


def _bundle(language: str, folder: Path) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted(folder.glob("*.ftl")):
        for entry in _entries(path):
            if isinstance(entry, ast.Message) and bundle.has_message(entry.id.name):
                raise TextMistake(f"{language}/{path.name}: {entry.id.name} stands twice")
            bundle.add_resource(ast.Resource([entry]))
    return bundle


@cache
def _entries(path: Path) -> tuple[ast.EntryType, ...]:
    """What the file says; kept, because parsing is slow and files do not change while a programme runs."""
    text = path.read_text(encoding="utf-8")
    entries = tuple(FluentParser().parse(text).body)
    for entry in entries:
        if isinstance(entry, ast.Junk):
            raise TextMistake(
                f"{path.parent.name}/{path.name}: cannot be read: {(entry.content or '').strip()[:80]!r}"
            )
    return entries
