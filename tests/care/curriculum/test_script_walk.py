"""A step in a script: harm has its effect, nothing earns twice, a second visit and a warm end are earned."""

import pytest

from care.curriculum.curriculum import Advice, Choice, Node, Script
from care.curriculum.dialogue_signs import Signs
from care.curriculum.harms import EFFECTS, HARMS, Effect
from care.curriculum.script_walk import next_step, points_of, unused
from care.model.enums import Topic
from care.model.levels import Level

SIGNS = Signs({}, {})


def choice(when: str, goto: str, point: str = "") -> Choice:
    return Choice(when, goto, point)


NODES = (
    Node(
        "tells",
        ("tonight",),
        (
            choice("dismisses", "shut", "grow:accept"),
            choice("tells-to-pay", "pays", "grow:proof"),
            choice("asks-suicide", "answer", "good:ask"),
            choice("any", "leaving", "good:stay"),
        ),
    ),
    Node("bare", ("please",), (choice("comfort", "leaving", "good:stay"), choice("any", "leaving"))),
    Node("shut", ("never mind",), (choice("any", "leaving"),)),
    Node("pays", ("he wants more",), (choice("any", "leaving"),)),
    Node("answer", ("yes",), (choice("any", "leaving"),), again="told-you"),
    Node("told-you", ("i told you",), (choice("any", "leaving"),)),
    Node("leaving", ("thanks",), (choice("asks-suicide", "answer", "good:ask"), choice("any", "warm"))),
    Node("warm", ("you helped",), ends=True, needs=("ask",), otherwise="cold"),
    Node("cold", ("bye",), ends=True),
)
SCRIPT = Script("s", 1, "t", Topic.MOOD, 2, Level.NONE, 5, "tells", NODES, {"ask": Advice("asked", "ask")})


def steps(name: str, *heard: str, marks: tuple[str, ...] = (), harm: str = "", harmed: bool = False) -> str:
    """The node that follows; empty if the student leaves."""
    found = next_step(SCRIPT, SCRIPT.known[name], frozenset(heard), marks, harm or None, harmed=harmed)
    return found.node if found else ""


def test_every_harm_has_an_effect_and_the_worst_come_first() -> None:
    assert [EFFECTS[harm] for harm in HARMS][:3] == [Effect.ENDS] * 3
    assert {"contact", "blames", "asks-method", "tells-to-pay", "destroys-evidence"} <= set(HARMS)


@pytest.mark.parametrize("harm", [one for one, effect in EFFECTS.items() if effect is Effect.ENDS])
def test_the_worst_words_end_it_whatever_stands_beside_them(harm: str) -> None:
    assert steps("tells", harm, "asks-suicide", "comfort", harm=harm) == ""


@pytest.mark.parametrize("harm", [one for one, effect in EFFECTS.items() if effect is Effect.HURTS])
def test_hurt_is_felt_where_the_script_has_an_answer_and_drives_away_where_it_has_none(harm: str) -> None:
    assert steps("tells", harm, "asks-suicide", harm=harm) == "shut"
    assert steps("bare", harm, "comfort", harm=harm) == ""


def test_bad_advice_is_followed_where_the_script_has_an_answer_and_never_praised() -> None:
    assert steps("tells", "tells-to-pay", harm="tells-to-pay") == "pays"
    found = next_step(SCRIPT, SCRIPT.known["bare"], frozenset({"contact", "comfort"}), (), "contact")
    assert found
    assert (found.node, points_of(found.marks)) == ("leaving", [])


def test_nothing_is_praised_where_nothing_fitted() -> None:
    found = next_step(SCRIPT, SCRIPT.known["tells"], frozenset(), ())
    assert found
    assert (found.node, found.marks) == ("leaving", ())


def test_the_second_time_something_else_is_said() -> None:
    found = next_step(SCRIPT, SCRIPT.known["tells"], frozenset({"asks-suicide"}), ())
    assert found
    assert found.node == "answer"
    assert steps("leaving", "asks-suicide", marks=found.marks) == "told-you"
    assert points_of(found.marks) == ["good:ask"]


def test_a_warm_end_is_for_who_earned_it_and_hurt_nobody() -> None:
    assert steps("leaving") == "cold"
    assert steps("leaving", marks=("good:ask",)) == "warm"
    assert steps("leaving", marks=("good:ask",), harmed=True) == "cold"


def test_a_sentence_that_earned_something_is_not_heard_again_in_the_same_rehearsal() -> None:
    fresh, marks = unused("Aku di sini. Kamu kepikiran mati?", SIGNS, (), "one")
    assert (fresh, len(marks)) == ("aku di sini.\nkamu kepikiran mati?", 2)
    assert unused("aku di sini. apa kabar?", SIGNS, marks, "one")[0] == "apa kabar?"
    assert unused("aku di sini.", SIGNS, marks, "one") == ("", ())
    assert unused("aku di sini.", SIGNS, marks, "two")[0] == "aku di sini."
    assert "aku" not in " ".join(marks)
