"""The files of the second opinion: what they hold, refuse, and that training makes the same bytes."""

import csv
from pathlib import Path
from typing import Any

import pytest

from bot.cli.words.examples import examples_of
from bot.cli.words.training import trained
from care.detection.ngrams import BITS
from config.loading.checked_toml import DataMistake
from config.loading.corpus import Sentence, read_corpus
from config.loading.lexicon_tables import LEXICON_FOLDER
from config.loading.second_opinion_files import (
    FOLDER,
    KINDS,
    OWN_BITS,
    WEIGHTS,
    load_second_opinion,
    read_classes,
    read_model,
    written_model,
)
from tests.content import learned
from tests.content.test_texts import NEEDED

OURS = LEXICON_FOLDER / FOLDER / WEIGHTS
SECOND_READING = Path(__file__).with_name("corpus_second_reading.csv")


def some(every: int) -> list[Sentence]:
    return read_corpus()[::every]


def test_the_weights_are_below_a_megabyte_and_of_one_size() -> None:
    model = load_second_opinion().model

    assert OURS.stat().st_size < 1_000_000
    assert len(model.letters.weights) == len(model.other.weights) == len(model.english.weights) == 1 << BITS
    assert len(model.own.column.weights) == 1 << OWN_BITS


def test_each_kind_of_a_guess_has_a_text() -> None:
    assert {f"category-{kind}" for kind in KINDS} <= {str(name) for name in NEEDED}


@pytest.mark.parametrize("content", [b"", b"{}\n", b'{"form":0,"biases":{}}\n', OURS.read_bytes()[:-1]])
def test_weights_that_are_not_ours_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / WEIGHTS
    path.write_bytes(content)

    with pytest.raises(DataMistake, match="sebaya lexicon train"):
        read_model(path)


def test_missing_weights_are_told_before_a_message_comes(tmp_path: Path) -> None:
    with pytest.raises(DataMistake, match="is not there"):
        load_second_opinion(tmp_path)


@pytest.mark.parametrize(
    "words", ['[danger]\na="mati"\n[other]\nb="mati"', '[danger]\na="x"\n[other]\na="y"']
)
def test_a_word_in_two_classes_is_refused(tmp_path: Path, words: str) -> None:
    path = tmp_path / "words.toml"
    path.write_text(words, encoding="utf-8")

    with pytest.raises(DataMistake, match="twice"):
        read_classes(path)


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    model = read_model(OURS)
    columns = {
        "own": model.own.column,
        "letters": model.letters,
        "other": model.other,
        "english": model.english,
        **model.kinds,
    }

    assert written_model(columns) == OURS.read_bytes()


def test_the_same_sentences_make_the_same_bytes() -> None:
    pytest.importorskip("sklearn", reason="learning needs the development lock")
    sentences = some(40)

    first, again = (written_model(trained(examples_of(order))) for order in (sentences, sorted(sentences)))
    assert first == again


def test_nothing_changed_since_it_was_learned() -> None:
    """Else `sebaya lexicon train`, then `python -m tests.content.learned`; the weights are held below."""
    assert learned.present() == learned.recorded()


@pytest.mark.thorough
def test_our_weights_are_those_of_our_corpus() -> None:
    pytest.importorskip("sklearn", reason="learning needs the development lock")

    assert written_model(trained(examples_of(read_corpus()))) == OURS.read_bytes()


def test_families_of_a_group_stand_in_the_corpus_and_in_one_group_only() -> None:
    families = {one.family for one in read_corpus()}
    text = (LEXICON_FOLDER / "corpus" / "groups.toml").read_text(encoding="utf-8")
    named = text.replace("\n", " ").split('"')[1::2]

    assert len(named) == len(set(named)) > 150
    assert set(named) <= families


def test_a_second_reading_of_a_tenth_agrees_as_the_document_says() -> None:
    first = {one.text: one.label for one in read_corpus()}
    with SECOND_READING.open(encoding="utf-8", newline="") as lines:
        rows: list[dict[str, Any]] = list(csv.DictReader(lines))

    same = sum(first[row["text"]] == row["label"] for row in rows)
    assert (same, len(rows)) == (304, 320)
