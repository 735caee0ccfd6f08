"""A long text becomes few messages, and what belongs together stays together."""

from hypothesis import given
from hypothesis import strategies as st

from care.model.text_pages import LONGEST, pages, width

ENTRY = "☎️ 0800 🧡 layanan\nsetiap hari"


def test_what_fits_stays_one() -> None:
    assert pages("") == [""]
    assert pages("x" * LONGEST) == ["x" * LONGEST]


def test_an_entry_is_never_cut_while_it_fits_alone() -> None:
    found = pages("\n\n".join([ENTRY] * 500))

    assert len(found) > 1
    assert {entry for page in found for entry in page.split("\n\n")} == {ENTRY}
    assert sum(page.count(ENTRY) for page in found) == 500


def test_letters_that_count_double_are_counted_double() -> None:
    assert [width(page) for page in pages("🧡" * 3000)] == [LONGEST, 6000 - LONGEST]


def test_an_entry_that_is_too_long_is_cut_at_lines_then_at_words() -> None:
    assert pages("satu dua\ntiga empat", 12) == ["satu dua", "tiga empat"]
    assert pages("satu dua tiga empat", 9) == ["satu dua", "tiga", "empat"]
    assert pages("satu\n\nduatigaempat\n\nlima", 8) == ["satu", "duatigae", "mpat", "lima"]


@given(st.text(alphabet="ab🧡 \n", max_size=200), st.integers(2, 40))
def test_nothing_is_lost_and_nothing_is_too_long(text: str, longest: int) -> None:
    found = pages(text, longest)

    assert all(width(page) <= longest for page in found)
    assert "".join("".join(found).split()) == "".join(text.split())
