"""Under pages, questions, offers of a rehearsal and a trainee's card."""

from dataclasses import replace

import pytest

from care.curriculum.curriculum import Module
from care.curriculum.messages import TrainingMessage
from care.curriculum.training_records import REFRESHER, Asked, Quiz, Reading
from care.curriculum.training_replies import Say
from handlers.keyboards.keyboards import Params
from handlers.training.training_buttons import (
    BUTTONS,
    FIRST,
    SAID,
    answer_buttons,
    page_buttons,
    plain,
    trainee_buttons,
)
from tests.handlers.drawing import drawn, fits, read, too_long, unsaid
from tests.training import small_course

P, R, Q = "pe5on0000001", "4ehea45a1001", "9u1200000001"
QUIZ = Quiz(Q, P, "role", (Asked("role", 1, 0),))
ALL = "all-modules > training"
PRACTISE = "show-rehearsals > rehearsals"
RENEW = [f"take-refresher > quiz|{REFRESHER}"]


@pytest.fixture
def module() -> Module:
    """The first module, which has ten pages: six cards, two examples of two sides."""
    return small_course().of("id").modules[0]


def test_the_first_page_leads_on_and_the_middle_ones_both_ways(module: Module) -> None:
    first, middle = (Reading(module.id, 1, page, page) for page in (0, 4))

    assert module.pages == 10
    assert drawn(page_buttons(module, first)) == ["page-after > lesson|role|1|0|1", ALL]
    assert drawn(page_buttons(module, middle)) == [
        "page-before > lesson|role|1|4|3 · page-after > lesson|role|1|4|5",
        ALL,
    ]


@pytest.mark.parametrize(("page", "furthest", "quiz"), [(8, 8, False), (9, 9, True), (0, 9, True)])
def test_the_quiz_is_offered_to_who_has_been_on_the_last_page(
    module: Module, page: int, furthest: int, *, quiz: bool
) -> None:
    rows = drawn(page_buttons(module, Reading(module.id, 1, page, furthest)))

    assert ("take-quiz > quiz|role" in rows) is quiz
    assert rows[-1] == ALL
    assert ("page-after" in rows[0]) is (page < 9)


def test_a_turn_carries_the_version_that_is_taught_now(module: Module) -> None:
    rows = page_buttons(replace(module, version=12), Reading(module.id, 11, 3, 3))

    assert {button.press.args[1] for button in rows[0]} == {"12"}


def test_the_longest_name_of_a_module_that_a_file_may_give_fits_into_a_turn(module: Module) -> None:
    long = replace(module, id="a" * 30, version=999, cards=("x",) * 90)
    rows = page_buttons(long, Reading(long.id, 999, 88, long.pages))

    fits(rows)


def test_answers_stand_side_by_side_by_their_letters_and_are_pressed_by_their_place() -> None:
    rows = answer_buttons(QUIZ, 5, 4)

    assert drawn(rows) == [
        " · ".join(f"plain > quiz-answer|{Q}|5|{place} ({letter})" for place, letter in enumerate("ABCD"))
    ]
    assert read(rows, "en") == [["A", "B", "C", "D"]]
    assert too_long(rows) == []


def test_a_title_that_does_not_fit_is_cut_by_the_bot() -> None:
    assert read([[plain("Confidential, its limit, and a healthy distance", "module")]], "en") == [
        ["Confidential, its limit, and…"]
    ]


@pytest.mark.parametrize("text", ["Modul 1", "12,345", "-brand", "🎓 *x*"])
def test_words_of_the_content_are_shown_as_they_are(text: str) -> None:
    assert [read([[plain(text, "module", "role", FIRST)]], one) for one in ("id", "en")] == [[[text]]] * 2
    assert drawn([[plain(text, "module", "role", FIRST)]]) == [f"plain > module|role|first ({text})"]


def test_a_trainee_is_signed_off_only_when_nothing_is_missing() -> None:
    hours = f"note-hours > hours-elsewhere|{P}"

    assert drawn(trainee_buttons(P, ready=False)) == [hours]
    assert drawn(trainee_buttons(P, ready=True)) == [f"sign-off > sign-off|{P}", hours]
    assert unsaid(trainee_buttons(P, ready=True)) == []


LEARNING: list[tuple[str, Params, list[str]]] = [
    (Say.ASK_REMINDERS, {}, ["remind-yes > remind|yes", "remind-no > remind|no"]),
    (Say.TRAINING_REMINDER, {}, ["open-training > training", "remind-no > remind|no"]),
    (Say.CERTIFICATE_ENDS, {}, RENEW),
    (Say.CERTIFICATE_ENDED, {}, RENEW),
    (Say.QUIZ_OUTDATED, {}, ["open-training > training"]),
    (Say.PRACTICE_NEXT, {}, [PRACTISE]),
    (Say.PRACTICE_REMINDER, {}, [PRACTISE, "remind-no > remind|no"]),
    (Say.SHEET_DROPPED, {}, [PRACTISE]),
    *(
        (says, {}, ["open-training > training"])
        for says in (Say.CATCH_UP, Say.CATCH_UP_SOON, Say.CATCH_UP_RESTS)
    ),
    *(
        (says, {}, ["key-training > trainees"])
        for says in (Say.CATCH_UP_GROUP, Say.CATCH_UP_GROUP_SOON, Say.CATCH_UP_GROUP_RESTS)
    ),
    (Say.TRAINER_ASKED, {"rehearsal": R}, [f"no-trainer > rehearsal|{R}|no"]),
    ("something-else", {}, []),
]


@pytest.mark.parametrize(("says", "params", "rows"), LEARNING)
def test_what_is_said_of_learning_decides_what_can_be_pressed(
    says: str, params: Params, rows: list[str]
) -> None:
    found = BUTTONS[TrainingMessage.LEARNING]({**params, "says": says})

    assert drawn(found) == rows
    fits(found)


def test_each_thing_said_with_buttons_is_tried_here() -> None:
    assert set(SAID) == {says for says, _, _ in LEARNING} - {"something-else"}


@pytest.mark.parametrize("part", ["words", "node"])
def test_only_the_offer_of_a_rehearsal_can_be_answered(part: str) -> None:
    offer = BUTTONS[TrainingMessage.PRACTICE]({"part": "offer", "rehearsal": R})

    assert drawn(offer) == [f"accept > rehearsal|{R}|yes · decline > rehearsal|{R}|no"]
    assert unsaid(offer) == []
    assert BUTTONS[TrainingMessage.PRACTICE]({"part": part, "rehearsal": R}) == []
