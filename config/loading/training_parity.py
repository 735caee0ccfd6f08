"""Whether every language teaches the same: the words differ, what is counted and pressed does not."""

from collections.abc import Iterator, Mapping
from typing import Any

from care.curriculum.course import Course, Syllabus
from care.curriculum.curriculum import Module, Script

Shape = Mapping[str, Any]


def parity_mistakes(course: Course) -> Iterator[str]:
    """Return a line for each module or script that a language lacks, and for each part that differs."""
    first, *others = course.languages.items()
    for other in others:
        yield from _differences(*first, *other)


def _differences(name: str, one: Syllabus, other_name: str, other: Syllabus) -> Iterator[str]:
    for kind in ("modules", "scripts"):
        here = {thing.id: shape(thing) for thing in getattr(one, kind)}
        there = {thing.id: shape(thing) for thing in getattr(other, kind)}
        yield from (f"{name}: {kind}: {lacks!r} is missing" for lacks in sorted(there.keys() - here.keys()))
        yield from (
            f"{other_name}: {kind}: {lacks!r} is missing" for lacks in sorted(here.keys() - there.keys())
        )
        for thing in sorted(here.keys() & there.keys()):
            yield from (
                f"{other_name}/{thing}: {part} differs from {name}"
                for part in here[thing]
                if here[thing][part] != there[thing][part]
            )


def shape(thing: Module | Script) -> Shape:
    """Return what must be the same in every language."""
    return _module(thing) if isinstance(thing, Module) else _script(thing)


def _module(module: Module) -> Shape:
    return {
        **{name: getattr(module, name) for name in ("number", "version", "minutes", "compulsory", "after")},
        "for": module.audience,
        "number of cards": len(module.cards),
        "number of examples": len(module.examples),
        "number of questions": len(module.questions),
        "right answers": [
            (len(one.answers), [answer.right for answer in one.answers]) for one in module.questions
        ],
    }


def _script(script: Script) -> Shape:
    plain = ("version", "topic", "mood", "level", "minutes", "start", "needed")
    return {
        **{name: getattr(script, name) for name in plain},
        "nodes": [
            (node.name, len(node.says), node.choices, node.ends, node.again, node.needs, node.otherwise)
            for node in script.nodes
        ],
        "feedback": {key: (bool(one.good), bool(one.grow)) for key, one in script.feedback.items()},
    }
