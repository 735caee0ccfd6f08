"""One phrase is one note, also where two entries hear it."""

import pytest

from care.escalation.whole_talk import without_doubles
from config.loading.lexicon_files import load_lexicon

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("aku sendirian banget", ["feels-alone"]),
        ("i feel so alone", ["en-feels-alone"]),
        ("aku benci diri sendiri", ["despair"]),
        ("aku benci diri sendiri. ga bisa tidur", ["cannot-sleep", "despair"]),
        ("halo", []),
    ],
)
def test_a_note_that_names_its_sign_stands_for_a_wider_one_on_the_same_words(
    text: str, kept: list[str]
) -> None:
    found = without_doubles(LEXICON.scan(text).matches, LEXICON)
    assert sorted(match.entry for match in found) == kept


def test_what_is_heavier_than_a_note_is_never_left_out() -> None:
    matches = LEXICON.scan("aku sendirian banget, pengen mati aja, aku kesepian").matches
    kept = without_doubles(matches, LEXICON)
    assert {match for match in matches if match.level > 1} <= set(kept)
