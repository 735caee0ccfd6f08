"""How long the training takes: by words, questions and answers, and whether what is claimed is near it."""

from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.training_commands import training
from care.curriculum.curriculum import Choice
from care.curriculum.measured_hours import (
    by_name,
    fits,
    module_minutes,
    played_well,
    script_minutes,
    supporters_hours,
)
from config.loading import training_graphs
from config.loading.training_files import check_training
from tests.training import FOR_COUNSELORS, small_course, write_training

SYLLABUS = small_course().of("id")
MODULE, SCRIPT = SYLLABUS.modules[0], SYLLABUS.scripts[0]


def test_a_module_takes_its_words_and_one_try_at_its_quiz() -> None:
    words = sum(map(MODULE.words, range(MODULE.pages)))
    longer = replace(MODULE, cards=(*MODULE.cards, "kata " * 300))

    assert module_minutes(MODULE) == pytest.approx(words / 150 + 6 * 20 / 60)
    assert module_minutes(longer) == pytest.approx(module_minutes(MODULE) + 2)


def test_a_larger_pool_takes_the_half_that_is_asked() -> None:
    larger = replace(MODULE, questions=(*MODULE.questions, *MODULE.questions[:4]))

    assert module_minutes(larger) == pytest.approx(module_minutes(MODULE) + 2 * 20 / 60)


def test_a_rehearsal_takes_the_answers_of_a_way_that_is_played_well_and_its_words() -> None:
    assert [node.name for node in played_well(SCRIPT)] == ["hello", "more"]
    words = 2 * 3 + 2 + 3 * 3
    assert script_minutes(SCRIPT) == pytest.approx(2 * 45 / 60 + words / 150)


def test_a_rehearsal_in_a_circle_is_measured_all_the_same() -> None:
    hello, more, bye = SCRIPT.nodes
    circle = replace(SCRIPT, nodes=(hello, replace(more, choices=(Choice("any", "hello"),)), bye))

    assert len(list(played_well(circle))) == 3


@pytest.mark.parametrize(("claimed", "near"), [(6, True), (14, True), (5, False), (15, False), (10, True)])
def test_what_is_claimed_may_be_four_tenths_away(claimed: int, near: bool) -> None:
    assert fits(claimed, 10) is near


def test_what_is_for_counselors_is_measured_but_no_part_of_a_supporters_hours() -> None:
    mine = sum(module_minutes(one) for one in SYLLABUS.modules if one.id != FOR_COUNSELORS)

    assert supporters_hours(SYLLABUS) == pytest.approx((mine + script_minutes(SCRIPT)) / 60)
    assert FOR_COUNSELORS in by_name(small_course())


def test_minutes_far_from_those_measured_are_mistakes(tmp_path: Path) -> None:
    folder = write_training(tmp_path)
    assert check_training(folder) == []
    for language in ("en", "id"):
        for name, claimed in (("01-role", 3), ("rehearsals/exam", 2)):
            path = folder / language / f"{name}.toml"
            path.write_text(
                path.read_text("utf-8").replace(f"minutes = {claimed}\n", "minutes = 9\n"), "utf-8"
            )
    told = check_training(folder)

    assert told == [
        "role: minutes: 9 are claimed, 2 measured",
        "rehearsals/exam: minutes: 9 are claimed, 2 measured",
    ]


def test_small_pools_are_mistakes() -> None:
    seven = replace(MODULE, questions=MODULE.questions[:7])

    assert list(training_graphs.module_mistakes(seven)) == [
        "questions: 7 are too few to draw from, at least 12 are needed"
    ]


def test_the_command_names_each_part_and_the_whole(tmp_path: Path) -> None:
    shown = CliRunner().invoke(training, ["hours", "--folder", str(write_training(tmp_path))])

    assert shown.exit_code == 0
    lines = shown.output.splitlines()
    assert any(line.startswith("  role ") and "3 claimed" in line for line in lines)
    assert lines[-1] == f"id: {supporters_hours(SYLLABUS):.1f} h for supporters"
