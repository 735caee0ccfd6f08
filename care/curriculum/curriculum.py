"""The curriculum: cards, examples and quizzes in modules, and scripts to rehearse."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from care.model.enums import Role, Topic
from care.model.levels import Level

STOPS = ("incites", "gives-means", "sexualises")
"""Signs of words that end a rehearsal at once: telling or daring to die, naming a way, sexual words."""
VOIDS = ("humiliates", "condemns", "blames", "asks-method")
"""Signs of words that hurt: the student feels them, and the rehearsal earns nothing."""
MISLEADS = ("tells-to-pay", "destroys-evidence")
"""Signs of advice that makes it worse; the rehearsal earns nothing."""
OUTWEIGHS = frozenset(
    {
        *("leading-question", "contact", "promises-secrecy", "diagnosis", "dismisses", "asks-details"),
        *STOPS,
        *VOIDS,
        *MISLEADS,
    }
)
"""Signs that a good sentence beside them does not make good."""
STEPS = (
    *("calls-help", "asks-near", "moves-away", "keeps-proof", "plans-next"),
    *("grounds", "widens", "stays", "closes", "honest", "disowns", "holds-back", "remedies", "false-hope"),
)
"""Signs of what is done next, good or bad, in the scripts on dangers: heard by phrases alone."""
CLASSIFIED = (
    *STOPS,
    *VOIDS,
    *MISLEADS,
    "grooms",
    "leading-question",
    *("contact", "promises-secrecy", "asks-suicide", "diagnosis", "dismisses", "advice"),
    *("open-question", "closed-question", "reflects", "validates", "comfort"),
    *("names-limit", "keeps-boundary", "names-adult", "asks-details", "farewell"),
    *STEPS,
)
"""Signs that can be recognised in a supporter's words."""
IMPLIES = {"validates": "comfort", "asks-method": "asks-details"}
"""What a sign also is to the student: to be believed comforts, and who asks for the way asks for details."""
TAPS = ("flag", "consult", "handover", "end")
"""The keys under a supporter's conversation."""
ANYTHING = "any"
GOOD, GROW = "good:", "grow:"
"""How a point begins that was earned, and one for something to do otherwise."""
GROWTH = 3
"""So many things to do otherwise are told after a rehearsal."""
CONDITIONS = (*TAPS, *CLASSIFIED, ANYTHING)


@dataclass(frozen=True, slots=True)
class Example:
    """The same chat, done badly and well; each line begins with S: (student) or P: (peer supporter)."""

    title: str
    bad: tuple[str, ...]
    bad_why: str
    good: tuple[str, ...]
    good_why: str


@dataclass(frozen=True, slots=True)
class QuizAnswer:
    """One answer of a question, and why it is right or not."""

    text: str
    right: bool
    why: str


@dataclass(frozen=True, slots=True)
class QuizQuestion:
    """A question of a quiz; exactly one answer is right."""

    text: str
    answers: tuple[QuizAnswer, ...]

    @property
    def right(self) -> int:
        """Return the number of the right answer."""
        return next(number for number, answer in enumerate(self.answers) if answer.right)


@dataclass(frozen=True, slots=True)
class Module:
    """One module for an `audience`; `after` names the modules that must be passed before it opens."""

    id: str
    number: int
    version: int
    title: str
    minutes: int
    compulsory: bool
    after: tuple[str, ...]
    sources: tuple[str, ...]
    cards: tuple[str, ...]
    examples: tuple[Example, ...]
    questions: tuple[QuizQuestion, ...]
    audience: frozenset[Role] = frozenset({Role.SUPPORTER})

    @property
    def pages(self) -> int:
        """Return how many pages there are: cards, and two for each example (done badly, done well)."""
        return len(self.cards) + 2 * len(self.examples)

    def words(self, page: int) -> int:
        """Return how many words there are to read on a page."""
        if page < len(self.cards):
            return len(self.cards[page].split())
        number, good = divmod(page - len(self.cards), 2)
        example = self.examples[number]
        lines, why = (example.good, example.good_why) if good else (example.bad, example.bad_why)
        return len(" ".join((example.title, *lines, why)).split())


@dataclass(frozen=True, slots=True)
class Choice:
    """What leads from one node of a script to another; `point` is "good:KEY", "grow:KEY" or empty."""

    when: str
    goto: str
    point: str = ""

    @property
    def praises(self) -> bool:
        """Return whether it earns a point."""
        return self.point.startswith(GOOD)


@dataclass(frozen=True, slots=True)
class Node:
    """What the student of a script says at one point, and how it goes on.

    `again` names what stands in its place the second time. A node with `needs` is reached by whoever hurt
    nobody and earned one of these points; all others arrive at `otherwise`.
    """

    name: str
    says: tuple[str, ...]
    choices: tuple[Choice, ...] = ()
    ends: bool = False
    again: str = ""
    needs: tuple[str, ...] = ()
    otherwise: str = ""

    def next(self, heard: frozenset[str]) -> Choice:
        """Return the first choice whose condition holds (the last always does); what hurts is heard first.

        Nothing earns praise beside what hurts, nor where nothing fitted.
        """
        fitting = [choice for choice in self.choices if choice.when in {*heard, ANYTHING}]
        bad = heard & OUTWEIGHS
        chosen = next((choice for choice in fitting if choice.when in bad), fitting[0])
        spoiled = bool(bad) or chosen.when == ANYTHING
        return replace(chosen, point="") if spoiled and chosen.praises else chosen


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said at the end of a rehearsal about one point."""

    good: str = ""
    grow: str = ""


@dataclass(frozen=True)
class Script:
    """A conversation to rehearse: the student's side as a graph of nodes.

    `needed`: nobody is certified without it.
    """

    id: str
    version: int
    title: str
    topic: Topic
    mood: int
    level: Level
    minutes: int
    start: str
    nodes: tuple[Node, ...]
    feedback: Mapping[str, Advice]
    needed: bool = False

    @cached_property
    def known(self) -> Mapping[str, Node]:
        """Return the nodes by name."""
        return {node.name: node for node in self.nodes}

    @cached_property
    def gainable(self) -> frozenset[str]:
        """Return every point that some choice gives."""
        return frozenset(choice.point for node in self.nodes for choice in node.choices if choice.point)


def feedback(script: Script, points: Sequence[str]) -> list[tuple[bool, str]]:
    """Return what went well (True), then what to grow in: what was done before what was missed.

    A key with a good point that was never gained asks for growth; one that can only be missed is well
    as long as it was not, and something else went well: who says nothing also does nothing wrong.
    At most `GROWTH` are for growing: nobody keeps ten in mind.
    """
    did = any(point.startswith(GOOD) for point in points)
    well, done, missed = list[str](), list[str](), list[str]()
    for key, advice in script.feedback.items():
        good, grow = f"{GOOD}{key}" in points, f"{GROW}{key}" in points
        gainable = f"{GOOD}{key}" in script.gainable
        if advice.good and (good or (did and not (gainable or grow))):
            well.append(advice.good)
        if advice.grow and (grow or (gainable and not good)):
            (done if grow else missed).append(advice.grow)
    return [*((True, text) for text in well), *((False, text) for text in [*done, *missed][:GROWTH])]
