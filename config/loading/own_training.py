"""A programme's own training over ours: all is taught in every language, if need be in another's words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from care.curriculum.course import Course, Syllabus
from care.curriculum.curriculum import Module, Script
from care.curriculum.dialogue_signs import Signs
from config.loading.training_parity import shape

T = TypeVar("T", bound=Module | Script)


@dataclass(frozen=True, slots=True)
class Own:
    """What a programme gives of one language."""

    modules: tuple[Module, ...] = ()
    scripts: tuple[Script, ...] = ()
    signs: Signs | None = None


def merge(course: Course, theirs: Mapping[str, Own], mistakes: list[str]) -> Course:
    """Return what is taught when a programme's own stands over `course`.

    A module or rehearsal of the id of one of ours stands in its place, another one is new. What is written in
    no words of a language is taught there in the programme's, and so is what is built differently there (a
    line in `mistakes` if it is the programme's own).
    """
    languages = [*course.languages, *(name for name in theirs if name not in course.languages)]
    modules = {name: (course.of(name).modules, theirs.get(name, Own()).modules) for name in languages}
    scripts = {name: (course.of(name).scripts, theirs.get(name, Own()).scripts) for name in languages}
    taught = _merged(course.language, modules, mistakes)
    played = _merged(course.language, scripts, mistakes)
    return Course(
        {
            name: Syllabus(
                tuple(sorted(taught[name], key=lambda module: module.number)),
                tuple(played[name]),
                theirs.get(name, Own()).signs or course.of(name).signs,
            )
            for name in languages
        },
        course.language,
    )


def _merged(
    spoken: str, given: Mapping[str, tuple[tuple[T, ...], tuple[T, ...]]], mistakes: list[str]
) -> Mapping[str, list[T]]:
    """Return what each language teaches of ours and the programme's; `spoken` decides how it is built."""
    first = spoken if spoken in given else "id"
    model: dict[str, T] = {one.id: one for one in given[first][0]}
    for name in (*given, first):
        # What is new is as it was given first; the programme's own language may build ours anew.
        model |= {one.id: one for one in given[name][1] if one.id not in model or name == first}
    found: dict[str, list[T]] = {}
    for name in given:
        ours, theirs = given[name]
        here: dict[str, T] = {one.id: one for one in (*ours, *theirs)}
        found[name] = [_alike(here.get(key, one), one) for key, one in model.items()]
        mistakes += [line for one in theirs for line in _unlike(name, one, model[one.id])]
    return found


def _unlike(language: str, one: T, model: T) -> Iterator[str]:
    """Return a line if what a programme gives is built otherwise than in the language that decides."""
    here, there = shape(one), shape(model)
    if parts := ", ".join(part for part in here if here[part] != there[part]):
        yield f"{language}/{one.id}: {parts} differs, so it is read in another language"


def _alike(one: T, model: T) -> T:
    return one if shape(one) == shape(model) else model
