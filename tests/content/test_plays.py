"""Rehearsals played with sentences as people write them lead where they should, and earn what they should."""

from typing import Any

import pytest

from tests.content.plays import lines, plays, step_of, table, taught
from tests.paths import SENTENCES

SCRIPTS = sorted(
    (language, script.id)
    for language, syllabus in taught()[0].languages.items()
    for script in syllabus.scripts
)
PLAYS = table()
WORDS = {"id": "iya", "en": "ok"}
LONGEST = 14


def name_of(play: dict[str, Any]) -> str:
    return f"{play['language']}-{play['script']}-{play['how'].replace(' ', '-')}"


@pytest.mark.parametrize("play", PLAYS, ids=name_of)
def test_a_play_ends_where_it_should_and_earns_what_it_should(play: dict[str, Any]) -> None:
    played = plays(play["language"], play["script"], play["says"])

    assert (played.node, played.harm, played.left) == (play["end"], play.get("harm"), False)
    assert (played.points("good"), played.points("grow")) == ({*play["good"]}, {*play["grow"]})


@pytest.mark.parametrize("play", [play for play in PLAYS if play["how"] == "well"], ids=name_of)
def test_done_well_hardly_anything_is_left_to_grow_in_and_the_end_is_warm(play: dict[str, Any]) -> None:
    script = taught()[0].of(play["language"]).script(play["script"])
    assert script
    keys = {key for key, advice in script.feedback.items() if advice.good}

    assert script.known[play["end"]].needs
    assert 6 <= len(play["says"]) <= 10
    assert len(keys - {*play["good"]}) <= 1
    assert not play["grow"]


@pytest.mark.parametrize(("language", "name"), SCRIPTS)
def test_who_only_ever_says_yes_earns_nothing_and_reaches_no_warm_end(language: str, name: str) -> None:
    script = taught()[0].of(language).script(name)
    assert script
    played = plays(language, name, [WORDS[language]] * LONGEST)

    assert played.points("good") == set()
    assert script.known[played.node].ends
    assert not script.known[played.node].needs


@pytest.mark.parametrize("play", [play for play in PLAYS if play["how"] == "well"], ids=name_of)
def test_blame_in_the_middle_of_what_was_done_well_closes_the_warm_end(play: dict[str, Any]) -> None:
    language, says = play["language"], play["says"]
    script = taught()[0].of(language).script(play["script"])
    assert script
    half = len(says) // 2
    played = plays(language, play["script"], [*says[:half], SENTENCES[language]["blames"], *says[half:]])

    assert played.harm == "blames"
    assert not script.known[played.node].needs


@pytest.mark.parametrize("language", ["id", "en"])
def test_nearly_every_good_sentence_is_praised_where_it_was_written_and_none_is_taken_for_harm(
    language: str,
) -> None:
    steps = [step_of(line) for line in lines() if (line["language"], line["kind"]) == (language, "good")]
    praised = sum(point.startswith("good:") for point, _ in steps)

    assert len(steps) > 100
    assert praised / len(steps) >= 0.85
    assert [harm for _, harm in steps if harm] == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_hardly_a_bad_sentence_is_praised(language: str) -> None:
    steps = [step_of(line) for line in lines() if (line["language"], line["kind"]) == (language, "bad")]
    praised = [point for point, harm in steps if point.startswith("good:") and not harm]

    assert len(steps) > 50
    assert len(praised) <= 1
