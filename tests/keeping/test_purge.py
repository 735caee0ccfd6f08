"""What was kept long enough is gone from the files, and people go on writing meanwhile."""

import asyncio
import os

from storage.store import Desk
from tests.keeping.raw import everything, found, places_of
from tests.keeping.raw_keys import slots_of
from tests.world import Team, World

MONTH = 24 * 31


async def marks(world: World) -> list[bytes]:
    """Ids that the record does not hold, aliases, sealed words and sealed keys, as the files have them."""
    rows = await world.rows("SELECT id FROM conversations UNION SELECT alias FROM participants")
    sealed = await world.rows("SELECT body AS kept FROM messages")
    plain = [str(value).encode() for row in rows for value in row.values() if value]
    return [*plain, *(row["kept"] for row in sealed), *slots_of(world.folder)]


async def over(world: World) -> Team:
    """A conversation that has ended, with words of both sides and answers."""
    team = await world.team()
    student = await world.pair(team.supporters[0])
    for number in range(5):
        await student.says(f"kenari {number}")
        await team.supporters[0].says("aku di sini")
    await student.taps("🔚")
    await student.presses("4")
    await student.presses(world.text("helped-yes"))
    await team.supporters[0].presses("2")
    await world.programme.store.checkpoint()
    return team


async def test_after_a_month_not_a_byte_of_a_conversation_is_left(world: World) -> None:
    await over(world)
    kept = await marks(world)
    assert found(world.folder, kept) == len(kept) > 10
    (conversation,) = await world.rows("SELECT id FROM conversations")

    await world.jumps(hours=25)
    await world.jumps(hours=MONTH)
    rows = await everything(world)
    about = (
        "conversations",
        "participants",
        "messages",
        "copies",
        "offers",
        "pairings",
        "check_ins",
        "flags",
    )
    assert {table: len(rows[table]) for table in about} == dict.fromkeys(about, 0)
    assert found(world.folder, kept) == 0
    assert await places_of(world, conversation["id"]) == set()


async def test_a_forgotten_person_leaves_not_a_byte_within_the_hour(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("kenari")
    digest = world.programme.store._vault.hash("chat", student.id)
    rows = await world.rows(
        "SELECT address, p.id FROM chats c JOIN people p ON p.chat = c.id WHERE hash = :h", h=digest
    )
    await world.programme.store.checkpoint()
    kept = [*await marks(world), rows[0]["address"], rows[0]["id"].encode()]
    assert found(world.folder, kept) == len(kept)
    (conversation,) = await world.rows("SELECT id FROM conversations")

    await student.says("/forget")
    await student.presses(world.text("forget-yes"))
    await world.passes(seconds=5)
    await world.jumps(hours=1)
    assert found(world.folder, kept) == 0
    assert await places_of(world, conversation["id"]) == set()


async def test_what_was_flagged_stays_ninety_days_after_its_case(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")
    await student.taps("🔚")
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    await world.jumps(hours=24 * 31)
    await world.jumps(hours=24 * 58)
    assert len(await world.rows("SELECT id FROM cases UNION SELECT id FROM conversations")) == 2

    await world.jumps(hours=48)
    assert await world.rows("SELECT id FROM cases UNION SELECT id FROM conversations") == []
    assert await world.rows("SELECT id FROM flags") == []


async def test_links_and_notices_that_came_to_nothing_go(world: World) -> None:
    team = await world.team()
    await team.desk.says("/invite supporter")
    await world.jumps(hours=MONTH + 49)

    assert await world.rows("SELECT hash FROM invitations") == []
    assert await world.rows("SELECT hash FROM seen") == []


async def test_a_purge_is_in_the_record_of_who_did_what(world: World) -> None:
    await over(world)
    await world.jumps(hours=25)

    assert {"actor": "", "action": "purged"} in await world.rows("SELECT actor, action FROM audit")
    assert await world.programme.store.run(world.clock.now(), lambda desk: desk.work.audit.is_whole())


async def has_history(world: World, conversations: int) -> None:
    """So many conversations of somebody, ended long ago, with words that nobody can read any more."""
    student = await world.student()
    (row,) = await world.rows(
        "SELECT p.id, p.chat FROM people p JOIN chats c ON c.id = p.chat WHERE c.hash = :hash",
        hash=world.programme.store._vault.hash("chat", student.id),
    )
    past = [{**row, "name": f"past{number:08}", "body": os.urandom(200)} for number in range(conversations)]

    async def add(desk: Desk) -> None:
        await desk.tx.many(
            """
            INSERT INTO conversations (id, student, stage, for_counselor, made_at, ended_at, key_destroyed_at)
            VALUES (:name, :id, 'ended', 0, 0, 1, 1)
            """,
            past,
        )
        await desk.tx.many(
            """
            INSERT INTO messages (conversation, person, chat, source, body, written_at)
            VALUES (:name, :id, :chat, 1, :body, 0)
            """,
            past,
        )

    await world.programme.store.run(world.clock.now(), add)


async def test_people_go_on_writing_while_much_is_purged(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await has_history(world, 2000)
    purge = asyncio.create_task(world.programme.alarms.purge())
    for number in range(3):
        await student.says(f"masih di sini {number}")
        assert team.supporters[0].heard[-1] == f"masih di sini {number}"
        assert not purge.done()

    await purge
    assert len(await world.rows("SELECT id FROM conversations")) == 1
    assert len(await world.rows("SELECT id FROM messages")) == 3
