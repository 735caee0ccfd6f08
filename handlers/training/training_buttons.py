"""Buttons of the training: modules, pages, answers, rehearsals, and a trainee's card."""

from collections.abc import Callable
from string import ascii_uppercase

from care.curriculum.curriculum import Module
from care.curriculum.messages import TrainingMessage
from care.curriculum.training_records import REFRESHER, Quiz, Reading
from care.curriculum.training_replies import Say
from care.model.message_kinds import MessageKind
from handlers.keyboards.keyboards import Button, Params, Rows, button
from handlers.keyboards.label_widths import shortened

FIRST = "first"
"""The argument that opens a module at its first card."""
LETTERS = ascii_uppercase
"""The names of a question's answers, in their order."""


def plain(text: str, action: str, *args: str | int) -> Button:
    """Make a button that shows words of the content, as many as fit: the message has them all."""
    return button("plain", action, *args, text=shortened(text))


def page_buttons(module: Module, reading: Reading) -> Rows:
    """Return ◀ ▶, the quiz for people who have been on the last page, and the way back to the modules."""
    here = (module.id, module.version, reading.page)
    turns = [button("page-before", "lesson", *here, reading.page - 1)] if reading.page else []
    if reading.page < module.pages - 1:
        turns.append(button("page-after", "lesson", *here, reading.page + 1))
    quiz = [[button("take-quiz", "quiz", module.id)]] if reading.furthest >= module.pages - 1 else []
    return [turns, *quiz, [button("all-modules", "training")]]


def answer_buttons(quiz: Quiz, number: int, count: int) -> Rows:
    """Return a button for each answer, with the letter that it has in the message."""
    letters = enumerate(LETTERS[:count])
    return [[plain(letter, "quiz-answer", quiz.id, number, place) for place, letter in letters]]


def trainee_buttons(person: str, *, ready: bool) -> Rows:
    """Return the buttons under a trainee's card."""
    sign = [[button("sign-off", "sign-off", person)]] if ready else []
    return [*sign, [button("note-hours", "hours-elsewhere", person)]]


def _reminders(_: Params) -> Rows:
    return [[button("remind-yes", "remind", "yes")], [button("remind-no", "remind", "no")]]


def _training(_: Params) -> Rows:
    return [[button("open-training", "training")]]


def _rehearsals(_: Params) -> Rows:
    return [[button("show-rehearsals", "rehearsals")]]


def _trainees(_: Params) -> Rows:
    return [[button("key-training", "trainees")]]


def _refresher(_: Params) -> Rows:
    return [[button("take-refresher", "quiz", REFRESHER)]]


def _withdraw(p: Params) -> Rows:
    return [[button("no-trainer", "rehearsal", p["rehearsal"], "no")]]


SAID: dict[str, Callable[[Params], Rows]] = {
    Say.ASK_REMINDERS: _reminders,
    Say.TRAINING_REMINDER: lambda p: [*_training(p), [button("remind-no", "remind", "no")]],
    Say.CERTIFICATE_ENDS: _refresher,
    Say.CERTIFICATE_ENDED: _refresher,
    Say.QUIZ_OUTDATED: _training,
    Say.PRACTICE_NEXT: _rehearsals,
    Say.PRACTICE_REMINDER: lambda p: [*_rehearsals(p), [button("remind-no", "remind", "no")]],
    Say.SHEET_DROPPED: _rehearsals,
    Say.CATCH_UP: _training,
    Say.CATCH_UP_SOON: _training,
    Say.CATCH_UP_RESTS: _training,
    Say.CATCH_UP_GROUP: _trainees,
    Say.CATCH_UP_GROUP_SOON: _trainees,
    Say.CATCH_UP_GROUP_RESTS: _trainees,
    Say.TRAINER_ASKED: _withdraw,
}


def _offered(p: Params) -> Rows:
    yes = button("accept", "rehearsal", p["rehearsal"], "yes")
    return [[yes, button("decline", "rehearsal", p["rehearsal"], "no")]]


BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {
    TrainingMessage.LEARNING: lambda p: SAID[str(p["says"])](p) if p["says"] in SAID else [],
    TrainingMessage.PRACTICE: lambda p: _offered(p) if p["part"] == "offer" else [],
}
