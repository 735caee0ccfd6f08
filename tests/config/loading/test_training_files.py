"""Training files are checked as a whole, and each mistake is one plain line that names its place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.training_commands import training
from config.loading.training_files import TrainingMistake, check_training, load_training
from tests.training import write_training

ROLE, SCRIPT = "id/01-role.toml", "id/rehearsals/exam.toml"
Change = Callable[[Path], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_training(tmp_path)


def replaced(name: str, old: str, new: str, count: int = 1) -> Change:
    """One file, changed."""

    def change(folder: Path) -> None:
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, count), "utf-8")

    return change


def in_both(name: str, old: str, new: str) -> Change:
    """The same change in every language, so that they do not differ."""

    def change(folder: Path) -> None:
        for language in ("en", "id"):
            replaced(f"{language}/{name}", old, new)(folder)

    return change


def pool(numbers: range) -> Change:
    """The first module with these questions, in every language."""

    def change(folder: Path) -> None:
        for language in ("en", "id"):
            path = folder / language / "01-role.toml"
            before, *questions = path.read_text("utf-8").split("[[questions]]\n")
            asked = [questions[number % len(questions)] for number in numbers]
            path.write_text("[[questions]]\n".join([before, *asked]), "utf-8")

    return change


def removed(name: str) -> Change:
    return lambda folder: (folder / name).unlink()


NODE = '[[nodes]]\nname = "lost"\nsays = ["nobody"]\nends = true\n[feedback]'
LOOP = '[[nodes.choices]]\nwhen = "any"\ngoto = "bye"\n[[nodes]]\nname = "bye"'
MISTAKES: dict[str, tuple[Change, str]] = {
    "garbled": (
        replaced(ROLE, "number = 1", "number ="),
        "id/01-role.toml:3: role: what stands",
    ),
    "too long": (
        replaced(ROLE, "id role card 3", "x" * 601),
        "id/01-role.toml:16: cards 3: text: ",
    ),
    "no such field": (replaced(ROLE, "minutes", "hours"), "id/01-role.toml:6: hours: is not"),
    "too few cards": (
        replaced(ROLE, '[[cards]]\ntext = "id role card 1"\n', ""),
        "cards: must have at least 6",
    ),
    "a long button": (replaced(ROLE, "wrong one", "x" * 81), "questions 1: answers 1: text: "),
    "for nobody": (
        replaced(ROLE, '"supporter"', '"student"'),
        "id/01-role.toml:8: for 1: must be 'supporter', 'counselor' or 'coordinator'",
    ),
    "too few questions": (
        pool(range(5)),
        "id/role: questions: 5 are too few to draw from, at least 12 are needed",
    ),
    "an odd number of questions": (
        pool(range(13)),
        "id/role: questions: 13 cannot be halved, make it an even number",
    ),
    "for more than what it builds on": (
        replaced("id/02-listening.toml", '"supporter"', '"supporter", "counselor"'),
        "id: listening: after: 'role' is not for everybody whom this is for",
    ),
    "a stranger speaks": (replaced(ROLE, "P: two", "X: two"), "examples 1: bad 2: "),
    "two right answers": (
        replaced(ROLE, "right = false", "right = true"),
        "questions 1: exactly one answer must be right, not 2",
    ),
    "no right answer": (
        replaced(ROLE, "right = true", "right = false"),
        "questions 1: exactly one answer must be right, not 0",
    ),
    "an answer twice": (replaced(ROLE, "wrong two", "wrong one"), "questions 1: an answer stands twice"),
    "a missing module": (removed("id/03-extra.toml"), "id: modules: 'extra' is missing"),
    "a missing rehearsal": (removed("en/rehearsals/exam.toml"), "en: scripts: 'exam' is missing"),
    "no signs": (removed("en/signs.toml"), "en/signs.toml cannot be read: No such file"),
    "an unknown sign": (replaced("id/signs.toml", "comfort = [", "hugs = ["), ": signs: hugs"),
    "a card less": (
        replaced(ROLE, "[[examples]]", '[[cards]]\ntext = "one more"\n[[examples]]'),
        "id/role: number of cards differs from en",
    ),
    "another version": (replaced(ROLE, "version = 1", "version = 2"), "id/role: version differs from en"),
    "after nothing": (
        in_both("02-listening.toml", '"role"', '"rule"'),
        "listening: after: there is no module 'rule'",
    ),
    "after later": (
        in_both("01-role.toml", "after = []", 'after = ["extra"]'),
        "role: after: 'extra' does not come before it",
    ),
    "the same number": (in_both("03-extra.toml", "number = 3", "number = 2"), "number '2' stands twice"),
    "a dead branch": (
        in_both("rehearsals/exam.toml", "[feedback]", NODE),
        "node 'lost': nothing leads to it",
    ),
    "nowhere": (in_both("rehearsals/exam.toml", 'goto = "more"', 'goto = "mroe"'), "there is no node 'mroe'"),
    "a loop": (
        in_both("rehearsals/exam.toml", LOOP, LOOP.replace("bye", "hello", 1)),
        "node 'hello': 'any' leads to no end",
    ),
    "no way on": (
        in_both("rehearsals/exam.toml", 'when = "any"', 'when = "advice"'),
        "node 'hello': its last choice must be for 'any'",
    ),
    "an end goes on": (
        in_both("rehearsals/exam.toml", 'says = ["', 'ends = true\nsays = ["'),
        "node 'hello': it ends, so it has no choices",
    ),
    "a point without words": (
        in_both("rehearsals/exam.toml", "good:flag", "good:listening"),
        "feedback: there is nothing for 'listening'",
    ),
    "half a point": (
        in_both("rehearsals/exam.toml", "good:flag", "grow:open-question"),
        "feedback: flag: no choice gives it",
    ),
    "half an end": (
        in_both("rehearsals/exam.toml", "ends = true", 'ends = true\nneeds = ["flag"]'),
        "node 'bye': needs and otherwise belong together",
    ),
    "an end nobody earns": (
        in_both("rehearsals/exam.toml", "ends = true", 'ends = true\nneeds = ["contact"]\notherwise = "bye"'),
        "needs: nothing earns 'contact'",
    ),
    "an unknown condition": (
        replaced(SCRIPT, 'when = "flag"', 'when = "yell"'),
        "nodes 2: choices 1: when: ",
    ),
}


FAULTS: dict[str, tuple[str, str, str]] = {
    "praise for anything": (
        'when = "any"\ngoto = "bye"',
        'when = "any"\ngoto = "bye"\npoint = "good:flag"',
        "node 'more': 'any' must not praise",
    ),
    "round in circles": (
        'when = "flag"\ngoto = "bye"',
        'when = "flag"\ngoto = "hello"',
        "goes round in circles",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_a_script_should_not_do_is_told_and_it_is_played_all_the_same(folder: Path, name: str) -> None:
    old, new, told = FAULTS[name]
    in_both("rehearsals/exam.toml", old, new)(folder)

    assert any(told in line for line in check_training(folder)), check_training(folder)
    assert load_training(folder).of("id").scripts


def test_a_circle_is_none_where_the_second_time_leads_elsewhere(folder: Path) -> None:
    in_both("rehearsals/exam.toml", 'when = "flag"\ngoto = "bye"', 'when = "flag"\ngoto = "hello"')(folder)
    in_both("rehearsals/exam.toml", 'hello two"]', 'hello two"]\nagain = "bye"')(folder)

    assert check_training(folder) == []


@pytest.mark.parametrize("name", MISTAKES)
def test_each_mistake_is_a_line_that_names_its_place(folder: Path, name: str) -> None:
    change, told = MISTAKES[name]
    change(folder)

    assert any(told in line for line in check_training(folder)), check_training(folder)
    with pytest.raises(TrainingMistake):
        load_training(folder)


def test_a_training_in_order_is_loaded_as_it_was_written(folder: Path) -> None:
    course = load_training(folder)
    role, script = course.of("id").modules[0], course.of("id").scripts[0]

    assert check_training(folder) == []
    assert (role.id, role.pages, role.questions[0].right) == ("role", 10, 1)
    assert script.known["hello"].next(frozenset({"open-question"})).point == "good:open-question"
    assert course.of("xx") == course.of("id")


def test_a_programme_may_start_without_modules_but_the_check_says_so(folder: Path) -> None:
    for path in folder.rglob("*/[0-9]*.toml"):
        path.unlink()

    assert load_training(folder).plan.modules == ()
    assert check_training(folder) == ["en: there are no modules", "id: there are no modules"]


def test_the_command_ends_with_2_and_lines_or_with_0(folder: Path) -> None:
    assert CliRunner().invoke(training, ["check", "--folder", str(folder)]).exit_code == 0
    replaced(ROLE, "right = true", "right = false")(folder)
    refused = CliRunner().invoke(training, ["check", "--folder", str(folder)])

    assert refused.exit_code == 2
    assert len(refused.output.splitlines()) == 2  # the mistake, and that the languages differ
