"""Who fits whom, and in which order they are asked."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from care.model.enums import Gender, Language, Topic
from care.model.levels import Level
from care.model.match_rules import Candidate, Past, Profile, WaitingStudent, Wish, fits, may_meet, order
from tests.virtual import NOON

BOTH = frozenset(Language)
REQUEST = WaitingStudent("c", "student", Level.NONE, Topic.FAMILY, None, Wish(), NOON)
WOMAN = Candidate("woman", 1, NOON, Profile(Gender.WOMAN, BOTH))
MAN = Candidate("man", 2, NOON, Profile(Gender.MAN, frozenset({Language.ID})))
SILENT = Candidate("silent", 3, NOON, Profile(None, frozenset({Language.ID})))


def asked(request: WaitingStudent, past: Past, *candidates: Candidate) -> list[str]:
    return [one.person for one in sorted(candidates, key=lambda one: order(request, past, one))]


def test_without_a_wish_everybody_fits_but_oneself() -> None:
    assert all(fits(REQUEST, one) for one in (WOMAN, MAN, SILENT))
    assert not fits(REQUEST, replace(WOMAN, person="student"))


def test_a_wish_is_met_by_who_has_said_so_alone() -> None:
    wish = replace(REQUEST, wish=Wish(Gender.WOMAN))

    assert [one.person for one in (WOMAN, MAN, SILENT) if fits(wish, one)] == ["woman"]


def test_both_wishes_count() -> None:
    wish = replace(REQUEST, wish=Wish(Gender.MAN, Language.EN))

    assert not any(fits(wish, one) for one in (WOMAN, MAN, SILENT))


def test_the_longest_free_is_asked_first() -> None:
    waits = replace(MAN, free_since=NOON - timedelta(minutes=1))

    assert asked(REQUEST, Past(), WOMAN, waits) == ["man", "woman"]


def test_who_knows_the_topic_is_preferred_softly() -> None:
    knows = replace(WOMAN, profile=Profile(topics=frozenset({Topic.FAMILY})))
    waits = replace(MAN, free_since=NOON - timedelta(hours=1))

    assert asked(REQUEST, Past(), waits, knows) == ["woman", "man"]
    assert asked(replace(REQUEST, topic=Topic.LOVE), Past(), knows, waits) == ["man", "woman"]


def test_who_turned_it_down_comes_last() -> None:
    knows = replace(WOMAN, profile=Profile(topics=frozenset({Topic.FAMILY})))

    assert asked(REQUEST, Past(Counter(woman=1)), knows, MAN) == ["man", "woman"]


def test_who_met_too_often_needs_a_counselors_word() -> None:
    often = Past(met=Counter(woman=2))

    assert not may_meet(often, WOMAN, 2)
    assert may_meet(often, MAN, 2)
    assert may_meet(replace(often, allowed=frozenset({"woman"})), WOMAN, 2)
