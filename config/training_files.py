"""The training that our files make: loaded, and checked as a whole."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from care.course import Course, Syllabus
from config.training_graphs import module_mistakes, order_mistakes, script_mistakes
from config.training_parity import parity_mistakes
from config.training_tables import ModuleTable, ScriptTable, SignsTable, TrainingMistake, read

__all__ = ["TRAINING_FOLDER", "TrainingMistake", "check_training", "load_training"]

TRAINING_FOLDER = Path(__file__).parent / "training"
LANGUAGES = {"en", "id"}
"""What has to be there; further folders are further languages."""
T = TypeVar("T", bound=BaseModel)


def load_training(folder: Path | None = None) -> Course:
    """What is taught, from the files in `folder`, by default our own; TrainingMistake says what is wrong."""
    course = _read(folder or TRAINING_FOLDER)
    if mistakes := list(_mistakes(course)):
        raise TrainingMistake("\n".join(mistakes))
    return course


def check_training(folder: Path | None = None) -> list[str]:
    """A line for every mistake in the files of `folder`, and for what a programme needs and is not there."""
    try:
        course = _read(folder or TRAINING_FOLDER)
    except TrainingMistake as mistake:
        return str(mistake).splitlines()
    return [*_missing(course), *_mistakes(course)]


def _read(folder: Path) -> Course:
    found: dict[str, Syllabus] = {}
    mistakes: list[str] = []
    for language in sorted(LANGUAGES | {path.name for path in folder.iterdir() if path.is_dir()}):
        try:
            found[language] = _syllabus(folder / language)
        except TrainingMistake as mistake:
            mistakes.append(str(mistake))
    if mistakes:
        raise TrainingMistake("\n".join(mistakes))
    return Course(found)


def _syllabus(folder: Path) -> Syllabus:
    """One language; TrainingMistake holds a line for each mistake in the form of its files."""
    mistakes: list[str] = []
    modules = [table.value() for table in _all(sorted(folder.glob("[0-9]*.toml")), ModuleTable, mistakes)]
    scripts = [
        table.value() for table in _all(sorted(folder.glob("rehearsals/*.toml")), ScriptTable, mistakes)
    ]
    signs = [table.value() for table in _all([folder / "signs.toml"], SignsTable, mistakes)]
    if mistakes:
        raise TrainingMistake("\n".join(mistakes))
    return Syllabus(tuple(sorted(modules, key=lambda one: one.number)), tuple(scripts), *signs)


def _all(paths: Sequence[Path], table: type[T], mistakes: list[str]) -> Iterator[T]:
    """Each file in its form; what is wrong is added to `mistakes`."""
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


def _mistakes(course: Course) -> Iterator[str]:
    for language, syllabus in course.languages.items():
        for module in syllabus.modules:
            yield from (f"{language}/{module.id}: {line}" for line in module_mistakes(module))
        yield from (f"{language}: {line}" for line in order_mistakes(syllabus))
        for script in syllabus.scripts:
            yield from (f"{language}/rehearsals/{script.id}: {line}" for line in script_mistakes(script))
    yield from parity_mistakes(course)
