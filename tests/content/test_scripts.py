"""Every rehearsal can be walked to an end from everywhere, and both well and badly."""

import pytest

from care.curriculum.curriculum import GROWTH, Script, feedback
from care.curriculum.dialogue_signs import signs_of
from config.loading.training_files import TRAINING_FOLDER, load_training
from config.loading.training_graphs import STEPS, reachable
from tests.paths import SENTENCES, best_way, moves

COURSE = load_training()
LANGUAGES = sorted(COURSE.languages)
SCRIPTS = [(language, script) for language in LANGUAGES for script in COURSE.of(language).scripts]
NAMES = [f"{language}-{script.id}" for language, script in SCRIPTS]


@pytest.mark.parametrize(("language", "script"), SCRIPTS, ids=NAMES)
def test_from_every_node_answers_that_fit_nothing_lead_to_an_end(language: str, script: Script) -> None:
    for start in script.nodes:
        node, steps = start, 0
        while not node.ends:
            node, steps = script.known[node.next(frozenset()).goto], steps + 1
            assert steps <= STEPS


@pytest.mark.parametrize(("language", "script"), SCRIPTS, ids=NAMES)
def test_every_node_can_be_reached(language: str, script: Script) -> None:
    assert reachable(script, script.start) == {node.name for node in script.nodes}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sign", [sign for sign in SENTENCES["id"] if sign != "nothing"])
def test_the_sentences_that_rehearse_are_recognised(language: str, sign: str) -> None:
    possible = moves(language, COURSE.of(language).signs)
    assert sign in possible[SENTENCES[language][sign]]
    assert possible[SENTENCES[language]["nothing"]] == frozenset()


@pytest.mark.property
@pytest.mark.parametrize(("language", "script"), SCRIPTS, ids=NAMES)
def test_done_well_everything_is_well_and_done_badly_three_things_are_to_grow_in(
    language: str, script: Script
) -> None:
    possible = moves(language, COURSE.of(language).signs)
    good, bad = (feedback(script, best_way(script, possible, kind).points) for kind in ("good", "grow"))

    assert [text for well, text in good if not well] == []
    assert len(good) == sum(bool(advice.good) for advice in script.feedback.values())
    told = [well for well, _ in bad]
    assert told.count(False) == GROWTH
    assert told.count(True) < len(script.feedback) / 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_taught_under_the_number_in_its_name(language: str) -> None:
    written = sorted(path.stem for path in (TRAINING_FOLDER / language).glob("[0-9]*.toml"))
    taught = [f"{module.number:02}-{module.id}" for module in COURSE.of(language).modules]

    assert taught == written
    assert len(COURSE.of(language).scripts) >= 6


PLAIN = {"yes": {"id": "iya", "en": "ok"}, "promise": {"id": "iya janji", "en": "promise!"}}
DONE_WELL = ("good:no-promise", "good:no-contact", "good:no-diagnosis")


@pytest.mark.parametrize(("language", "script"), SCRIPTS, ids=NAMES)
def test_a_yes_to_a_promise_a_number_or_a_guess_is_never_praised(language: str, script: Script) -> None:
    signs = COURSE.of(language).signs
    for words in PLAIN.values():
        praised = {
            choice.point
            for node in script.nodes
            if not node.ends
            for choice in [node.next(signs_of(words[language], signs))]
        }
        assert not praised.intersection(DONE_WELL), words


LATE = {
    "self-harm": ("unasked", "leaving"),
    "bullying": ("who", "last"),
    "break-up": ("plan",),
    "friend-at-risk": ("going",),
}
"""Where the student has already found a way out alone, or is leaving."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LATE)
def test_a_flag_is_praised_as_long_as_it_comes_in_time(language: str, name: str) -> None:
    script = COURSE.of(language).script(name)
    assert script
    praised = {node.name for node in script.nodes for one in node.choices if one.point == "good:flag"}

    assert len(praised) >= 3
    assert praised.isdisjoint(LATE[name])
    assert set(LATE[name]) <= set(script.known)
