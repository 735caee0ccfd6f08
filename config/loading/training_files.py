"""The training in the content files: loaded, and checked as a whole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from care.curriculum import measured_hours
from care.curriculum.course import Course, Syllabus
from config.loading.learned_signs_files import WEIGHTS, read_learned
from config.loading.own_training import Own, merge
from config.loading.training_graphs import (
    module_mistakes,
    order_mistakes,
    script_faults,
    script_mistakes,
)
from config.loading.training_parity import parity_mistakes
from config.loading.training_tables import ModuleTable, ScriptTable, SignsTable, TrainingMistake, read
from config.settings.content_folders import CONTENT, files_in, languages_in, strange_in

__all__ = ["TRAINING_FOLDER", "TrainingMistake", "check_own_training", "check_training", "load_training"]

TRAINING_FOLDER = CONTENT / "training"
OURS = ("en", "id")
"""Languages that must be there; further folders are further languages."""
T = TypeVar("T", bound=BaseModel)


def load_training(folder: Path | None = None, own: Path | None = None, language: str = "id") -> Course:
    """Return what is taught, from the files in `folder`, by default our own; raises TrainingMistake.

    Over it stands what is in `own`, that of a programme of this language. A further language that has a
    mistake is left out, and so is a file of the programme's; `check_training` and `check_own_training` report
    it.
    """
    folder = folder or TRAINING_FOLDER
    course, mistakes = _read(folder, OURS)
    if mistakes := mistakes or list(_mistakes(course)):
        raise TrainingMistake("\n".join(mistakes))
    for further in _further(folder):
        more, mistakes = _read(folder, (*course.languages, further))
        # A further language is used only if it has no mistake of its own and teaches the same as the others.
        course = course if mistakes or list(_mistakes(more)) else more
    course = Course(course.languages, language)
    return _over(course, own)[0] if own else course


def check_training(folder: Path | None = None) -> list[str]:
    """Return a line for every mistake in the files of `folder`, and for what is needed and missing."""
    folder = folder or TRAINING_FOLDER
    course, mistakes = _read(folder, (*OURS, *_further(folder)))
    mistakes = mistakes or [*_missing(course), *_mistakes(course), *_faults(course)]
    return [*strange_in(folder), *(mistakes or minutes_mistakes(course))]


def check_own_training(own: Path, language: str) -> list[str]:
    """Return a line for every mistake in a programme's own training, which stands over ours."""
    course, mistakes = _over(load_training(language=language), own)
    return [*strange_in(own), *mistakes, *_faults(course)]


def _over(course: Course, own: Path) -> tuple[Course, list[str]]:
    """Return the training with the programme's own over it, and a line for each mistake; then without it."""
    mistakes: list[str] = []
    theirs = {language: _parts(own / language, mistakes) for language in languages_in(own)}
    merged = merge(course, theirs, mistakes)
    wrong = list(_mistakes(merged))
    return (course if wrong else merged), [*mistakes, *wrong]


def _parts(folder: Path, mistakes: list[str]) -> Own:
    """Return what a programme gives of one language; mistakes are added to `mistakes`."""
    signs = [path for path in (folder / "signs.toml",) if path.exists()]
    return Own(
        tuple(table.value() for table in _all(files_in(folder, "[0-9]*.toml"), ModuleTable, mistakes)),
        tuple(table.value() for table in _all(files_in(folder, "rehearsals/*.toml"), ScriptTable, mistakes)),
        next((table.value() for table in _all(signs, SignsTable, mistakes)), None),
    )


def _further(folder: Path) -> list[str]:
    return [language for language in languages_in(folder) if language not in OURS]


def _read(folder: Path, languages: Iterable[str]) -> tuple[Course, list[str]]:
    """Return these languages, and a line for each mistake in the form of their files."""
    found: dict[str, Syllabus] = {}
    mistakes: list[str] = []
    for language in languages:
        try:
            found[language] = _syllabus(folder / language)
        except TrainingMistake as mistake:
            mistakes += str(mistake).splitlines()
    return Course(found), mistakes


def _syllabus(folder: Path) -> Syllabus:
    """Return one language; TrainingMistake holds a line for each mistake in the form of its files."""
    mistakes: list[str] = []
    modules = [table.value() for table in _all(files_in(folder, "[0-9]*.toml"), ModuleTable, mistakes)]
    scripts = [table.value() for table in _all(files_in(folder, "rehearsals/*.toml"), ScriptTable, mistakes)]
    signs = [table.value() for table in _all([folder / "signs.toml"], SignsTable, mistakes)]
    if mistakes:
        raise TrainingMistake("\n".join(mistakes))
    if (folder / WEIGHTS).is_file():
        signs = [replace(one, load=partial(read_learned, folder / WEIGHTS)) for one in signs]
    return Syllabus(tuple(sorted(modules, key=lambda one: one.number)), tuple(scripts), *signs)


def _all(paths: Sequence[Path], table: type[T], mistakes: list[str]) -> Iterator[T]:
    """Return each file in its form; mistakes are added to `mistakes`."""
    for path in paths:
        try:
            yield read(path, table)
        except TrainingMistake as mistake:
            mistakes.append(str(mistake))


def _missing(course: Course) -> Iterator[str]:
    for language, syllabus in course.languages.items():
        if not syllabus.modules:
            yield f"{language}: there are no modules"
        if not syllabus.scripts:
            yield f"{language}: there are no rehearsals"


def minutes_mistakes(course: Course) -> Iterator[str]:
    """Return a line for each module and rehearsal whose minutes are far from those measured."""
    for name, (claimed, minutes) in measured_hours.by_name(course).items():
        if not measured_hours.fits(claimed, minutes):
            yield f"{name}: minutes: {claimed} are claimed, {minutes:.0f} measured"


def _faults(course: Course) -> Iterator[str]:
    """Return what is reported, and played all the same: an older script of a programme stays in use."""
    for language, syllabus in course.languages.items():
        for script in syllabus.scripts:
            yield from (f"{language}/rehearsals/{script.id}: {line}" for line in script_faults(script))


def _mistakes(course: Course) -> Iterator[str]:
    for language, syllabus in course.languages.items():
        for module in syllabus.modules:
            yield from (f"{language}/{module.id}: {line}" for line in module_mistakes(module))
        yield from (f"{language}: {line}" for line in order_mistakes(syllabus))
        for script in syllabus.scripts:
            yield from (f"{language}/rehearsals/{script.id}: {line}" for line in script_mistakes(script))
    yield from parity_mistakes(course)
