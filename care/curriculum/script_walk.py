"""A walk through a script: where what a supporter did leads, and what it earns.

Beside points, the marks of a walk hold `seen:NODE` for nodes that say something else the second time, and
`said:HASH` for sentences that have earned something: sixteen bits, salted, gone when the rehearsal ends.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

from care.curriculum.curriculum import GOOD, OUTWEIGHS, Choice, Node, Script
from care.curriculum.dialogue_signs import Signs, sentences_of
from care.curriculum.harms import EFFECTS, Effect

DISMISSES = "dismisses"
"""The sign under which a script's student hears all that hurts."""
SEEN, SAID = "seen:", "said:"
END, HANDOVER = "end", "handover"
SHORT = 3
"""Words up to which a sentence may be said again without being remarked on."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the choice that was taken, where it arrives, and all marks afterwards."""

    choice: Choice
    node: str
    marks: tuple[str, ...]


def points_of(marks: Iterable[str]) -> list[str]:
    """Return the points among the marks of a walk."""
    return [mark for mark in marks if not mark.startswith((SEEN, SAID))]


def unused(text: str, signs: Signs, marks: Sequence[str], salt: str) -> tuple[str, tuple[str, ...]]:
    """Return what of a text has not earned anything yet, and the marks of these sentences."""
    fresh = {
        mark: sentence
        for sentence in sentences_of(text, signs)
        if (mark := f"{SAID}{crc32(f'{salt} {sentence}'.encode()) & 0xFFFF:04x}") not in marks
    }
    return "\n".join(fresh.values()), tuple(fresh)


def next_step(
    script: Script,
    node: Node,
    heard: frozenset[str],
    marks: Sequence[str] = (),
    harm: str | None = None,
    *,
    harmed: bool = False,
) -> Step | None:
    """Return the step that follows; None if the student leaves because of this harm.

    `harmed` says that somebody was hurt before: then no warm end is reached any more.
    """
    effect = EFFECTS.get(harm or "")
    hurts = effect is Effect.HURTS
    choice = node.next(heard | {harm or ""} | ({DISMISSES} if hurts else set()))
    if effect is Effect.ENDS or (hurts and choice.when not in OUTWEIGHS):
        return None
    gained = tuple(dict.fromkeys([*marks, *filter(None, [choice.point])]))
    goto = _arrives(script, choice.goto, gained, harmed=harmed or harm is not None)
    seen = (f"{SEEN}{goto}",) if script.known[goto].again else ()
    return Step(choice, goto, tuple(dict.fromkeys([*gained, *seen])))


def _arrives(script: Script, name: str, marks: Sequence[str], *, harmed: bool) -> str:
    """Return this node, or what stands in its place: for a second visit, or where its end is not earned."""
    for _ in script.nodes:
        node = script.known[name]
        if node.again and f"{SEEN}{name}" in marks:
            name = node.again
        elif node.needs and (harmed or not any(f"{GOOD}{key}" in marks for key in node.needs)):
            name = node.otherwise
        else:
            break
    return name


def is_whole(script: Script, step: Step) -> bool:
    """Return whether a rehearsal that ends with this step counts: one that a key cut short does not.

    Who has done half of what the script asks for may end by 🔚 or 🤝 too.
    """
    if step.choice.when not in {END, HANDOVER} or step.choice.praises:
        return True
    return 2 * sum(mark.startswith(GOOD) for mark in step.marks) >= len(script.feedback)
