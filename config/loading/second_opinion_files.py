"""The files of the second opinion: the weights, which `sebaya lexicon train` writes, and the thresholds."""

from __future__ import annotations

import json
from array import array
from functools import partial
from typing import TYPE_CHECKING

from care.detection.linear_model import Column, LinearModel, Meaning
from care.detection.ngrams import BITS
from care.detection.second_opinion import OTHER_KINDS, OWN_KINDS, SecondOpinion, Thresholds
from care.detection.word_classes import WordClasses
from config.loading.checked_toml import Checked, DataMistake, read_checked
from config.loading.lexicon_tables import LEXICON_FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = "second-opinion"
WEIGHTS, THRESHOLDS, WORDS = "weights.bin", "thresholds.toml", "words.toml"
FORM = 2
"""Raised when the n-grams or the order of the file change, so that older weights are refused."""
QUESTIONS = ("own", "letters", "other", "english")
KINDS = (*OWN_KINDS, *OTHER_KINDS)
KIND_BITS = 14
"""Kinds only name a guess: fewer buckets are enough for them."""
OWN_BITS = 17
"""Pairs and triples of words and classes are many more than parts of words."""
LANGUAGES = ("id", "en")


class _Limits(Checked):
    own: float
    other: float
    beside_note: float
    lower: float
    found: str


class _Table(Checked):
    id: _Limits
    en: _Limits


class _Words(Checked):
    danger: dict[str, str]
    other: dict[str, str]


def load_second_opinion(folder: Path | None = None) -> SecondOpinion:
    """Return the second opinion of `folder`, by default our own; its weights are read when first asked for.

    Raises DataMistake where the thresholds cannot be used or the weights are not there.
    """
    place = (folder or LEXICON_FOLDER) / FOLDER
    if not (place / WEIGHTS).is_file():
        raise DataMistake(f"{FOLDER}/{WEIGHTS} is not there: `sebaya lexicon train` makes it")
    if not (place / WORDS).is_file():
        raise DataMistake(f"{FOLDER}/{WORDS} is not there: weights mean nothing without their words")
    table = read_checked(place / THRESHOLDS, _Table)
    limits = {
        language: Thresholds(**getattr(table, language).model_dump(exclude={"found"}))
        for language in LANGUAGES
    }
    return SecondOpinion(partial(read_model, place / WEIGHTS), limits)


def read_model(path: Path) -> LinearModel:
    """Return the model of a file of weights; raises DataMistake where it is of another form or length."""
    head, _, body = path.read_bytes().partition(b"\n")
    biases = _biases(path, head)
    sizes = {name: 1 << _bits(name) for name in biases}
    if len(body) != sum(sizes.values()):
        raise DataMistake(f"{path.name} is not whole: `sebaya lexicon train` makes it anew")
    columns, start = {}, 0
    for name, size in sizes.items():
        columns[name] = Column(array("b", body[start : start + size]), biases[name])
        start += size
    own, letters, other, english = (columns[name] for name in QUESTIONS)
    meaning = Meaning(read_classes(path.with_name(WORDS)), own)
    return LinearModel(meaning, letters, other, english, {name: columns[name] for name in KINDS})


def read_classes(path: Path | None = None) -> WordClasses:
    """Return the classes of words, by default our own; raises DataMistake where a word is in two."""
    table = read_checked(path or LEXICON_FOLDER / FOLDER / WORDS, _Words)
    named = [
        (word, f"<{name}>")
        for part in (table.danger, table.other)
        for name, words in part.items()
        for word in words.split()
    ]
    if len(dict(named)) < len(named) or set(table.danger) & set(table.other):
        raise DataMistake(f"{WORDS}: a word or a class stands in it twice")
    return WordClasses(dict(named), frozenset(f"<{name}>" for name in table.danger))


def written_model(columns: Mapping[str, Column]) -> bytes:
    """Return the bytes of a file with these columns, one for each question and each kind."""
    biases = {name: columns[name].bias for name in (*QUESTIONS, *KINDS)}
    head = json.dumps({"form": FORM, "biases": biases}, separators=(",", ":")).encode()
    return b"\n".join((head, b"".join(columns[name].weights.tobytes() for name in biases)))


def _biases(path: Path, head: bytes) -> Mapping[str, int]:
    try:
        said = json.loads(head)
    except ValueError:
        said = {}
    if not isinstance(said, dict) or said.get("form") != FORM or list(said["biases"]) != [*QUESTIONS, *KINDS]:
        raise DataMistake(f"{path.name} is of another form: `sebaya lexicon train` makes it anew")
    biases: Mapping[str, int] = said["biases"]
    return biases


def _bits(name: str) -> int:
    if name == "own":
        return OWN_BITS
    return BITS if name in QUESTIONS else KIND_BITS
