"""The training: modules and quizzes, rehearsals, and what coordinators see and sign."""

from collections.abc import Mapping

from care.curriculum.training_records import WITH_TRAINER
from care.model.entities import Guest
from care.model.enums import Role
from care.model.message_kinds import Kind, Refusal
from care.training import (
    answer_routing,
    certificates,
    modules,
    quizzes,
    rehearsal_routing,
    rehearsals,
    reminders,
    role_play,
)
from handlers.keyboards.keyboards import Key
from handlers.request.arguments import number
from handlers.request.request import Visit, require_ours
from handlers.request.route import Route
from handlers.training.training_buttons import FIRST

TAPPED = {"🚩": "flag", "🧭": "consult", "🤝": "handover", "🔚": "end"}
"""Keys and commands of a real conversation that a rehearsal answers to."""


async def training(visit: Visit) -> None:
    """/training: one's own; in the group, and for counselors, everybody's."""
    if visit.in_group or Role.SUPPORTER not in visit.person.roles:
        await show_trainees(visit)
    else:
        await modules.show(visit.work, visit.person)


async def show_trainees(visit: Visit) -> None:
    """How far everybody is."""
    await require_ours(visit)
    if not {Role.COUNSELOR, Role.COORDINATOR} & visit.person.roles:
        raise Refusal(Kind.NOT_FOR_YOU)
    await visit.work.outbox.tell(visit.here, Kind.TRAINING, board="trainees")


async def show_own(visit: Visit) -> None:
    """Back to the modules."""
    await modules.show(visit.work, visit.person)


async def open_module(visit: Visit) -> None:
    """A module, where one stopped, or from its first card on."""
    afresh = FIRST in visit.args[1:]
    await modules.open_module(visit.work, visit.person, visit.arg(0), afresh=afresh)


async def turn(visit: Visit) -> None:
    """◀ or ▶."""
    version, was, to = (number(visit.arg(place)) for place in (1, 2, 3))
    await modules.turn(visit.work, visit.person, visit.arg(0), version, was, to)


async def take_quiz(visit: Visit) -> None:
    """A quiz, or the refresher."""
    await answer_routing.take(visit.work, visit.person, visit.arg(0))


async def answer(visit: Visit) -> None:
    """An answer to a question."""
    question, chosen = number(visit.arg(1)), number(visit.arg(2))
    await answer_routing.answer(visit.work, visit.person, visit.arg(0), question, chosen)


async def next_question(visit: Visit) -> None:
    """▶ after an answer."""
    await quizzes.next_question(visit.work, visit.person, visit.arg(0), number(visit.arg(1)))


async def remind(visit: Visit) -> None:
    """✅ or ❌ to reminders."""
    await reminders.answer(visit.work, visit.person, visit.arg(0))


async def show_trainee(visit: Visit) -> None:
    """One trainee's card."""
    await require_ours(visit)
    await certificates.open_trainee(visit.work, visit.arg(0), visit.here)


async def sign_off(visit: Visit) -> None:
    """✅ under a trainee's card."""
    await require_ours(visit)
    await certificates.sign_off(visit.work, visit.person, visit.arg(0))


async def note_hours(visit: Visit) -> None:
    """⏱ under a trainee's card."""
    await require_ours(visit)
    await certificates.ask_hours(visit.work, visit.person, visit.arg(0))


async def show_rehearsals(visit: Visit) -> None:
    """What there is to rehearse."""
    person = visit.person.id
    await visit.work.outbox.tell(visit.here, Kind.TRAINING, board="rehearsals", person=person)


async def rehearse(visit: Visit) -> None:
    """A script, or a trainer who plays the student."""
    if visit.arg(0) == WITH_TRAINER:
        await role_play.ask(visit.work, visit.person)
    else:
        await rehearsals.offer(visit.work, visit.person, visit.arg(0))


async def answer_rehearsal(visit: Visit) -> None:
    """✅ or ❌ under a rehearsal's offer."""
    agrees = visit.arg(1) == "yes"
    await rehearsals.answer(visit.work, visit.person, visit.arg(0), agrees=agrees)


async def play(visit: Visit) -> None:
    """🎭 in the group."""
    await require_ours(visit)
    await role_play.play(visit.work, visit.person, visit.arg(0))


def _practised(route: Route, key: str | None) -> Route:
    """The same way in; whoever rehearses stays in their rehearsal."""
    if key is None:
        return route

    async def do(visit: Visit) -> None:
        if isinstance(visit.visitor, Guest) or not await rehearsal_routing.taps(
            visit.work, visit.person, key
        ):
            await route.do(visit)

    return Route(route.action, do, route.in_group)


def practised_keys(keys: Mapping[Key, Route]) -> dict[Key, Route]:
    """Every key of a real conversation works in a rehearsal too."""
    return {key: _practised(route, TAPPED.get(key.value)) for key, route in keys.items()}


def practised_commands(commands: Mapping[tuple[str, ...], Route]) -> dict[tuple[str, ...], Route]:
    """Every command of a real conversation works in a rehearsal too."""
    tapped = set(TAPPED.values())
    return {
        names: _practised(route, names[0] if names[0] in tapped else None)
        for names, route in commands.items()
    }
