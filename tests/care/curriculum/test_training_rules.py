"""Feedback point by point, hours as they are typed, and how far a module has come."""

from dataclasses import replace

import pytest

from care.curriculum.curriculum import Advice, Choice, Node, Script, feedback
from care.curriculum.training_records import LessonStep, Quiz, Reading, missing, passed, step
from care.model.enums import Topic
from care.model.levels import Level
from care.training.hours_elsewhere import read_hours
from tests.training import small_course
from tests.virtual import NOON

PLAN = small_course().plan
SCRIPT = Script(
    "s",
    1,
    "t",
    Topic.STUDIES,
    2,
    Level.NONE,
    5,
    "a",
    (
        Node("a", ("hi",), (Choice("flag", "b", "good:flag"), Choice("any", "b", "grow:contact"))),
        Node("b", ("bye",), ends=True),
    ),
    {"flag": Advice("flagged", "flag sooner"), "contact": Advice("kept inside", "keep it inside")},
)


@pytest.mark.parametrize(
    ("points", "told"),
    [
        (["good:flag"], [(True, "flagged"), (True, "kept inside")]),
        ([], [(False, "flag sooner")]),
        (["grow:contact"], [(False, "keep it inside"), (False, "flag sooner")]),
        (["good:flag", "grow:flag"], [(True, "flagged"), (True, "kept inside"), (False, "flag sooner")]),
    ],
)
def test_what_was_gained_is_well_and_what_was_missed_is_to_grow_in(
    points: list[str], told: list[tuple[bool, str]]
) -> None:
    assert feedback(SCRIPT, points) == told


def test_three_things_to_do_otherwise_are_told_at_most_and_what_was_done_before_what_was_missed() -> None:
    many = replace(SCRIPT, feedback={str(number): Advice(grow=f"grow {number}") for number in range(9)})

    told = feedback(many, [f"grow:{number}" for number in (1, 3, 5, 7)])
    assert told == [(False, "grow 1"), (False, "grow 3"), (False, "grow 5")]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("6; 01-03-2026; PMI; Kursus", 360),
        ("1,5 ; 1/3/2026 ; PMI ; Bu  Rina", 90),
        ("0.5\n28-02-2026\nPMI\nKursus", 30),
        ("6; 01-03-2027; PMI; Kursus", None),
        ("6; 02-03-2026; PMI; Kursus", 360),
        ("6; 03-03-2026; PMI; Kursus", None),
        ("0; 01-03-2026; PMI; Kursus", None),
        ("nan; 01-03-2026; PMI; Kursus", None),
        ("201; 01-03-2026; PMI; Kursus", None),
        ("6; 31-02-2026; PMI; Kursus", None),
        ("6; 01-03-2026", None),
        ("6; 01-03-2026; Kursus", None),
        (f"6; 01-03-2026; PMI; {'x' * 61}", None),
        (f"6; 01-03-2026; {'x' * 61}; Kursus", None),
    ],
)
def test_hours_are_read_or_asked_for_again(text: str, minutes: int | None) -> None:
    read = read_hours(text, NOON.date())
    assert (read.minutes if read else None) == minutes


def test_a_module_opens_when_what_comes_before_it_is_passed() -> None:
    role, listening = PLAN.for_supporters[:2]
    tried = Quiz("q", "p", "role", (), (), NOON, 60, passed=False)
    done = passed([tried, replace(tried, score=80, passed=True), replace(tried, score=90, passed=True)])

    assert done == {"role": 90}
    assert step(listening, {}, []) is LessonStep.LOCKED
    assert step(listening, done, []) is LessonStep.NEW
    assert step(listening, done, [Reading("listening", 1, 0, 0)]) is LessonStep.BEGUN
    assert step(role, done, []) is LessonStep.PASSED
    assert [module.id for module in missing(PLAN, done)] == ["listening"]
