"""Harms: what hurts somebody in a supporter's words, by the training's phrases and by the lexicon."""

from collections.abc import Collection
from enum import Enum, auto

from care.curriculum.course import Course
from care.curriculum.curriculum import MISLEADS, STOPS, VOIDS
from care.curriculum.dialogue_signs import signs_of
from care.detection.result import Finding

GROOMS = "grooms"
PROMISES = "promises-secrecy"
"""Counts only where a student asks for it or has told of danger: elsewhere it is no promise."""


class Effect(Enum):
    """What a harm does in a script."""

    ENDS = auto()
    """The rehearsal ends at once."""
    HURTS = auto()
    """The student is dismissed by it; where the script has no answer to that, they leave."""
    MISLEADS = auto()
    """The student may follow it; where the script has no answer to that, it goes on."""


EFFECTS = {
    **dict.fromkeys(STOPS, Effect.ENDS),
    GROOMS: Effect.HURTS,
    **dict.fromkeys(VOIDS, Effect.HURTS),
    **dict.fromkeys(MISLEADS, Effect.MISLEADS),
    "contact": Effect.MISLEADS,
    PROMISES: Effect.MISLEADS,
}
HARMS = tuple(EFFECTS)
"""All harms, the worst first; none can be outweighed, and a rehearsal with one does not count."""
OF_LEXICON = {"incitement": "incites", "grooming": GROOMS}
"""Lexicon categories of dangerous supporter's words, and the name of each in the training."""


def found(text: str, shown: Collection[str], course: Course, finding: Finding) -> str | None:
    """Return the worst harm in a text of which signs are `shown`, None if there is none.

    Telling somebody to die is looked for in every language that is taught: people mix them.
    """
    by_lexicon = {OF_LEXICON.get(match.category, "") for match in finding.matches}
    taught = course.languages.values()
    told = {sign for syllabus in taught for sign in signs_of(text, syllabus.signs) if sign in STOPS}
    return worst({*shown, *by_lexicon, *told} - {PROMISES})


def worst(known: Collection[str | None]) -> str | None:
    """Return the worst of these harms; None if there is none."""
    return next((harm for harm in HARMS if harm in known), None)
