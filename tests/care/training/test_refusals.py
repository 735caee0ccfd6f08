"""A trainee reads before a quiz, in order; a quiz is one's own; trainers have started the bot."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from care.curriculum.training_records import WITH_TRAINER, Rehearsal
from care.training import (
    certificates,
    hours_elsewhere,
    modules,
    practice_sheets,
    quizzes,
    refresher,
    role_play,
)
from tests.care.table import Deed, Table, answered
from tests.virtual import NOON
from tests.world import training

LONG_AGO = NOON - timedelta(hours=1)
FIRST, *LATER = training().plan.modules
LOCKED = next(module for module in LATER if module.after)


async def has_read(table: Table, name: str) -> None:
    """The page that is open was there long enough."""
    reading = await table.work.training.reading(table.supporter.id, name)
    assert reading
    await table.work.training.read(table.supporter.id, replace(reading, turned_at=LONG_AGO))


def read(name: str, *, to: int = 0) -> Deed:
    """The supporter opens a module, turns to this page, and asks for its quiz."""

    async def go(table: Table) -> None:
        await modules.open_module(table.work, table.supporter, name)
        for page in range(to):
            await has_read(table, name)
            await modules.turn(table.work, table.supporter, name, FIRST.version, page, page + 1)
        if to:
            await has_read(table, name)
        await modules.take_quiz(table.work, table.supporter, name)

    return go


def asked(number: int, chosen: int = 0) -> Deed:
    """The supporter answers this question of the first quiz that is theirs."""

    async def answer(table: Table) -> None:
        await read(FIRST.id, to=FIRST.pages - 1)(table)
        quiz = await table.work.training.open_quiz(table.supporter.id, FIRST.id)
        assert quiz
        await quizzes.answer(table.work, table.supporter, quiz.id, number, chosen)

    return answer


def sheet(skill: str = "listening", level: int = 3, *, foreign: bool = False, saved: bool = False) -> Deed:
    """The trainer marks this skill of the sheet, or somebody else does, or saves it so."""

    async def mark(table: Table) -> None:
        person, trainer = table.supporter, table.counselor
        made = Rehearsal("one", person.id, person.chat, WITH_TRAINER, 1, "Biru", None, (), None, None)
        await table.work.training.rehearsals.begin(made, NOON)
        await table.work.training.sheets.begin("one", person.id, trainer.id, NOON)
        who = table.student if foreign else trainer
        await practice_sheets.mark(table.work, who, "one", skill, level)
        if saved:
            await practice_sheets.save(table.work, who, "one")

    return mark


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        (read("nowhere"), "button-gone"),
        (read(LOCKED.id), "module-locked"),
        (read(FIRST.id), "quiz-read-first"),
        (read(FIRST.id, to=FIRST.pages - 2), "quiz-read-first"),
        (read(FIRST.id, to=FIRST.pages - 1), "nothing"),
        (asked(0), "nothing"),
        (asked(1), "button-gone"),
        (asked(0, -1), "button-gone"),
        (asked(0, 99), "button-gone"),
        (lambda table: quizzes.own(table.work, table.supporter, "nowhere"), "button-gone"),
        (lambda table: refresher.take(table.work, table.student), "refresher-closed"),
        (
            lambda table: certificates.sign_off(table.work, table.counselor, table.supporter.id),
            "training-incomplete",
        ),
        (lambda table: certificates.sign_off(table.work, table.counselor, table.student.id), "button-gone"),
        (
            lambda table: hours_elsewhere.ask(table.work, table.unstarted, table.supporter.id),
            "press-start",
        ),
        (
            lambda table: hours_elsewhere.keep(
                table.work, table.student, table.supporter.id, "6; 1-3-2026; A; B"
            ),
            "not-for-you",
        ),
        (lambda table: role_play.play(table.work, table.counselor, "nowhere"), "button-gone"),
        (lambda table: practice_sheets.save(table.work, table.counselor, "nowhere"), "button-gone"),
        (sheet(), "nothing"),
        (sheet(level=0), "button-gone"),
        (sheet(level=5), "button-gone"),
        (sheet("singing"), "button-gone"),
        (sheet(foreign=True), "button-gone"),
        (sheet(saved=True), "button-gone"),
    ],
)
async def test_what_cannot_be_is_refused(tmp_path: Path, deed: Deed, told: str) -> None:
    assert await answered(tmp_path, deed) == told
