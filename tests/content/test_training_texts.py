"""What trainees are told has a text in every language, and fits where it is shown."""

import re
from collections.abc import Iterator

import pytest

from care.curriculum.curriculum import Module
from care.curriculum.messages import TrainingMessage
from care.curriculum.training_records import Quiz, Reading, TrainingSource
from care.curriculum.training_replies import Say
from handlers.keyboards.keyboards import Rows
from handlers.keyboards.label_widths import shown_length
from handlers.training.training_buttons import (
    BUTTONS,
    SAID,
    answer_buttons,
    page_buttons,
    trainee_buttons,
)
from tests.content.reading import every_reading, messages
from tests.content.test_texts import POPUP
from tests.label_watch import ALONE
from tests.sources import sources
from tests.training import small_course

MODULE: Module = small_course().plan.modules[0]


def refused() -> set[Say]:
    """What a press may be refused with."""
    names = re.findall(r"refusal\(\s*Say\.(\w+)", "\n".join(sources("care").values()))
    assert names
    return {Say[name] for name in names}


def screens() -> Iterator[Rows]:
    """Every set of buttons of the training."""
    for says in SAID:
        yield BUTTONS[TrainingMessage.LEARNING]({"says": says, "rehearsal": "r"})
    yield BUTTONS[TrainingMessage.PRACTICE]({"part": "offer", "rehearsal": "r"})
    for page in (0, 5, MODULE.pages - 1):
        yield page_buttons(MODULE, Reading(MODULE.id, 1, page, page))
    yield trainee_buttons("p", ready=True)
    yield answer_buttons(Quiz("q", "p", "role", ()), 0, 4)


@pytest.mark.parametrize("says", Say)
def test_whatever_is_said_has_a_text(says: Say) -> None:
    assert says in messages("id")


@pytest.mark.parametrize("source", TrainingSource)
def test_how_a_certificate_came_about_has_a_text(source: TrainingSource) -> None:
    assert f"certified-by-{source}" in messages("id")


@pytest.mark.parametrize("says", sorted(refused()))
def test_a_refused_press_fits_a_popup(says: Say) -> None:
    assert max(map(len, every_reading(says.value))) <= POPUP


def test_labels_fit_a_phone() -> None:
    labels = {button.label for rows in screens() for row in rows for button in row}
    assert {"page-after", "take-quiz", "sign-off", "remind-no"} <= labels
    assert not [key for key in labels if max(map(shown_length, every_reading(key))) > ALONE]
