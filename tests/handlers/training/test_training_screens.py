"""The training's screens and cards: progress, pages, questions, results, rehearsals, trainees."""

from dataclasses import replace

import pytest

from care.curriculum.practice_records import Skill
from care.curriculum.training_records import (
    REFRESHER,
    WITH_TRAINER,
    Asked,
    Quiz,
    Reading,
    Rehearsal,
    TrainingSource,
)
from care.model.message_kinds import Refusal
from care.ports.unit_of_work import UnitOfWork
from care.training import modules
from handlers.training.lesson_cards import show_lesson, show_player, show_question, show_trainee
from handlers.training.training_screens import (
    SHOWN,
    show_feedback,
    show_progress,
    show_rehearsals,
    show_result,
    show_trainees,
    show_training,
)
from tests.handlers.drawing import drawn, read, too_long
from tests.handlers.screens import carded, reader, taught
from tests.storage.rows import DAY, Here
from tests.training import FOR_COUNSELORS
from tests.virtual import NOON

ROLE = Quiz("9u1200000001", "", "role", (Asked("role", 1, 0), Asked("role", 1, 1)))


@pytest.fixture
def work(here: Here) -> UnitOfWork:
    """The unit of work where the small training is taught."""
    return taught(here.work)


async def passed(here: Here, person: str, subject: str, score: int = 100) -> None:
    """A quiz that was ended with this score."""
    quiz = replace(ROLE, id=f"9u12{subject}", person=person, subject=subject)
    await here.work.training.begin(quiz, NOON)
    await here.work.training.end(replace(quiz, score=score, passed=score >= 80), NOON)


async def practised(here: Here, person: str) -> None:
    """A script and a live rehearsal, with its sheet, in which nobody was hurt."""
    trainer = await here.counselor()
    for script in ("exam", WITH_TRAINER):
        made = Rehearsal(f"p{script}", person, 0, script, 1, "Biru", None, (), None, None)
        await here.work.training.rehearsals.begin(made, NOON)
        await here.work.training.rehearsals.end(made.id, NOON, finished=True)
    await here.work.training.sheets.begin(f"p{WITH_TRAINER}", person, trainer.id, NOON)
    await here.work.training.sheets.fill(f"p{WITH_TRAINER}", dict.fromkeys(Skill, 3))
    await here.work.training.sheets.end(f"p{WITH_TRAINER}", NOON)


async def test_progress_leads_to_what_comes_next_and_to_all_that_is_open(
    here: Here, work: UnitOfWork
) -> None:
    person = (await here.supporter()).id
    text, rows = await show_progress(reader(work, "id", person=person))
    assert "🔒 2." in text
    assert [button.press.args for row in rows[:2] for button in row] == [("role",), ("role",), ("extra",)]
    await passed(here, person, "role")
    await work.training.read(person, Reading("extra", 1, 2, 2))
    text, rows = await show_progress(reader(work, "id", person=person))

    assert "✓ 1." in text
    assert [button.press.args for row in rows[:2] for button in row] == [
        ("extra",),
        ("role",),
        ("listening",),
        ("extra",),
    ]
    assert drawn(rows)[-1] == "show-rehearsals > rehearsals"
    assert too_long(rows) == []


async def test_a_refresher_is_offered_when_the_certificate_ends_soon(here: Here, work: UnitOfWork) -> None:
    person = (await here.supporter(None)).id
    await work.training.certificates.issue(person, NOON + DAY, person, TrainingSource.TRAINING, NOON)
    _, rows = await show_progress(reader(work, person=person))

    assert drawn(rows)[-1] == f"take-refresher > quiz|{REFRESHER}"


@pytest.mark.parametrize(
    ("subject", "score", "rows"),
    [
        ("role", 100, ["all-modules > training", "read-module > module|role|first"]),
        ("role", 50, ["all-modules > training", "read-module > module|role|first", "quiz-again > quiz|role"]),
        (REFRESHER, 50, ["all-modules > training", f"quiz-again > quiz|{REFRESHER}"]),
    ],
)
async def test_a_result_leads_back_and_again_where_it_was_not_enough(
    here: Here, work: UnitOfWork, subject: str, score: int, rows: list[str]
) -> None:
    await passed(here, (await here.supporter()).id, subject, score)
    text, buttons = await show_result(reader(work, quiz=f"9u12{subject}"))

    assert str(score) in text
    assert drawn(buttons) == rows
    assert (await show_result(reader(work, quiz="none")))[1] == []


async def test_rehearsals_are_marked_once_they_were_finished(here: Here, work: UnitOfWork) -> None:
    person = await here.supporter()
    played = Rehearsal("p", person.id, person.chat, "exam", 1, "Biru", None, (), None, None)
    asks = reader(work, person=person.id)
    before = read((await show_rehearsals(asks))[1], "en")
    await work.training.rehearsals.begin(played, NOON)
    await work.training.rehearsals.end("p", NOON, finished=True)
    _, rows = await show_rehearsals(asks)

    assert (before[0][0].startswith("✓"), read(rows, "en")[0][0].startswith("✓")) == (False, True)
    assert [button.press.args for row in rows for button in row] == [("exam",), (WITH_TRAINER,), ()]


