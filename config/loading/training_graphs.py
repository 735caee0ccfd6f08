"""What is wrong inside one language: quizzes, the order of modules, and the ways through a script."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from care.curriculum.course import Syllabus
from care.curriculum.curriculum import ANYTHING, GOOD, Module, Node, Script

STEPS = 12
"""The most answers that fit nothing until a script ends, from anywhere in it."""

POOL = 12
"""The fewest questions that a module needs, so that a second try asks others."""


def module_mistakes(module: Module) -> Iterator[str]:
    """Check the size of the pool, and that each question has one right answer, and no answer twice."""
    count = len(module.questions)
    if count < POOL:
        yield f"questions: {count} are too few to draw from, at least {POOL} are needed"
    elif count % 2:
        yield f"questions: {count} cannot be halved, make it an even number"
    for number, question in enumerate(module.questions, start=1):
        right = sum(answer.right for answer in question.answers)
        if right != 1:
            yield f"questions {number}: exactly one answer must be right, not {right}"
        if len({answer.text for answer in question.answers}) < len(question.answers):
            yield f"questions {number}: an answer stands twice"


def order_mistakes(syllabus: Syllabus) -> Iterator[str]:
    """Check that ids and numbers differ, and what modules stand on.

    What must come first exists, has a smaller number, and is compulsory if the module is.
    """
    known = {module.id: module for module in syllabus.modules}
    yield from _twice([module.id for module in syllabus.modules], "module")
    yield from _twice([str(module.number) for module in syllabus.modules], "number")
    yield from _twice([script.id for script in syllabus.scripts], "rehearsal")
    for module in syllabus.modules:
        for name in module.after:
            if name not in known:
                yield f"{module.id}: after: there is no module {name!r}"
            elif known[name].number >= module.number:
                yield f"{module.id}: after: {name!r} does not come before it"
            elif module.compulsory > known[name].compulsory:
                yield f"{module.id}: after: {name!r} is not compulsory, though what needs it is"
            elif module.audience - known[name].audience:
                yield f"{module.id}: after: {name!r} is not for everybody whom this is for"


def _twice(names: Sequence[str], what: str) -> Iterator[str]:
    yield from (f"{what} {name!r} stands twice" for name, count in Counter(names).items() if count > 1)


def script_mistakes(script: Script) -> Iterator[str]:
    """Check that every node exists once, can be reached and leads to an end, and every point has feedback."""
    yield from _twice([node.name for node in script.nodes], "node")
    if unknown := {goto for goto in _targets(script) if goto not in script.known}:
        yield from (f"there is no node {name!r}" for name in sorted(unknown))
        return
    for node in script.nodes:
        yield from (f"node {node.name!r}: {line}" for line in _node_mistakes(node))
    yield from _dead(script)
    yield from _loops(script)
    yield from _points(script)


def _targets(script: Script) -> Iterator[str]:
    yield script.start
    for node in script.nodes:
        yield from (choice.goto for choice in node.choices)
        yield from filter(None, (node.again, node.otherwise))


def _node_mistakes(node: Node) -> Iterator[str]:
    if bool(node.needs) != bool(node.otherwise):
        yield "needs and otherwise belong together"
    if node.ends and node.choices:
        yield "it ends, so it has no choices"
    if not node.ends and [choice.when for choice in node.choices[-1:]] != [ANYTHING]:
        yield f"its last choice must be for {ANYTHING!r}"
    yield from (f"choice {line}" for line in _twice([choice.when for choice in node.choices], "when"))
    if ANYTHING in [choice.when for choice in node.choices[:-1]]:
        yield f"what stands behind {ANYTHING!r} is never taken"


def _dead(script: Script) -> Iterator[str]:
    """Return a line for each node that cannot be reached."""
    reached = reachable(script, script.start)
    yield from (
        f"node {node.name!r}: nothing leads to it" for node in script.nodes if node.name not in reached
    )


def reachable(script: Script, start: str) -> set[str]:
    """Return every node that can follow this one, itself included."""
    reached, left = set[str](), [start]
    while left:
        name = left.pop()
        if name not in reached:
            reached.add(name)
            node = script.known[name]
            left += [choice.goto for choice in node.choices]
            left += filter(None, (node.again, node.otherwise))
    return reached


def _loops(script: Script) -> Iterator[str]:
    """Check that answers that fit nothing lead to an end from everywhere."""
    for node in script.nodes:
        if steps_to_end(script.known, node) > STEPS:
            yield f"node {node.name!r}: {ANYTHING!r} leads to no end within {STEPS} steps"


def steps_to_end(known: Mapping[str, Node], node: Node) -> int:
    """Return how many answers that fit nothing lead from here to an end; `STEPS` + 1 for a loop."""
    steps = 0
    while not node.ends and node.choices and steps <= STEPS:
        node, steps = known[node.choices[-1].goto], steps + 1
    return steps if node.ends else STEPS + 1


def _points(script: Script) -> Iterator[str]:
    """Check that every point has its feedback at the end, and that every feedback can be reached."""
    named = {point.partition(":")[2] for point in script.gainable}
    for point in sorted(script.gainable):
        kind, _, key = point.partition(":")
        if key not in script.feedback:
            yield f"feedback: there is nothing for {key!r}"
        elif not getattr(script.feedback[key], kind):
            yield f"feedback: {key}: there is no {kind!r}, though a choice gives it"
    yield from (f"feedback: {key}: no choice gives it" for key in script.feedback if key not in named)
    earned = {key for node in script.nodes for key in node.needs}
    yield from (
        f"needs: nothing earns {key!r}" for key in sorted(earned) if f"{GOOD}{key}" not in script.gainable
    )


def script_faults(script: Script) -> Iterator[str]:
    """Check what a script should not do, though it can be played: praise where nothing fitted, and loops."""
    if any(script_mistakes(script)):
        return
    for node in script.nodes:
        if node.choices and node.choices[-1].praises:
            yield f"node {node.name!r}: {ANYTHING!r} must not praise: nothing fitted"
    if loop := _loop(script):
        yield f"{' → '.join(loop)}: this goes round in circles: give one of them an `again`"


def _loop(script: Script) -> list[str]:
    """Return a circle in which no node has an `again`; empty if there is none."""
    follows = {node.name: _following(script, node) for node in script.nodes if not node.again}
    try:
        TopologicalSorter(follows).prepare()
    except CycleError as circle:
        return list(reversed(circle.args[1]))
    return []


def _following(script: Script, node: Node) -> set[str]:
    """Return where a step may arrive that comes from here, once every node with an `again` has been seen."""
    found, left = set[str](), [choice.goto for choice in node.choices]
    while left:
        place = script.known[left.pop()]
        if place.again:
            left.append(place.again)
        elif place.name not in found:
            found.add(place.name)
            left += filter(None, [place.otherwise])
    return found
