"""The texts that people read: Fluent files in a folder for each language."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Self

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from config.settings.content_folders import files_in, languages_in
from config.settings.setting_parsers import TEXTS

__all__ = ["MODEL", "TEXTS", "Messages", "MissingText", "TextMistake", "Texts"]

MODEL = "id"
"""The language that all others are compared with, and whose text is used where they have none."""
NAMELESS = "{0}/languages.ftl: language-{0} is missing, the language's name as its speakers say it"

Messages = dict[str, tuple[str, ast.Message]]


class MissingText(KeyError):
    """No text has this key in this language."""


class TextMistake(ValueError):
    """A text that cannot be read, stands twice, or lacks a parameter."""


class Texts:
    """Every text in every language, in the wording of one setting; `$setting` need not be given.

    Numbers are written as the language writes them (1.500 in Indonesian). What only looks like a number, such
    as a code or a phone number, is given as str.
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
        """Return the texts in `folder` for a programme of this setting and language.

        A language that cannot be read or has no name is left out; `check_languages` reports it. Without the
        programme's own language and Indonesian nothing can be said: raises TextMistake. If `strict`, a text
        that lacks a parameter raises TextMistake too; otherwise it shows the parameter's name.
        """
        needed = {MODEL, language}
        bundles = {
            name: bundle
            for name in sorted({*languages_in(folder), *needed})
            if (bundle := _bundle_if_usable(name, folder / name, needed=name in needed))
        }
        return cls(bundles, setting, language, strict=strict)

    def known(self, language: str | None) -> str:
        """Return the language of a code such as Telegram's `en-GB`, or else the programme's."""
        code = (language or "").lower().split("-")[0]
        return code if code in self._bundles else self._language

    def say(self, language: str, key: str, **params: str | float) -> str:
        """Return the text in `language`, or in the programme's if that is unknown; raises MissingText."""
        language = self.known(language)
        # Texts without parameters never change while a programme runs, so each is made once.
        if params:
            return self._format(language, key, params)
        if (language, key) not in self._said:
            self._said[language, key] = self._format(language, key, params)
        return self._said[language, key]

    def _found(self, language: str, key: str) -> tuple[FluentBundle, Any]:
        """Return the text in this language, else a language's own name, the programme's wording, or any."""
        for name in (language, key.removeprefix("language-"), self._language, MODEL, *self._bundles):
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


def _bundle_if_usable(language: str, folder: Path, *, needed: bool) -> FluentBundle | None:
    try:
        return _bundle(language, folder)
    except TextMistake:
        if needed:
            raise
        return None


def _bundle(language: str, folder: Path) -> FluentBundle:
    bundle, messages = FluentBundle([language], use_isolating=False), messages_in(folder)
    if f"language-{language}" not in messages:
        raise TextMistake(NAMELESS.format(language))
    # `messages_in` leaves terms out: only texts of the same language use them.
    terms = [one for path in files_in(folder, "*.ftl") for one in _entries(path) if isinstance(one, ast.Term)]
    bundle.add_resource(ast.Resource([*terms, *(message for _, message in messages.values())]))
    return bundle


def messages_in(folder: Path) -> Messages:
    """Return every text of a language with its file's name; raises TextMistake if one cannot be read."""
    found: Messages = {}
    for path in files_in(folder, "*.ftl"):
        for message in _entries(path):
            if isinstance(message, ast.Message):
                if message.id.name in found:
                    raise TextMistake(f"{folder.name}/{path.name}: {message.id.name} stands twice")
                found[message.id.name] = path.name, message
    return found


@cache
def _entries(path: Path) -> Sequence[ast.EntryType]:
    """Read a file once and keep it: parsing is slow, and files do not change while a programme runs."""
    name = f"{path.parent.name}/{path.name}"
    try:
        found = tuple(FluentParser().parse(path.read_text(encoding="utf-8")).body)
    except (OSError, ValueError) as fault:
        raise TextMistake(f"{name}: cannot be read: {fault}") from None
    for entry in found:
        if isinstance(entry, ast.Junk):
            raise TextMistake(f"{name}: cannot be read: {(entry.content or '').strip()[:80]!r}")
    return found