@pytest.mark.parametrize(
    ("points", "lines"),
    [
        ("good:flag grow:contact", ["✓ en you flagged", "↗ en keep contact inside", "↗ en ask more"]),
        ("good:open-question", ["✓ en you asked", "✓ en no contact", "↗ en flag sooner"]),
    ],
)
async def test_feedback_says_point_by_point_what_went_well_and_what_to_grow_in(
    work: UnitOfWork, points: str, lines: list[str]
) -> None:
    text, rows = await show_feedback(reader(work, script="exam", points=points))

    assert [line for line in text.splitlines() if line[:1] in "✓↗" and line] == lines
    assert rows == []


async def test_each_trainee_has_a_button_and_strangers_to_the_training_none(
    here: Here, work: UnitOfWork
) -> None:
    assert (await show_trainees(reader(work)))[1] == []
    person, _ = await here.supporter(), await here.counselor()
    await work.people.set_name(person.id, "Kak Awan")
    _, rows = await show_trainees(reader(work))

    assert drawn(rows) == [f"plain > trainee|{person.id} (🎓 Kak Awan)"]


@pytest.mark.parametrize("board", sorted(SHOWN))
async def test_a_board_is_found_by_its_name(here: Here, work: UnitOfWork, board: str) -> None:
    given = {
        "person": (await here.supporter()).id,
        "quiz": "x",
        "script": "x",
        "points": "",
        "rehearsal": "x",
    }
    shown = await show_training(reader(work, board=board, **given))

    assert shown == await SHOWN[board](reader(work, **given))


async def test_a_lesson_shows_the_page_on_which_somebody_is(here: Here, work: UnitOfWork) -> None:
    person = (await here.supporter()).id
    assert await carded(show_lesson, f"{person} role", work) is None
    await work.training.read(person, Reading("role", 1, 7, 7))
    shown = await carded(show_lesson, f"{person} role", work)

    assert shown is not None
    assert "8/10" in shown[0]
    assert "good 1" in shown[0]
    assert drawn(shown[1])[0] == "page-before > lesson|role|1|7|6 · page-after > lesson|role|1|7|8"
    assert await carded(show_lesson, f"{person} none", work) is None


async def test_a_question_shows_its_answers_and_then_why(here: Here, work: UnitOfWork) -> None:
    quiz = replace(ROLE, person=(await here.supporter()).id)
    await work.training.begin(quiz, NOON)
    before = await carded(show_question, f"{quiz.id} 0", work)
    await work.training.answer(quiz.id, [0])
    after = await carded(show_question, f"{quiz.id} 0", work)

    assert before is not None
    assert after is not None
    assert before[0].endswith("A. wrong one\n\nB. right one\n\nC. wrong two")
    assert drawn(before[1]) == [
        " · ".join(
            f"plain > quiz-answer|{quiz.id}|0|{place} ({letter})" for place, letter in enumerate("ABC")
        )
    ]
    assert drawn(after[1]) == [f"next-question > quiz-next|{quiz.id}|1"]
    assert "✗ A. wrong one" in after[0]
    assert "✓ B. right one" in after[0]


async def test_a_trainee_is_signed_off_on_their_card_once_nothing_is_missing(
    here: Here, work: UnitOfWork
) -> None:
    person = (await here.supporter(None)).id
    hours = f"note-hours > hours-elsewhere|{person}"
    before = await carded(show_trainee, person, work)
    for module in ("role", "listening"):
        await passed(here, person, module)
    only_learnt = await carded(show_trainee, person, work)
    await practised(here, person)
    after = await carded(show_trainee, person, work)

    assert before is not None
    assert only_learnt is not None
    assert after is not None
    assert (drawn(before[1]), drawn(only_learnt[1])) == ([hours], [hours])
    assert drawn(after[1]) == [f"sign-off > sign-off|{person}", hours]
    assert await carded(show_trainee, "none", work) is None


async def test_a_student_is_played_by_the_first_trainer_until_it_is_over(
    here: Here, work: UnitOfWork
) -> None:
    person, trainer = await here.supporter(), await here.counselor()
    made = Rehearsal("p", person.id, person.chat, WITH_TRAINER, 1, "Biru", None, (), None, None)
    await work.training.rehearsals.begin(made, NOON)
    wanted = await carded(show_player, "p", work)
    await work.training.rehearsals.play("p", trainer.id, NOON)
    playing, over = await carded(show_player, "p", work), await carded(show_player, "gone", work)

    assert wanted is not None
    assert drawn(wanted[1]) == ["play-student > play|p"]
    assert [shown and shown[1] for shown in (playing, over)] == [[], []]


async def test_a_module_opens_for_whom_it_is_for_alone(here: Here, work: UnitOfWork) -> None:
    supporter, counselor = await here.supporter(), await here.counselor()
    with pytest.raises(Refusal):
        await modules.open_module(work, supporter, FOR_COUNSELORS)
    with pytest.raises(Refusal):
        await modules.open_module(work, counselor, "role")
    await modules.open_module(work, counselor, FOR_COUNSELORS)

    assert await work.training.reading(counselor.id, FOR_COUNSELORS) == Reading(FOR_COUNSELORS, 1, 0, 0, NOON)
