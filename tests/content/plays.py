"""Rehearsals played without a world: what is said and tapped, and where it leads."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from care.curriculum.course import Course
from care.curriculum.curriculum import STOPS
from care.curriculum.dialogue_signs import signs_of
from care.curriculum.harms import EFFECTS, PROMISES, Effect, found, worst
from care.detection.lexicon import Lexicon
from config.loading.lexicon_files import load_lexicon
from config.loading.training_files import load_training
from tests.paths import TAPS

HURTS = "dismisses"


@dataclass(frozen=True)
class Played:
    """Where a play came to, and what it brought."""

    node: str
    points: tuple[str, ...]
    harm: str | None

    @property
    def good(self) -> set[str]:
        """What went well."""
        return {point.removeprefix("good:") for point in self.points if point.startswith("good:")}

    @property
    def grow(self) -> set[str]:
        """What to grow in."""
        return {point.removeprefix("grow:") for point in self.points if point.startswith("grow:")}


@cache
def taught() -> tuple[Course, Lexicon]:
    """What we teach, and the words that are dangerous."""
    return load_training(), load_lexicon()


def plays(language: str, name: str, moves: list[str]) -> Played:
    """Say and tap these one after the other, until the script ends."""
    course, lexicon = taught()
    script = course.of(language).script(name)
    assert script
    node, points, harm = script.known[script.start], list[str](), None
    for move in moves:
        if node.ends:
            break
        heard, hurt = _heard(course, lexicon, language, move)
        harm = worst({harm, hurt})
        if hurt in STOPS:
            break
        choice = node.next(heard)
        harm = worst({harm, PROMISES}) if choice.when == PROMISES else harm
        points += [choice.point] if choice.point else []
        node = script.known[choice.goto]
    return Played(node.name, tuple(dict.fromkeys(points)), harm)


def _heard(course: Course, lexicon: Lexicon, language: str, move: str) -> tuple[frozenset[str], str | None]:
    if move in TAPS:
        return frozenset({TAPS[move]}), None
    shown = signs_of(move, course.of(language).signs)
    harm = found(move, shown, course, lexicon.scan(move))
    hurts = harm is not None and EFFECTS[harm] is Effect.HURTS
    return (shown | {HURTS} if hurts else shown), harm


def table() -> list[dict[str, Any]]:
    """Plays as written down: script, language, what is said, and what is expected."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["plays"]
