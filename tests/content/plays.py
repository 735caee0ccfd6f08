"""Rehearsals played without a world: what is said and tapped, and where it leads."""

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from care.curriculum.course import Course
from care.curriculum.dialogue_signs import signs_of
from care.curriculum.harms import PROMISES, found, worst
from care.curriculum.script_walk import next_step, points_of, unused
from care.detection.lexicon import Lexicon
from config.loading.lexicon_files import load_lexicon
from config.loading.training_files import load_training
from tests.paths import TAPS


@dataclass(frozen=True)
class Played:
    """Where a play came to, what it earned, and the worst that hurt; `left` by a student who was hurt."""

    node: str
    marks: tuple[str, ...] = ()
    harm: str | None = None
    left: bool = False

    def points(self, kind: str) -> set[str]:
        """The keys of the points of this kind, good or grow."""
        return {point.partition(":")[2] for point in points_of(self.marks) if point.startswith(kind)}


@cache
def taught() -> tuple[Course, Lexicon]:
    """What we teach, and the words that are dangerous."""
    return load_training(), load_lexicon()


def plays(language: str, name: str, moves: list[str]) -> Played:
    """Say and tap these one after the other, until the script ends or the student leaves."""
    script = taught()[0].of(language).script(name)
    assert script
    played = Played(script.start)
    for move in moves:
        node = script.known[played.node]
        if node.ends:
            break
        heard, marks, harm = _heard(language, move, played)
        step = next_step(script, node, heard, played.marks, harm, harmed=played.harm is not None)
        if step is None:
            return Played(played.node, played.marks, worst({played.harm, harm}), left=True)
        felt = PROMISES if step.choice.when == PROMISES else None
        said = marks if step.choice.point else ()
        played = Played(step.node, (*step.marks, *said), worst({played.harm, harm, felt}))
    return played


def step_of(line: dict[str, str]) -> tuple[str, str | None]:
    """The point that a sentence earns at its node, and the harm in it."""
    script = taught()[0].of(line["language"]).script(line["script"])
    assert script
    node = script.known[line["node"]]
    heard, _, harm = _heard(line["language"], line["text"], Played(node.name))
    return node.next(heard).point, harm


def _heard(language: str, move: str, played: Played) -> tuple[frozenset[str], tuple[str, ...], str | None]:
    """What a sentence or key shows, the marks of its sentences, and the harm in it."""
    if move in TAPS:
        return frozenset({TAPS[move]}), (), None
    course, lexicon = taught()
    signs = course.of(language).signs
    shown = signs_of(move, signs)
    if harm := found(move, shown, course, lexicon.scan(move)):
        return shown, (), harm
    fresh, marks = unused(move, signs, played.marks, "")
    return signs_of(fresh, signs), marks, None


def table() -> list[dict[str, Any]]:
    """Plays as written down: script, language, what is said, and what is expected."""
    return list(tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["plays"])


def lines() -> list[dict[str, str]]:
    """Sentences at the nodes for which they were written; some phrases were made for them since."""
    path = Path(__file__).with_name("rehearsed_lines.tsv")
    return list(csv.DictReader(path.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
