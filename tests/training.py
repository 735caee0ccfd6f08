"""A small invented training, as files and as what is loaded from them."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

from care.curriculum.course import Course, Syllabus
from config.loading.training_files import TRAINING_FOLDER, load_training

MODULE = """
id = "{id}"
number = {number}
version = {version}
title = "{language} {id}"
minutes = 3
compulsory = {compulsory}
for = [{audience}]
after = [{after}]
sources = ["Nobody: an invented source (2026)"]
"""
CARD = '[[cards]]\ntext = "{language} {id} card {number}"\n'
EXAMPLE = """[[examples]]
title = "Example {number}"
bad = ["S: bad {number}", "P: two", "S: three"]
bad_why = "why bad {number}"
good = ["S: good {number}", "P: two", "S: three"]
good_why = "why good {number}"
"""
QUESTION = """[[questions]]
text = "{id} question {number}"
[[questions.answers]]
text = "wrong one"
right = false
why = "{number} is not that"
[[questions.answers]]
text = "right one"
right = true
why = "{number} is right"
[[questions.answers]]
text = "wrong two"
right = false
why = "{number} is not this"
"""
SCRIPT = """
id = "exam"
version = 1
title = "{language} exam"
topic = "studies"
mood = 2
level = "note"
minutes = 2
start = "hello"
[[nodes]]
name = "hello"
says = ["{language} hello one", "{language} hello two"]
[[nodes.choices]]
when = "contact"
goto = "bye"
point = "grow:contact"
[[nodes.choices]]
when = "open-question"
goto = "more"
point = "good:open-question"
[[nodes.choices]]
when = "any"
goto = "more"
[[nodes]]
name = "more"
says = ["{language} more"]
[[nodes.choices]]
when = "flag"
goto = "bye"
point = "good:flag"
[[nodes.choices]]
when = "consult"
goto = "bye"
[[nodes.choices]]
when = "any"
goto = "bye"
[[nodes]]
name = "bye"
says = ["{language} bye"]
ends = true
[feedback]
open-question = {{ good = "{language} you asked", grow = "{language} ask more" }}
flag = {{ good = "{language} you flagged", grow = "{language} flag sooner" }}
contact = {{ good = "{language} no contact", grow = "{language} keep contact inside" }}
"""
NAMES = ("role", "listening", "extra")
FOR_COUNSELORS = "take-over"


def write_training(folder: Path, version: int = 1) -> Path:
    """Two compulsory modules, one that is not, one for counselors, and a script, in both languages."""
    for language in ("en", "id"):
        place = folder / language
        (place / "rehearsals").mkdir(parents=True)
        copy(TRAINING_FOLDER / language / "signs.toml", place)
        (place / "rehearsals" / "exam.toml").write_text(SCRIPT.format(language=language), "utf-8")
        for number, name in enumerate((*NAMES, FOR_COUNSELORS), start=1):
            (place / f"{number:02}-{name}.toml").write_text(module(language, name, number, version), "utf-8")
    return folder


def module(language: str, name: str, number: int, version: int) -> str:
    """A module's file."""
    given = {"language": language, "id": name, "version": version}
    compulsory, after = str(name != "extra").lower(), '"role"' if name == "listening" else ""
    audience = '"counselor", "coordinator"' if name == FOR_COUNSELORS else '"supporter"'
    return "".join(
        [
            MODULE.format(**given, number=number, compulsory=compulsory, audience=audience, after=after),
            *(CARD.format(**given, number=card) for card in range(1, 7)),
            *(EXAMPLE.format(number=example) for example in (1, 2)),
            *(QUESTION.format(**given, number=question) for question in range(1, 13)),
        ]
    )


@cache
def small_course(version: int = 1) -> Course:
    """What is loaded from these files."""
    with TemporaryDirectory() as folder:
        return load_training(write_training(Path(folder), version))


def shorter(course: Course) -> Course:
    """The same with one example less in each module, though nobody counted its version up."""

    def cut(syllabus: Syllabus) -> Syllabus:
        modules = [replace(module, examples=module.examples[:1]) for module in syllabus.modules]
        return replace(syllabus, modules=tuple(modules))

    return Course({language: cut(syllabus) for language, syllabus in course.languages.items()})
