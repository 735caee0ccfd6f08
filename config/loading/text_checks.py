"""What a language's folder, or a programme's own, still lacks, in plain lines for translators."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from config.loading.fluent_files import Written, has_words, leading_sign, variables, written_out
from config.loading.texts import MODEL, NAMELESS, TEXTS, Messages, TextMistake, given_to, messages_in
from config.loading.toml_files import TomlFile
from config.settings.content_folders import languages_in, strange_in
from config.settings.text_files import FileMistake

EMPTY = "{}: there are no texts in it, so it is left out: translate, or move it elsewhere"
SOURCES = "sources.toml"
"""Beside a translation: what each of its texts was written from, as `sebaya texts --note` keeps it."""
OURS = ("id", "en")
"""The languages that others are translated from."""


@dataclass(frozen=True, slots=True)
class Source:
    """Our own texts: what others are compared with."""

    languages: Mapping[str, Messages]

    @classmethod
    def read(cls, folder: Path = TEXTS) -> "Source":
        """Return the texts of our languages; raises TextMistake where the model cannot be read."""
        read = {MODEL: messages_in(folder / MODEL)}
        for language in OURS:
            try:
                read[language] = messages_in(folder / language)
            except TextMistake:
                read[language] = {}  # told with its language
        return cls(read)

    @property
    def model(self) -> Messages:
        """Return the texts that all others are compared with."""
        return self.languages[MODEL]

    def of(self, language: str) -> Messages:
        """Return what a text of this language is written from."""
        return self.languages.get(language) or self.model

    def sign(self, key: str) -> str:
        """Return the emoji with which this text begins in all of our languages; "" if there is none."""
        signs = {leading_sign(texts[key].message) for texts in self.languages.values() if key in texts}
        return signs.pop() if len(signs) == 1 else ""

    def copied(self, language: str, key: str, written: Written) -> str:
        """Return the other language of ours whose words these still are; "" for words of its own.

        What is the same in all of ours is of no language.
        """
        texts = {name: there[key].message for name, there in self.languages.items() if key in there}
        ours = {name: written_out(message) for name, message in texts.items()}
        if len(set(ours.values())) < len(ours) or not has_words(written.message):
            return ""
        words = written_out(written.message)
        return next((name for name in ours if name != language and ours[name] == words), "")


def check_languages(folder: Path = TEXTS) -> list[str]:
    """Return a line for each text that a language lacks or has too many; none if all is there."""
    lines = list(strange_in(folder))
    try:
        source = Source.read(folder)
    except TextMistake as mistake:
        return [*lines, str(mistake)]
    others = [folder / one for one in languages_in(folder) if one != MODEL]
    return lines + [line for one in others for line in _check(one, source, whole=True)]


def check_own(own: Path, folder: Path = TEXTS) -> list[str]:
    """Return a line for each text of the programme's own that is not read as it stands there."""
    source, ours = Source.read(folder), languages_in(folder)
    found = [(own / one, one not in ours) for one in languages_in(own)]
    return [*strange_in(own), *(line for one, new in found for line in _check(one, source, whole=new))]


def _check(folder: Path, source: Source, *, whole: bool) -> Iterator[str]:
    """Return what is wrong with one language; one line if it cannot be read."""
    try:
        theirs = messages_in(folder)
    except TextMistake as mistake:
        yield str(mistake)
        return
    if not theirs:
        yield EMPTY.format(folder.name)
        return
    if whole:
        yield from _lacks(folder.name, source, theirs)
        yield from _copies(folder, source, theirs)
    yield from (
        f"{folder.name}/{one.place}: {key} {fault}"
        for key, one in theirs.items()
        for fault in _faults(key, one, source)
    )
    yield from _changed(folder, source, theirs)


def _lacks(language: str, source: Source, theirs: Messages) -> Iterator[str]:
    for key, ours in source.model.items():
        if key not in theirs:
            yield f"{language}/{ours.file}: {key} is missing"
    if f"language-{language}" not in theirs:
        yield NAMELESS.format(language)


def _copies(folder: Path, source: Source, theirs: Messages) -> Iterator[str]:
    if copies := copied_in(folder, source, theirs):
        yield (
            f"{folder.name}: {len(copies)} of {len(theirs)} texts are still word for word those of "
            f"{', '.join(sorted(set(copies.values())))}: `sebaya texts --copied` lists them"
        )


def copied_in(folder: Path, source: Source, theirs: Messages) -> Mapping[str, str]:
    """Return the texts of a language that are still another's, and which; noted ones are meant so."""
    if folder.name in OURS:
        return {}
    meant: Mapping[str, str] = {}
    with suppress(TextMistake):  # told with what has changed
        meant = noted_in(folder)
    found = {key: source.copied(folder.name, key, one) for key, one in theirs.items() if key not in meant}
    return {key: name for key, name in found.items() if name}


def _faults(key: str, theirs: Written, source: Source) -> Iterator[str]:
    """Return what is wrong with one text, to be read behind its key."""
    if key not in source.model:
        if not key.startswith("language-"):
            yield "is said nowhere: its name has changed, or it is gone"
        return
    given, used = variables(source.model[key].message), variables(theirs.message)
    strange = used - given_to(key, source.model)
    if strange or given - used:
        more = "; ours is read instead" if strange else ""
        yield f"uses {_listed(used)}, and should use {_listed(given)}{more}"
    if (sign := source.sign(key)) and leading_sign(theirs.message) != sign:
        yield f"should begin with {sign}: people and the program find it by that"


def _changed(folder: Path, source: Source, theirs: Messages) -> Iterator[str]:
    """Return a line for each text whose source has changed since it was noted."""
    try:
        noted = noted_in(folder)
    except TextMistake as mistake:
        yield str(mistake)
        return
    now = source.of(folder.name)
    for key, digest in noted.items():
        if key in theirs and key in now and digest_of(now[key]) != digest:
            yield (
                f"{folder.name}/{theirs[key].place}: {key}: what it was written from has changed: "
                f"see {now[key].place} in our own texts, then `sebaya texts --note {key}`"
            )


def noted_in(folder: Path) -> Mapping[str, str]:
    """Return what each text was written from, as it was noted; raises TextMistake."""
    if not (folder / SOURCES).exists():
        return {}
    try:
        raw = TomlFile.read(folder / SOURCES, f"{folder.name}/{SOURCES}").raw
    except FileMistake as mistake:
        raise TextMistake(str(mistake)) from None
    return {key: str(digest) for key, digest in raw.items()}


def note(folder: Path, source: Source, keys: Iterable[str]) -> int:
    """Keep what each text is written from, as it is now; return how many were noted.

    Without `keys` those that are in words of their own; a copy that is meant is noted by its key alone.
    """
    theirs, now, wanted = messages_in(folder), source.of(folder.name), set(keys)
    fresh = {
        key: digest_of(now[key])
        for key, one in theirs.items()
        if key in now and (key in wanted if wanted else not source.copied(folder.name, key, one))
    }
    noted = {**noted_in(folder), **fresh}
    lines = [f'{key} = "{noted[key]}"\n' for key in sorted(noted) if key in theirs]
    (folder / SOURCES).write_text("".join(lines), encoding="utf-8")
    return len(fresh)


def digest_of(written: Written) -> str:
    """Return a text's fingerprint."""
    return sha256(written_out(written.message).encode()).hexdigest()[:12]


def _listed(names: frozenset[str]) -> str:
    return " ".join(sorted(names)) or "no variable"
