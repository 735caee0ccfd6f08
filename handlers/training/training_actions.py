"""The training: modules and quizzes, rehearsals, and what coordinators see and sign."""

from collections.abc import Mapping

from care.curriculum.messages import TrainingMessage
from care.curriculum.training_records import WITH_TRAINER
from care.model.entities import Guest
from care.model.enums import Role
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.training import (
    answer_routing,
    certificates,
    hours_elsewhere,
    modules,
    practice_sheets,
    quizzes,
    rehearsal_routing,
    rehearsals,
    reminders,
    role_play,
)
from handlers.keyboards.keyboards import Key
from handlers.request.arguments import number
from handlers.request.request import Request, require_ours
from handlers.request.route import Route
from handlers.training.training_buttons import FIRST

TAPPED = {"🚩": "flag", "🧭": "consult", "🤝": "handover", "🔚": "end"}
"""Keys and commands of a real conversation that a rehearsal answers to."""


async def training(request: Request) -> None:
    """Show the supporter's own training (/training); in the group, and for counselors, everybody's."""
    if request.in_group or Role.SUPPORTER not in request.person.roles:
        await show_trainees(request)
    else:
        await modules.show(request.work, request.person)


async def show_trainees(request: Request) -> None:
    """Show how far everybody is."""
    await require_ours(request)
    if not {Role.COUNSELOR, Role.COORDINATOR} & request.person.roles:
        raise Refusal(PeopleMessage.NOT_FOR_YOU)
    learns = not request.in_group and request.work.course.plan.modules_for(request.person.roles)
    await request.work.outbox.tell(
        request.here, TrainingMessage.TRAINING, board="trainees", own=int(bool(learns))
    )


async def show_own(request: Request) -> None:
    """Show the modules again."""
    await modules.show(request.work, request.person)


async def open_module(request: Request) -> None:
    """Open a module where the trainee stopped, or at its first card."""
    afresh = FIRST in request.args[1:]
    await modules.open_module(request.work, request.person, request.arg(0), afresh=afresh)


async def turn(request: Request) -> None:
    """Turn a page (◀, ▶)."""
    version, was, to = (number(request.arg(place)) for place in (1, 2, 3))
    await modules.turn(request.work, request.person, request.arg(0), version, was, to)


async def take_quiz(request: Request) -> None:
    """Begin a quiz, or the refresher."""
    await answer_routing.take(request.work, request.person, request.arg(0))


async def answer(request: Request) -> None:
    """Keep an answer to a question."""
    question, chosen = number(request.arg(1)), number(request.arg(2))
    await answer_routing.answer(request.work, request.person, request.arg(0), question, chosen)


async def next_question(request: Request) -> None:
    """Show the next question (▶)."""
    await quizzes.next_question(request.work, request.person, request.arg(0), number(request.arg(1)))


async def remind(request: Request) -> None:
    """Keep the ✅ or ❌ to reminders."""
    await reminders.answer(request.work, request.person, request.arg(0))


async def show_trainee(request: Request) -> None:
    """Show one trainee's card."""
    await require_ours(request)
    await certificates.open_trainee(request.work, request.arg(0), request.here, request.person.id)


async def sign_off(request: Request) -> None:
    """Sign a trainee off (✅)."""
    await require_ours(request)
    await certificates.sign_off(request.work, request.person, request.arg(0))


async def note_hours(request: Request) -> None:
    """Ask for hours of training elsewhere (⏱)."""
    await require_ours(request)
    await hours_elsewhere.ask(request.work, request.person, request.arg(0))


async def show_rehearsals(request: Request) -> None:
    """Show what there is to rehearse."""
    person = request.person.id
    await request.work.outbox.tell(request.here, TrainingMessage.TRAINING, board="rehearsals", person=person)


async def rehearse(request: Request) -> None:
    """Offer a script, or ask for a trainer who plays the student."""
    if request.arg(0) == WITH_TRAINER:
        await role_play.ask(request.work, request.person)
    else:
        await rehearsals.offer(request.work, request.person, request.arg(0))


async def answer_rehearsal(request: Request) -> None:
    """Begin a rehearsal (✅) or not (❌)."""
    agrees = request.arg(1) == "yes"
    await rehearsals.answer(request.work, request.person, request.arg(0), agrees=agrees)


async def play(request: Request) -> None:
    """Play the student in a rehearsal (🎭 in the group)."""
    await require_ours(request)
    await role_play.play(request.work, request.person, request.arg(0))


async def mark_sheet(request: Request) -> None:
    """Keep the level of one skill on the sheet of a live rehearsal."""
    level = number(request.arg(2))
    await practice_sheets.mark(request.work, request.person, request.arg(0), request.arg(1), level)


async def save_sheet(request: Request) -> None:
    """Keep the whole sheet (✅)."""
    await practice_sheets.save(request.work, request.person, request.arg(0))


async def redo_sheet(request: Request) -> None:
    """Fill the sheet anew (↩️)."""
    await practice_sheets.again(request.work, request.person, request.arg(0))


async def drop_sheet(request: Request) -> None:
    """Leave the sheet empty (⏭)."""
    await practice_sheets.drop(request.work, request.person, request.arg(0))


def _practised(route: Route, key: str | None) -> Route:
    """Return the same way in for people who do not rehearse; in a rehearsal the key stays there."""
    if key is None:
        return route

    async def do(request: Request) -> None:
        if isinstance(request.visitor, Guest) or not await rehearsal_routing.taps(
            request.work, request.person, key
        ):
            await route.do(request)

    return Route(route.action, do, route.in_group)


def practised_keys(keys: Mapping[Key, Route]) -> dict[Key, Route]:
    """Make every key of a real conversation work in a rehearsal too."""
    return {key: _practised(route, TAPPED.get(key.value)) for key, route in keys.items()}


def practised_commands(commands: Mapping[tuple[str, ...], Route]) -> dict[tuple[str, ...], Route]:
    """Make every command of a real conversation work in a rehearsal too."""
    tapped = set(TAPPED.values())
    return {
        names: _practised(route, names[0] if names[0] in tapped else None)
        for names, route in commands.items()
    }
