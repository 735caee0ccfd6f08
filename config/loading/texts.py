"""The texts that people read: Fluent files in a folder for each language, and a programme's own over them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

from fluent.runtime import FluentBundle
from fluent.syntax import ast

from config.loading.fluent_files import Messages, TextMistake, messages_in, terms_in, variables
from config.settings.content_folders import languages_in
from config.settings.setting_parsers import TEXTS

__all__ = ["MODEL", "TEXTS", "Messages", "MissingText", "TextMistake", "Texts", "messages_in"]

MODEL = "id"
"""The language that all others are compared with, and whose text is used where they have none."""
NAMELESS = "{0}/languages.ftl: language-{0} is missing, the language's name as its speakers say it"

GIVEN_TOO = {"welcome": frozenset({"$contact", "$text_hours", "$case_days"})}
"""What a text is given besides what ours uses: ours did once, and a programme's own still may."""


class MissingText(KeyError):
    """No text has this key in this language."""


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
        cls,
        setting: str = "school",
        language: str = "id",
        folder: Path = TEXTS,
        own: Path | None = None,
        *,
        strict: bool = False,
    ) -> Self:
        """Return the texts in `folder` for a programme of this setting and language.

        A text in `own`, the programme's, stands in the place of the one of the same key, unless it needs what
        nobody gives it any more; a language there is a language. One that cannot be read or has no name is
        left out; `check_languages` and `check_own` report it. Without the programme's own language and
        Indonesian nothing can be said: raises TextMistake. If `strict`, a text that lacks a parameter raises
        TextMistake too; otherwise it shows the parameter's name.
        """
        needed = {MODEL, language}
        model = messages_in(folder / MODEL)
        known = {*languages_in(folder), *(languages_in(own) if own else ()), *needed}
        bundles = {
            name: bundle
            for name in sorted(known)
            if (bundle := _bundle_if_usable(name, folder, own, model, needed=name in needed))
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


def _bundle_if_usable(
    language: str, folder: Path, own: Path | None, model: Messages, *, needed: bool
) -> FluentBundle | None:
    places = [folder / language, *([own / language] if own else [])]
    try:
        return _bundle(language, places, model)
    except TextMistake:
        if needed:
            raise
    try:
        return _bundle(language, places[:1], model)
    except TextMistake:
        return None


def _bundle(language: str, places: Sequence[Path], model: Messages) -> FluentBundle:
    """Return what is said in a language: later places count more."""
    bundle, messages = FluentBundle([language], use_isolating=False), messages_in(places[0])
    for place in places[1:]:
        messages |= {key: one for key, one in messages_in(place).items() if fits(key, one.message, model)}
    if f"language-{language}" not in messages:
        raise TextMistake(NAMELESS.format(language))
    for place in places:
        # A term of the programme's stands in the place of ours.
        bundle.add_resource(ast.Resource([*terms_in(place)]), allow_overrides=True)
    bundle.add_resource(ast.Resource([one.message for one in messages.values()]))
    return bundle


def fits(key: str, message: ast.Message, model: Messages) -> bool:
    """Return whether a programme's text can be said: it needs nothing that it is not given."""
    return key not in model or variables(message) <= given_to(key, model)


def given_to(key: str, model: Messages) -> frozenset[str]:
    """Return the variables that a text of this key may use."""
    return variables(model[key].message) | GIVEN_TOO.get(key, frozenset())
