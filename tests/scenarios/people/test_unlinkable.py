"""A thousand conversations of one student look to a supporter like those of a thousand students."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import pytest

from care.conversation import endings, pairing, relay
from care.matching import queue
from care.model.messages import Content, Written
from care.model.outbox_row import What
from care.people import seating
from care.people.aliases import ALIASES, ANIMALS, QUALITIES
from sandbox.people.people import Person
from storage.outbox.outbox_rows import ROWS
from storage.store import Desk
from tests.scenarios.chatting import asks
from tests.virtual import ToldChance
from tests.world import World, opened

T = TypeVar("T")
MANY, OTHERS, WHOLE = 1_000, 30, 12
AT_ONCE = 100
WORDS = re.compile(r"\w[\w-]*")
ALIAS_WORDS = {*QUALITIES, *ANIMALS}


def marks(value: Any, name: str = "") -> Iterator[str]:
    """Everything by which one could know something again: each value, each word, each part of a button."""
    if isinstance(value, dict):
        for inner, held in value.items():
            yield from marks(held, inner)
    elif isinstance(value, list | tuple):
        for held in value:
            yield from marks(held, name)
    elif isinstance(value, str):
        yield from (f"{name} {part}" for part in {*WORDS.findall(value), *re.split(r"[|#]", value), value})
    else:
        yield f"{name} {value}"


def shared(conversations: Sequence[set[str]]) -> set[str]:
    """What came in more than one of them, apart from the words that aliases are made of."""
    counted = Counter(mark for conversation in conversations for mark in conversation)
    return {mark for mark, times in counted.items() if times > 1 and mark.split()[-1] not in ALIAS_WORDS}


class Table:
    """One supporter on duty, and students who talk with them one after the other."""

    def __init__(self, world: World, supporter: str, chat: int) -> None:
        self.world = world
        self.supporter = supporter
        self.chat = chat
        self.talks = 0

    async def talks_with(self, student: str, times: int) -> list[set[str]]:
        """What reaches the supporter in each of so many conversations with this student."""
        found: list[set[str]] = []

        async def talk(desk: Desk) -> None:
            found.extend([await self._talk(desk, student) for _ in range(min(AT_ONCE, times - len(found)))])

        while len(found) < times:
            await self.world.programme.store.run(self.world.clock.now(), talk)
        return found

    async def _talk(self, desk: Desk, student: str) -> set[str]:
        work, self.talks = desk.work, self.talks + 1
        writer = await work.people.get(student)
        place = await seating.open_place(work, writer, for_counselor=False)
        await queue.join_queue(work, place.conversation.id, writer.chat)
        (offer,) = await work.duties.open_offers_of(self.supporter)
        await pairing.accept(work, await work.people.get(self.supporter), offer.id)
        for content in (Content(f"kata{self.talks}"), Content("", photo=f"foto{self.talks}")):
            await relay.say(work, await work.people.get(student), Written(content, self.talks))
        before = await self._heard(desk)
        await endings.end(work, await work.people.get(student))
        await desk.tx.rows(
            "UPDATE duties SET rest_until = NULL"
        )  # the minute in which it can be undone is over
        return before | await self._heard(desk)

    async def _heard(self, desk: Desk) -> set[str]:
        """What the courier would send to the supporter now; nothing of it waits any longer."""
        waiting = await desk.tx.rows(
            "SELECT id FROM outbox WHERE chat = :chat ORDER BY id", {"chat": self.chat}
        )
        ids = ", ".join(str(row["id"]) for row in waiting)
        rows = [await desk.dispatch.read(row) for row in await desk.tx.rows(ROWS.format(ids))]
        calls = [await self.world.programme.courier._wording.call([row], desk.work) for row in rows]
        await desk.tx.rows("DELETE FROM outbox")
        assert all(calls)
        assert {What.NOTICE, What.RELAY} >= {row.what for row in rows}
        return set(marks([call.params for call in calls if call]))


async def seated(world: World) -> Table:
    """A table, with its supporter on duty."""
    await world.team()
    (row,) = await world.rows(
        "SELECT m.person, p.chat FROM members m JOIN people p ON p.id = m.person WHERE role = 'supporter'"
    )
    return Table(world, row["person"], row["chat"])


async def joined(world: World) -> str:
    """Somebody who has agreed to the consent text, by our name for them."""
    await world.student()
    (row,) = await world.rows("SELECT p.id FROM people p ORDER BY p.chat DESC LIMIT 1")
    return str(row["id"])


@pytest.mark.property
async def test_a_thousand_conversations_of_one_student_share_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path, pair_limit="1000") as world:
        table = await seated(world)
        students = [await joined(world) for _ in range(OTHERS + 1)]
        mine = await table.talks_with(students[0], MANY)
        others = [(await table.talks_with(student, 1))[0] for student in students[1:]]
        aliases = await world.rows("SELECT alias FROM participants WHERE part = 'student'")

        assert len(mine) == MANY
        assert shared(mine) <= shared(others)
        assert shared(mine)
        assert len({row["alias"] for row in aliases[:MANY]}) == MANY


class First(ToldChance):
    """Chance that always takes the first: what is not to come again is seen to be missing."""

    def choice(self, options: Sequence[T]) -> T:
        return options[0]


async def test_an_alias_that_somebody_has_or_had_oneself_is_not_given(tmp_path: Path) -> None:
    async with opened(tmp_path, pair_limit="1000") as world:
        first, second, third = [await joined(world) for _ in range(3)]

        async def opens(desk: Desk, student: str) -> str:
            work = desk.work.having(chance=chance)
            place = await seating.open_place(work, await work.people.get(student), for_counselor=False)
            return place.seat.alias

        async def comes_and_goes(desk: Desk) -> None:
            given.extend([await opens(desk, student) for student in (first, second, third)])
            for student in (first, second):
                await endings.end(desk.work, await desk.work.people.get(student))
                given.append(await opens(desk, student))

        given: list[str] = []
        chance = First()
        await world.programme.store.run(world.clock.now(), comes_and_goes)
        assert given == [*ALIASES[:4], ALIASES[0]]


async def talked(world: World, student: Person, supporter: Person, number: int) -> set[str]:
    """All that reached the supporter in one conversation with everything in it."""
    before = len(world.api.calls)
    await asks(student)
    await supporter.presses("✅")
    first = await student.says(f"kata{number}a")
    heard = await supporter.says(f"balas{number}")
    await student.says(f"kata{number}b", reply_to=student.last)
    await student.edits(first, f"kata{number}c")
    await student.sends_album(2, f"foto{number}")
    await student.reacts(student.last, "👍")
    await student.says(f"nomorku 0812 3456 {7000 + number}")
    await student.presses("⚠️")
    await student.says("/unsend")
    await student.taps("🔚")
    assert heard
    sent = [call.params for call in list(world.api.calls)[before:] if call.chat == supporter.id]
    return set(marks(sent))


async def test_answers_albums_edits_and_reactions_link_nothing_either(tmp_path: Path) -> None:
    async with opened(tmp_path, pair_limit="1000") as world:
        (supporter,) = (await world.team()).supporters
        student, others = await world.student(), [await world.student() for _ in range(WHOLE)]
        mine = [await talked(world, student, supporter, number) for number in range(WHOLE)]
        theirs = [await talked(world, one, supporter, WHOLE + n) for n, one in enumerate(others)]

        assert shared(mine) <= shared(theirs)
        assert shared(mine)
