"""A programme with people in it, made through the store and the rules."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from bot.base.clock import SystemChance, SystemClock
from bot.planning.accounts import STUDENT, SUPPORTER, TOKEN
from bot.planning.newcomers import KEY, SETUP_CODE, agreed, certified, open_store, rules_of, set_up
from care.conversation import intake_questions, pairing
from care.duty import on_off_duty
from care.model.entities import Offer, Person
from care.people import seating
from care.ports.unit_of_work import UnitOfWork
from config.settings.key_file import write_key
from storage.engine.place import ServerPlace
from storage.store import Desk, Store

SHARE = 50
"""People who come in one transaction."""
SETTINGS = {
    "BOT_TOKEN": TOKEN,
    "SETUP_CODE": SETUP_CODE,
    "SHIFT_LENGTH": "24h",
    "DAILY_HOURS": "24h",
    "WEEKLY_HOURS": "168h",
    "CONVERSATION_IDLE": "24h",
    "SUPPORTER_SILENCE": "24h",
    "CONVERSATION_SOFT_LIMIT": "24h",
    "CONVERSATION_HARD_LIMIT": "25h",
    "FLOOD_LIMIT": "100000/s",
    "SEND_LIMIT_TOTAL": "100000/s",
    "SEND_LIMIT_CHAT": "100000/s",
    "SEND_LIMIT_GROUP": "100000/s",
}
"""Telegram's limits and the programme's clocks lifted; everything else as it comes."""


def environment(folder: Path, url: str) -> dict[str, str]:
    """What `sebaya run` needs in its environment to serve the programme in this folder."""
    return {
        **_named(SETTINGS),
        "SEBAYA_TELEGRAM_API_URL": url,
        "SEBAYA_DATABASE_URL": f"sqlite:///{folder}/sebaya.db",
        "SEBAYA_SECRET_KEY_FILE": str(folder / "sebaya.key"),
    }


def _named(settings: Mapping[str, str]) -> dict[str, str]:
    return {f"SEBAYA_{name}": value for name, value in settings.items()}


@asynccontextmanager
async def opened(folder: Path, *places: ServerPlace) -> AsyncIterator[Store]:
    """The programme's store in this folder, with its key; it and its keys lie in `places`, if any."""
    if not (folder / "sebaya.key").exists():
        write_key(folder / "sebaya.key", KEY)
    store = await open_store(folder, rules_of(SETTINGS), SystemChance(), KEY, *places)
    try:
        yield store
    finally:
        await store.close()


class Seeder:
    """People come in through the rules; what the bot would have told them is dropped unsent."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._clock = SystemClock()

    async def found(self) -> None:
        """A group, and its coordinator on call."""
        await self.do(self._set_up)

    async def talking(self, conversations: int) -> None:
        """So many pairs that talk: certified supporters on duty, students who agreed."""
        for number in range(conversations):
            await self.do(partial(self._pair, 2 * number))

    async def waiting(self, first: int, students: int) -> None:
        """So many students in the queue; nobody is looked for yet."""
        for begun in range(first, first + students, SHARE):
            numbers = range(begun, min(begun + SHARE, first + students))
            await self.do(partial(self._queue, numbers))

    async def do(self, job: Callable[[UnitOfWork], Awaitable[None]]) -> None:
        """One transaction; its outbox stays empty."""

        async def run(desk: Desk) -> None:
            await job(desk.work)
            await desk.tx.rows("DELETE FROM outbox")

        await self.store.run(self.now(), run)

    def now(self) -> datetime:
        """The machine's time: the bot will read the same."""
        return self._clock.now()

    async def _set_up(self, work: UnitOfWork) -> None:
        await set_up(work)

    async def _pair(self, place: int, work: UnitOfWork) -> None:
        supporter, offer = await offered(work, place)
        await pairing.accept(work, supporter, offer.id)

    async def _queue(self, numbers: range, work: UnitOfWork) -> None:
        for number in numbers:
            student = await agreed(work, STUDENT + 2 * number)
            place = await seating.open_place(work, student, for_counselor=False)
            since = work.now - timedelta(hours=1) + timedelta(milliseconds=number)
            await work.conversations.wait(place.conversation.id, since, None)


async def offered(work: UnitOfWork, place: int) -> tuple[Person, Offer]:
    """A supporter on duty who is asked to talk with a student; everybody else is busy."""
    supporter = await certified(work, SUPPORTER + place)
    await on_off_duty.go_on(work, supporter)
    student = await agreed(work, STUDENT + place)
    await intake_questions.begin(work, student)
    (seat,) = await work.conversations.places(student.id)
    await intake_questions.answer_mood(work, student, seat.conversation.id, None)
    offer = await work.duties.open_offer(seat.conversation.id)
    assert offer is not None
    assert offer.person == supporter.id
    return supporter, offer
