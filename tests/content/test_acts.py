"""The corpus of acts keeps its form and what was held back apart; the weights were learned from it."""

from collections import defaultdict
from pathlib import Path

import pytest

from bot.cli.words.learned_signs import ASKED, part_of, trained
from care.curriculum.harms import HARMS
from care.detection.normalize import fold
from config.loading.acts import HELD_BACK, read_acts
from config.loading.checked_toml import DataMistake
from config.loading.learned_signs_files import WEIGHTS, read_learned, written
from config.loading.training_files import OURS, TRAINING_FOLDER, load_training

LEAST = {"id": 1600, "en": 1000}
IDEAS = 3
"""Families in which each sign stands at least: fewer cannot be learned from some and tried on others."""


@pytest.mark.parametrize("language", OURS)
def test_there_are_sentences_enough_of_every_sign_in_several_families(language: str) -> None:
    acts, families = read_acts(language), defaultdict[str, set[str]](set)
    for act in acts:
        for sign in act.signs:
            families[sign].add(act.family)

    assert len(acts) >= LEAST[language]
    assert {sign for sign in {*ASKED, *HARMS} if len(families[sign]) < IDEAS} <= {"gives-means"}
    assert len([act for act in acts if not act.signs]) >= len(acts) / 12


@pytest.mark.parametrize("language", OURS)
def test_no_sentence_stands_twice_and_none_that_is_held_back_is_learned_from(language: str) -> None:
    texts = [fold(act.text).text for name in ("acts.tsv", HELD_BACK) for act in read_acts(language, name)]

    assert len(texts) == len(set(texts))
    assert len(read_acts(language, HELD_BACK)) >= 140


@pytest.mark.parametrize("language", OURS)
def test_a_family_stays_on_one_side_and_every_side_has_some(language: str) -> None:
    parts = part_of(read_acts(language))

    assert set(parts.values()) == set(range(5))


@pytest.mark.parametrize(
    ("written_as", "told"),
    [("family\ttext\nx\ty\n", "acts have the columns"), ("family\tsigns\tmay\ttext\nx\thugs\t\ty\n", "hugs")],
)
def test_a_corpus_of_another_form_is_refused(tmp_path: Path, written_as: str, told: str) -> None:
    (tmp_path / "id").mkdir()
    (tmp_path / "id" / "acts.tsv").write_text(written_as, "utf-8")

    with pytest.raises(DataMistake, match=told):
        read_acts("id", folder=tmp_path)


def test_weights_that_are_not_whole_or_of_another_form_are_refused(tmp_path: Path) -> None:
    whole = (TRAINING_FOLDER / "id" / WEIGHTS).read_bytes()
    for spoiled, told in (
        (whole[:-1], "not whole"),
        (b"{}\n" + whole, "another form"),
        (b"", "another form"),
    ):
        (tmp_path / WEIGHTS).write_bytes(spoiled)
        with pytest.raises(DataMistake, match=told):
            read_learned(tmp_path / WEIGHTS)


def test_weights_are_read_when_the_first_sentence_is_weighed_and_not_before() -> None:
    signs = load_training().of("id").signs
    assert "learned" not in vars(signs)
    assert signs.learned.questions
    assert "learned" in vars(signs)


@pytest.mark.property
@pytest.mark.parametrize("language", OURS)
def test_the_weights_are_what_the_corpus_gives(language: str) -> None:
    learned = trained(read_acts(language), load_training().of(language).signs)

    assert written(learned) == (TRAINING_FOLDER / language / WEIGHTS).read_bytes()
