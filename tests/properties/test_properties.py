"""The rules hold whatever people, time and trouble do, in whatever order, and however often the bot dies.

60 runs of 50 steps in four parts, from fixed seeds: `python -m pytest -m property`.
More, or others: `python -m pytest tests/properties -m property --runs 2000 --from-seed 100`.
A failure prints the shortest run that shows it, and a blob that plays it again in the same part:
`python -m pytest "tests/properties/test_properties.py::test_the_rules_hold[0]" -m property --again BLOB`.
"""

import itertools
from collections.abc import Callable, Sequence
from pathlib import Path

import hypothesis
import pytest
from hypothesis import HealthCheck, reproduce_failure, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from care.casework import giving_back
from care.model.entities import Participant, Person
from care.model.enums import Mode
from tests.properties.later_deeds import Played
from tests.properties.prelude import Prelude

pytestmark = [pytest.mark.property, pytest.mark.timeout(0)]

STEPS = 50


def played(folder: Path, most: int) -> type[Played]:
    """The machine, with so many conversations for one supporter."""
    prelude = Prelude(folder, max_conversations=str(most))
    return type("Run", (Played,), {"prelude": prelude, "most": most})


def test_the_rules_hold(part: int, runs: int, first_seed: int, again: str, tmp_path: Path) -> None:
    machine = seed(first_seed + part)(played(tmp_path, most=1 + part % 2))
    run_state_machine_as_test(
        reproduce_failure(hypothesis.__version__, again.encode())(machine) if again else machine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_a_rule_that_leaves_a_student_alone_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule of once, which looked at the person and not at their part."""
    run = played(tmp_path, most=1)()

    def speaks(person: Person, seats: Sequence[Participant]) -> Participant | None:
        return next((s for s in seats if s.person == person.id and s.mode is Mode.SPEAKING), None)

    monkeypatch.setattr(giving_back, "speaking_as_counselor", speaks)
    try:
        with pytest.raises(AssertionError, match="whoever talks has somebody to talk to"):
            run.takes_the_case_of_their_own_talk(0, "🗣", "")
    finally:
        run.teardown()


def words(run: Played) -> None:
    run.some_talk([0])


def danger(run: Played) -> None:
    run.writes_as(run.cast.students[0], "aku mau bunuh diri malam ini")


@pytest.mark.parametrize("deed", [words, danger])
def test_the_bot_may_die_after_every_single_step(deed: Callable[[Played], None], tmp_path: Path) -> None:
    machine = played(tmp_path, most=1)
    for steps in itertools.count():
        run = machine()
        run.two_meet(0, 0)
        run.stage.doom = [steps]
        deed(run)
        run.teardown()
        if run.stage.outlived:
            break

    assert steps > 20
