"""Measured hours: how long the training takes at one's own pace, by its words and tasks."""

from collections.abc import Collection, Iterator, Sequence

from care.curriculum.course import Course, Syllabus
from care.curriculum.curriculum import Choice, Module, Node, Script
from care.curriculum.question_pools import half

WORDS_A_MINUTE = 150
"""Read to be understood, by somebody of sixteen."""
A_QUESTION = 20 / 60
"""Minutes for a question of a quiz: read, weigh, answer, read why."""
AN_ANSWER = 45 / 60
"""Minutes for one answer in a rehearsal: think, and write it on a phone."""
TOLERANCE = 0.4
"""How far the minutes that are claimed may be from those that are measured."""


def module_minutes(module: Module) -> float:
    """Return the minutes for cards, examples, and one try at the quiz."""
    words = sum(module.words(page) for page in range(module.pages))
    return words / WORDS_A_MINUTE + half(len(module.questions)) * A_QUESTION


def script_minutes(script: Script) -> float:
    """Return the minutes for a rehearsal that is played well, feedback included."""
    answered = list(played_well(script))
    told = [advice.good or advice.grow for advice in script.feedback.values()]
    words = sum(_words(node.says) for node in answered) + _words(told)
    return len(answered) * AN_ANSWER + words / WORDS_A_MINUTE


def played_well(script: Script) -> Iterator[Node]:
    """Return the nodes at which somebody answers who gains each point as soon as they can."""
    node, gained = script.known[script.start], set[str]()
    for _ in script.nodes:
        if node.ends:
            return
        yield node
        choice = _well_chosen(node, gained)
        gained.add(choice.point)
        node = script.known[choice.goto]


def _well_chosen(node: Node, gained: Collection[str]) -> Choice:
    """Return the first choice that gives a new good point; else the last, for whatever is said."""
    good = (one for one in node.choices if one.praises and one.point not in gained)
    return next(good, node.choices[-1])


def _words(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)


def by_name(course: Course) -> dict[str, tuple[int, float]]:
    """Return the minutes of each module and rehearsal, as claimed and as measured over all languages."""
    found: dict[str, list[float]] = {}
    claimed: dict[str, int] = {}
    for syllabus in course.languages.values():
        for module in syllabus.modules:
            claimed[module.id] = module.minutes
            found.setdefault(module.id, []).append(module_minutes(module))
        for script in syllabus.scripts:
            name = f"rehearsals/{script.id}"
            claimed[name] = script.minutes
            found.setdefault(name, []).append(script_minutes(script))
    return {name: (claimed[name], sum(one) / len(one)) for name, one in found.items()}


def fits(claimed: int, minutes: float) -> bool:
    """Return whether the minutes that are claimed are near those measured."""
    return abs(claimed - minutes) <= TOLERANCE * minutes


def supporters_hours(syllabus: Syllabus) -> float:
    """Return the hours of all modules and rehearsals for supporters."""
    minutes = sum(map(module_minutes, syllabus.for_supporters)) + sum(map(script_minutes, syllabus.scripts))
    return minutes / 60
