"""What hurts somebody in a supporter's words: by the phrases of the training, and by the lexicon in use."""

from collections.abc import Collection

from care.curriculum.course import Course
from care.curriculum.curriculum import STOPS, VOIDS
from care.curriculum.dialogue_signs import signs_of
from care.detection.result import Finding

GROOMS = "grooms"
PROMISES = "promises-secrecy"
"""Where a student asks for it, or has told of danger: elsewhere "sure, no worries" is no promise."""
HARMS = (*STOPS, GROOMS, *VOIDS, PROMISES)
"""The worst first."""
OF_LEXICON = {"incitement": "incites", "grooming": GROOMS}
"""Categories in which a supporter's own words are a danger, and what that is called in the training."""


def found(text: str, shown: Collection[str], course: Course, finding: Finding) -> str | None:
    """The worst harm in a text of which signs are `shown`, None if there is none.

    Telling somebody to die is looked for in every language that is taught: people mix them.
    """
    by_lexicon = {OF_LEXICON.get(match.category, "") for match in finding.matches}
    taught = course.languages.values()
    told = {sign for syllabus in taught for sign in signs_of(text, syllabus.signs) if sign in STOPS}
    return worst({*shown, *by_lexicon, *told} - {PROMISES})


def worst(known: Collection[str | None]) -> str | None:
    """The first of these that there is in the order of harm."""
    return next((harm for harm in HARMS if harm in known), None)
