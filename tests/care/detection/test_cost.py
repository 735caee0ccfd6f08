"""What a scan may cost, counted in steps and lines, never in time; and what a pattern may cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.words.cost import LONGEST, PIECES
from care.detection import matcher
from care.detection.active_lexicon import ActiveLexicon
from care.detection.lexicon import Entry, Lexicon
from care.detection.matcher import FURTHER_STEPS, MOST_STEPS
from care.detection.patterns import DEAREST, DearPattern, Slots, price
from care.model.levels import Level
from config.loading.lexicon_files import load_lexicon
from tests.care.detection.test_lexicon import SLOTS, SMALL

if TYPE_CHECKING:
    from collections.abc import Callable

LEXICON = load_lexicon()
FIFTY = " .. ".join(["zirafa|gajah|aku"] * 50)
LAST_WALK = 4_000
"""Steps that the walk may take in which the steps are used up: walks are not cut short."""


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Callable[[Lexicon, str], int]:
    """Return a count of the steps that a scan takes."""
    walk, taken = matcher._walk, [0]

    def counted(*where: object) -> int:
        spent: int = walk(*where)  # type: ignore[arg-type]  # a table row
        taken[0] += spent
        return spent

    monkeypatch.setattr(matcher, "_walk", counted)

    def count(lexicon: Lexicon, text: str) -> int:
        taken[0] = 0
        lexicon.scan(text)
        return taken[0]

    return count


@pytest.mark.parametrize("name", PIECES)
def test_no_text_takes_more_steps_than_it_may(name: str, steps: Callable[[Lexicon, str], int]) -> None:
    text = PIECES[name] * (LONGEST // len(PIECES[name]) + 1)
    assert steps(LEXICON, text[:LONGEST]) <= MOST_STEPS + LAST_WALK


def test_what_counselors_added_has_a_budget_of_its_own(steps: Callable[[Lexicon, str], int]) -> None:
    dear = Entry("dear", Level.NOTE, "suicide", (" .. ".join(["zirafa|gajah|aku"] * 4),))
    text = "zirafa gajah aku " * 240
    assert steps(SMALL.changed([dear]), text) <= FURTHER_STEPS + LAST_WALK


def test_a_usual_message_is_far_below_what_it_may_take(steps: Callable[[Lexicon, str], int]) -> None:
    assert steps(LEXICON, "aku capek banget hari ini, pengen mati aja rasanya. " * 4) < MOST_STEPS / 4


def test_danger_at_either_end_of_a_text_that_is_too_dense_is_heard() -> None:
    filler = "🔪 💊 😭 " * 600
    assert LEXICON.scan(f"aku mau bunuh diri {filler}").level >= Level.URGENT
    assert LEXICON.scan(f"{filler} aku mau bunuh diri").level >= Level.URGENT


def test_the_price_grows_with_steps_and_with_the_room_between_them() -> None:
    slots = Slots({})
    prices = [
        price(slots.read(one)) for one in ("zirafa gajah", "zirafa - gajah", "zirafa .. gajah", "a .. b .. c")
    ]
    assert prices == sorted(set(prices))


def test_a_pattern_that_costs_too_much_is_refused() -> None:
    with pytest.raises(DearPattern, match=f"at most {DEAREST}"):
        SLOTS.read(FIFTY)


def test_an_entry_that_costs_too_much_is_not_taken_in() -> None:
    entry = Entry("dear", Level.NOTE, "suicide", (FIFTY,), hits=("zirafa",), misses=("kucing",))
    assert list(ActiveLexicon(SMALL).mistakes(entry)) == [("dear", FIFTY[:60])]


def test_a_stored_entry_that_costs_too_much_is_left_out() -> None:
    watch = ActiveLexicon(SMALL)
    watch.change([Entry("dear", Level.NOTE, "suicide", (FIFTY,))], ())
    assert watch.left_out == ("dear",)
    assert watch.scan("mau bundir").level is Level.URGENT


def test_no_pattern_of_ours_costs_more_than_it_may() -> None:
    rules = (*LEXICON.entries, *LEXICON.helpers)
    assert max(price(LEXICON.slots.read(pattern)) for rule in rules for pattern in rule.patterns) <= DEAREST
