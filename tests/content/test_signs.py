"""What a supporter writes in a rehearsal is recognised for what it does, in both languages."""

import re
from csv import QUOTE_NONE, DictReader
from dataclasses import replace
from pathlib import Path

import pytest

from care.curriculum.curriculum import STOPS
from care.curriculum.dialogue_signs import signs_of
from care.curriculum.harms import HARMS, found
from care.curriculum.learned_signs import nothing_learned
from config.loading.lexicon_files import load_lexicon
from config.loading.training_files import load_training
from tests.content.reading import said

COURSE, LEXICON = load_training(), load_lexicon()
with (Path(__file__).parent / "shown_signs.tsv").open(encoding="utf-8", newline="") as table:
    CASES = [
        (row["language"], row["text"], {*row["shows"].split()})
        for row in DictReader(table, delimiter="\t", quoting=QUOTE_NONE)
    ]
STOPPING = {*STOPS}
KIND_WITH_HEAVY_WORDS = {
    "id": [
        "aku dengerin, terusin aja ceritanya",
        "nangis aja sampai puas, aku tungguin",
        "cerita bisa bikin kamu lebih bebas",
        "badanmu gimana rasanya sekarang?",
        "obatnya dari dokter ya?",
        "pisaunya taruh di dapur dulu ya",
        "kamu turun dari atap dulu ya, aku di sini",
        "buruan ke ibu kamu ya, aku tunggu",
        "tolong jangan mati, aku peduli",
        "enak ga tidurnya semalem?",
        "kamu ngerasa ga ada yang peduli ya",
        "pelan-pelan aja, sekali lagi juga gapapa",
    ],
    "en": [
        "keep going, keep doing it at your pace",
        "how does your body feel now?",
        "are the pills still near you?",
        "could you put the knife away?",
        "it won't hurt to ask your mum",
        "i'll do it with you, we tell her together",
        "it feels like nobody cares about you",
        "what a heavy night, i'm here",
        "please come down from the roof",
        "are you in bed now?",
        "which medicine does your doctor give you?",
        "one more time is fine, tell me again",
    ],
}


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_phrases_show_what_a_sentence_does_and_nothing_else(
    language: str, text: str, wanted: set[str]
) -> None:
    signs = replace(COURSE.of(language).signs, load=nothing_learned)

    assert signs_of(text, signs) == wanted


BAD = {*HARMS, "diagnosis", "dismisses", "asks-details", "leading-question"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_is_taught_as_done_well_is_never_taken_for_bad(language: str) -> None:
    syllabus = COURSE.of(language)
    examples = [example for module in syllabus.modules for example in module.examples]
    well = [line[3:] for one in examples for line in one.good if line.startswith("P: ")]

    assert {line: signs_of(line, syllabus.signs) & BAD for line in well} == {line: set() for line in well}


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_what_is_learned_takes_nothing_kind_for_harm_and_no_harm_for_kind(
    language: str, text: str, wanted: set[str]
) -> None:
    shown = signs_of(text, COURSE.of(language).signs)

    assert bool(shown & BAD) == bool(wanted & BAD)
    assert bool(shown & STOPPING) == bool(wanted & STOPPING)


@pytest.mark.parametrize("language", ["id", "en"])
def test_kind_words_about_heavy_things_never_end_a_rehearsal(language: str) -> None:
    signs = COURSE.of(language).signs
    ending = {text: signs_of(text, signs) & STOPPING for text in KIND_WITH_HEAVY_WORDS[language]}

    assert {text: shown for text, shown in ending.items() if shown} == {}


def test_a_helpline_may_be_passed_on() -> None:
    signs = COURSE.of("id").signs
    assert "contact" in signs_of("telepon 0812 3456 7890", signs)
    assert "contact" not in signs_of("telepon 0812 3456 7890", signs, frozenset({"081234567890"}))


def test_each_sentence_stands_for_itself() -> None:
    signs = replace(COURSE.of("en").signs, load=nothing_learned)
    assert signs_of("That sounds heavy. Are you thinking about suicide?", signs) == {
        *("reflects", "asks-suicide", "closed-question"),
    }


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("harm", HARMS)
def test_what_is_suggested_instead_of_harm_is_good(harm: str, language: str) -> None:
    signs = COURSE.of(language).signs
    instead = re.findall(r"“([^”]+)”", re.split(r"Coba: |Try: ", said(language, f"harm-{harm}"))[1])

    assert instead
    assert {text: signs_of(text, signs) & BAD for text in instead} == {text: set() for text in instead}
    assert {text: found(text, (), COURSE, LEXICON.scan(text)) for text in instead} == dict.fromkeys(instead)
