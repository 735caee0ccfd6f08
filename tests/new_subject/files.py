"""A made-up subject: somebody leaves a wish for the garden, and is thanked an hour later."""

NEW = {
    "care/garden/__init__.py": '"""Wishes for the garden."""\n\nREACHES = frozenset({"garden", "outbox"})\n',
    "care/garden/messages.py": '''"""Messages and questions about wishes for the garden."""

from care.model.message_kinds import MessageKind
from care.model.prompts import Purpose


class GardenMessage(MessageKind):
    """What people are told about wishes for the garden."""

    GARDEN = "garden"
    GARDEN_ASK = "garden-ask"
    GARDEN_KEPT = "garden-kept"
    GARDEN_THANKS = "garden-thanks"


class GardenPurpose(Purpose):
    """What people are asked in words about the garden."""

    GARDEN = "garden"
''',
    "care/garden/wishes.py": '''"""Somebody leaves a wish for the garden, and is thanked an hour later."""

from datetime import timedelta

from care.model.entities import Person
from care.garden.messages import GardenMessage, GardenPurpose
from care.ports.unit_of_work import UnitOfWork

THANKED_AFTER = timedelta(hours=1)


async def ask(work: UnitOfWork, person: Person) -> None:
    """Ask for the wish in words."""
    await work.outbox.prompt(person.chat, GardenMessage.GARDEN_ASK, GardenPurpose.GARDEN, "wish")


async def keep(work: UnitOfWork, person: Person, about: str, words: str) -> None:
    """Keep it, and say so."""
    await work.garden.put(person.chat, words, work.now + THANKED_AFTER)
    await work.outbox.tell(person.chat, GardenMessage.GARDEN_KEPT)


async def thank(work: UnitOfWork) -> None:
    """An hour is over."""
    for chat in await work.garden.due(work.now):
        await work.outbox.tell(chat, GardenMessage.GARDEN_THANKS)
''',
    "care/garden/subject.py": '''"""What this subject hears in words, and does when it is due."""

from care.garden import wishes
from care.garden.messages import GardenMessage, GardenPurpose
from care.model.moments import Moment, then
from care.people.declaration import Asked, Subject
from care.people.permissions import Action

SUBJECT = Subject(
    messages=GardenMessage,
    prompts={GardenPurpose.GARDEN: Asked(wishes.keep, Action.READ)},
    due=(wishes.thank,),
    waits={Moment.WISH_KEPT: then},
)
''',
    "care/ports/garden.py": '''"""Wishes for the garden."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol


class Garden(Protocol):
    """One wish for each chat."""

    async def put(self, chat: int, words: str, thanked_at: datetime) -> None:
        """Keep it."""

    async def due(self, now: datetime) -> Sequence[int]:
        """Whom to thank now; each once."""
''',
    "storage/garden/__init__.py": '"""Wishes for the garden."""\n',
    "storage/garden/wishes.py": '''"""Wishes for the garden in SQL."""

from collections.abc import Sequence
from datetime import datetime

from storage.engine.converters import millis
from storage.engine.database import Transaction


class StoredGarden:
    """`care.ports.garden.Garden` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def put(self, chat: int, words: str, thanked_at: datetime) -> None:
        await self._tx.rows(
            "INSERT INTO garden_wishes VALUES (:chat, :words, :at)",
            {"chat": chat, "words": words, "at": millis(thanked_at)},
        )

    async def due(self, now: datetime) -> Sequence[int]:
        rows = await self._tx.rows(
            "DELETE FROM garden_wishes WHERE thanked_at <= :now RETURNING chat", {"now": millis(now)}
        )
        return [row["chat"] for row in rows]
''',
    "storage/migrations/9999_garden.sql": (
        "CREATE TABLE garden_wishes"
        " (chat INTEGER PRIMARY KEY, words TEXT NOT NULL, thanked_at INTEGER NOT NULL);\n"
    ),
    "handlers/garden/__init__.py": '"""Wishes for the garden."""\n',
    "handlers/garden/subject.py": '''"""What this subject adds to the bot."""

from care.garden import wishes
from care.garden.messages import GardenMessage
from care.people.permissions import Action
from handlers.keyboards.keyboards import button
from handlers.rendering.subject import Subject
from handlers.request.request import Request
from handlers.request.route import Route


async def show(request: Request) -> None:
    """/garden."""
    await request.work.outbox.tell(request.here, GardenMessage.GARDEN)


async def ask(request: Request) -> None:
    """The button below it."""
    await wishes.ask(request.work, request.person)


SUBJECT = Subject(
    commands={("garden", "kebun"): Route(Action.READ, show)},
    presses={"garden": Route(Action.READ, ask)},
    buttons={GardenMessage.GARDEN: lambda _: [[button("garden-wish", "garden")]]},
)
''',
    **{
        f"config/texts/{language}/garden.ftl": (
            "garden = The garden\ngarden-wish = A wish\ngarden-ask = Which one?\n"
            "garden-kept = Kept.\ngarden-thanks = Thank you.\n"
        )
        for language in ("id", "en")
    },
    "tests/scenarios/garden/__init__.py": "",
    "tests/scenarios/garden/test_garden.py": '''"""A wish for the garden."""

from tests.world import World


async def test_a_wish_is_kept_and_its_writer_thanked(world: World) -> None:
    student = await world.student()
    await student.says("/garden")
    await student.presses("A wish")
    await student.answers("kenari")
    assert student.heard[-1] == "Kept."
    await world.passes(minutes=59)
    assert student.heard[-1] == "Kept."
    await world.passes(minutes=2)
    assert student.heard[-1] == "Thank you."
    await world.passes(minutes=59)
    assert student.heard.count("Thank you.") == 1
''',
}
"""What is written anew."""

EDITED = {
    "care/ports/unit_of_work.py": (
        ("from care.ports.conversations import Messages\n", "from care.ports.garden import Garden\n"),
        (
            "    def keeping(self) -> KeepingRepository: ...\n",
            "\n    @property\n    def garden(self) -> Garden: ...\n",
        ),
    ),
    "storage/unit_of_work.py": (
        (
            "from storage.engine.database import Transaction\n",
            "from storage.garden.wishes import StoredGarden\n",
        ),
        (
            "    rota = cached_property(lambda self: Rota(self._tx))\n",
            "    garden = cached_property(lambda self: StoredGarden(self._tx))\n",
        ),
    ),
    "care/model/moments.py": (('    SOS_ASKED = "sos-asked"\n', '    WISH_KEPT = "wish-kept"\n'),),
    "storage/programme/moments.py": (
        (
            '    Moment.RUNG_DUE: ("next_rung_at", "cases WHERE state = \'open\'"),\n',
            '    Moment.WISH_KEPT: ("thanked_at", "garden_wishes WHERE 1"),\n',
        ),
    ),
    "care/addressing/subjects.py": (
        (
            "from care.escalation.subject import SUBJECT as ESCALATION\n",
            "from care.garden.subject import SUBJECT as GARDEN\n",
        ),
        ("    CASEWORK,\n", "    GARDEN,\n"),
    ),
    "handlers/routing/subjects.py": (
        (
            "from handlers.escalation.subject import SUBJECT as ESCALATION\n",
            "from handlers.garden.subject import SUBJECT as GARDEN\n",
        ),
        ("    ESCALATION,\n", "    GARDEN,\n"),
    ),
    "pyproject.toml": (
        ('    "casework",\n', '    "garden",\n'),
        ('    "matching | cases', " | garden"),
        ('    "people | conversation', " | garden"),
    ),
}
"""What is edited, by one line each: behind which words, and what."""
