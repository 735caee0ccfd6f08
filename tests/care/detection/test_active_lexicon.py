"""The lexicon in use can be changed, tried and broken while everybody writes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from care.detection.active_lexicon import SAID_AGAIN, ActiveLexicon
from care.detection.lexicon import Entry, Finding
from care.model.levels import Level
from tests.care.detection.test_lexicon import SMALL
from tests.care.detection.test_lexicon_changes import BRIDGE
from tests.virtual import NOON

SECOND = timedelta(seconds=1)
UNREADABLE = Entry("bad", Level.NOTE, "suicide", ("{nowhere} mati",))


@pytest.mark.parametrize(
    ("entry", "mistakes"),
    [
        (BRIDGE, []),
        (replace(BRIDGE, id="wish"), [("id-taken", "wish")]),
        (replace(BRIDGE, patterns=("{nowhere} jembatan", "ga")), [("pattern", "{nowhere} jembatan, ga")]),
        (replace(BRIDGE, hits=("sungai",)), [("not-found", "sungai")]),
        (replace(BRIDGE, misses=("mau terjun dari jembatan",)), [("found", "mau terjun dari jembatan")]),
    ],
)
def test_a_new_entry_is_tried_before_it_is_taken_in(entry: Entry, mistakes: list[tuple[str, str]]) -> None:
    assert list(ActiveLexicon(SMALL).mistakes(entry)) == mistakes


def test_an_entry_is_tried_beside_what_was_added_and_what_is_off() -> None:
    watch = ActiveLexicon(SMALL)
    watch.change([BRIDGE], {"wish"})
    assert list(watch.mistakes(BRIDGE)) == [("id-taken", "bridge")]
    assert list(watch.mistakes(replace(BRIDGE, id="other", raises=()))) == []
    assert [match.entry for match in watch.explain("mau terjun dari jembatan, mau bundir")] == [
        "bridge",
        "named",
    ]


def test_what_cannot_be_read_any_more_is_left_out_and_the_rest_is_looked_for() -> None:
    watch = ActiveLexicon(SMALL)
    watch.change([UNREADABLE, BRIDGE], {"wish"})
    assert list(watch.left_out) == ["bad"]
    assert watch.scan("mau terjun dari jembatan").level is Level.URGENT
    watch.change([], ())
    assert list(watch.left_out) == []


def test_what_was_written_before_is_read_too() -> None:
    assert ActiveLexicon(SMALL).scan("mati", ["mau"]).level is Level.URGENT
    assert ActiveLexicon(SMALL).scan("mati") == Finding()


class Broken(ActiveLexicon):
    """One whose lexicon fails."""

    def break_down(self) -> None:
        self._now = None  # type: ignore[assignment]  # nothing works with it


@pytest.mark.parametrize("previous", [[], ["mau"]])
def test_a_broken_lexicon_stops_nothing_and_says_so_until_it_works(previous: Sequence[str]) -> None:
    watch = Broken(SMALL)
    watch.break_down()
    assert watch.scan("mau mati", previous) == Finding()
    assert watch.failed is True
    watch.change([], ())
    assert watch.scan("mau mati", previous).level is Level.URGENT
    assert watch.failed is False


def test_a_failure_is_told_once_and_again_after_ten_minutes() -> None:
    watch = ActiveLexicon(SMALL)
    times = (NOON, NOON, NOON + SAID_AGAIN - SECOND, NOON + SAID_AGAIN, NOON + SAID_AGAIN + SECOND, NOON)
    assert [watch.tells_failure(at) for at in times] == [True, False, False, True, False, True]
