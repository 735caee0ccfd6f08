"""What trainees learn to write arrives when they write it."""

import pytest

from care.contacts.contacts import find
from config.loading.training_files import load_training

COURSE = load_training()


@pytest.mark.parametrize("language", sorted(COURSE.languages))
def test_what_is_taught_as_done_well_is_not_stopped_as_a_contact(language: str) -> None:
    examples = [example for module in COURSE.of(language).modules for example in module.examples]
    well = [line[3:] for one in examples for line in one.good if line.startswith("P: ")]

    assert len(well) > 3 * len(COURSE.of(language).modules)
    assert [line for line in well if find(line)] == []
