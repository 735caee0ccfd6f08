"""Worried about a friend: five questions that are kept nowhere, what to say today, a card to hand over."""

import re
from collections.abc import Mapping
from datetime import datetime, time
from functools import partial
from typing import Any

import pytest

from bot.prove.rows import everything, kept
from care.model.entities import Person as Known
from sandbox.people.people import Person
from storage.store import Desk
from tests.keeping.raw import found
from tests.world import World

QUIET = ("no", "no", "unsure", "no", "yes")


async def answers(world: World, student: Person, *given: str) -> None:
    """Press an answer to each question."""
    for answer in given:
        await student.presses(world.text(f"friend-{answer}"), on=student.last)


async def card_of(world: World, student: Person) -> str:
    """The code in the link of a card that a student asks for."""
    await student.says("/friend")
    await answers(world, student, *QUIET)
    await student.presses(world.text("friend-make-card"))
    link = re.search(r"start=(\S+)", student.heard[-1])
    assert link
    return link[1]


@pytest.mark.sqlite
async def test_five_questions_end_in_what_to_say_today_and_nothing_of_them_is_kept(world: World) -> None:
    await world.team()
    student = await world.student()
    await world.passes(minutes=1)
    before = await kept(world)
    await student.taps("🫶")
    assert world.text("friend-ask-life") in student.last.text
    await answers(world, student, *QUIET)

    says = [world.text(f"friend-say-{one}") for one in ("life-no", "harm-no", "changed-unsure", "talked-no")]
    assert all(one in student.last.text for one in says)
    assert student.last.text.endswith(world.text("friend-you-too"))
    await world.passes(minutes=1)
    after = await kept(world)
    assert {name for name in after if after[name] != before.get(name)} <= {"programme", "chats"}


@pytest.mark.parametrize(("given", "level"), [(("yes",), 3), (("unsure", "yes"), 2)])
async def test_danger_goes_up_the_ladder_at_once_and_the_advice_goes_on(
    world: World, given: tuple[str, ...], level: int
) -> None:
    team = await world.team()
    student = await world.student()
    await student.says("/teman")
    await answers(world, student, *given)

    (case,) = await world.rows("SELECT category, level FROM cases")
    assert case == {"category": "third-person", "level": level}
    assert any("🙋" in label for row in team.group.chat.last.rows for label in (row[0]["text"],))
    assert any(
        world.text(f"friend-ask-{('harm', 'changed')[len(given) - 1]}") in one.text
        for one in student.chat.messages
    )


async def test_a_friend_who_comes_by_the_card_is_met_warmly_and_the_card_works_once(world: World) -> None:
    code = await card_of(world, await world.student())
    friend, late = world.person(), world.person()
    await friend.says(f"/start {code}")
    assert world.text("friend-met", fresh=1) in friend.heard
    assert "✅" in "".join(friend.buttons)
    await late.says(f"/start {code}")
    assert world.text("friend-met", fresh=0) in late.heard
    assert "✅" in "".join(late.buttons)


async def test_a_card_dies_after_two_weeks_and_nothing_is_left_of_it(world: World) -> None:
    code = await card_of(world, await world.student())
    assert len(await world.rows("SELECT 1 FROM friend_cards")) == 1
    await world.jumps(hours=24 * 14 + 2)
    assert await world.rows("SELECT 1 FROM friend_cards") == []
    friend = world.person()
    await friend.says(f"/start {code}")
    assert world.text("friend-met", fresh=0) in friend.heard


def lines(rows: Mapping[str, list[dict[str, Any]]]) -> set[str]:
    """Every row that the database holds, as text."""
    return {f"{table} {row}" for table, found_there in rows.items() for row in found_there}


async def comes(world: World, code: str) -> list[str]:
    """Somebody comes by a card, agrees, and asks for a counselor: all that they read."""
    taker = world.person()
    await taker.says(f"/start {code}")
    await taker.presses("✅")
    await taker.says("/counselor")
    return [re.sub(r"#\d+", "", text) for text in taker.heard]


@pytest.mark.sqlite
async def test_nothing_that_is_kept_or_said_connects_who_gave_a_card_and_who_took_it(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    await world.team()
    givers = [await world.student(), await world.student()]
    codes = [await card_of(world, giver) for giver in givers]
    await world.passes(minutes=1)
    zone = world.settings.timezone
    (row, _) = await world.rows("SELECT * FROM friend_cards")
    assert row.keys() == {"hash", "ends_at"}
    assert datetime.fromtimestamp(row["ends_at"] / 1000, zone).time() == time(0)
    marks = {f"'{row['id']}'" for row in await world.rows("SELECT id FROM people")}
    before = lines(await everything(world))
    heard = [await comes(world, code) for code in codes]
    await world.passes(minutes=1)
    await world.programme.store.checkpoint()

    new = lines(await everything(world)) - before
    assert new
    givers_ids = {f"'{one}'" for one in await ids_of(world, givers)}
    assert givers_ids <= marks
    assert not [line for line in new if any(mark in line for mark in givers_ids)]
    assert heard[0] == heard[1], "what is read does not depend on who gave the card"
    secrets = {part.encode() for code in codes for part in (code, code.removeprefix("friend-"))}
    assert found(world.folder, secrets) == 0
    assert not any(secret.decode() in caplog.text for secret in secrets)


async def ids_of(world: World, people: list[Person]) -> list[str]:
    """Their ids in the programme."""
    store, now = world.programme.store, world.clock.now()
    return [await store.run(now, partial(_id_of, person)) for person in people]


async def _id_of(person: Person, desk: Desk) -> str:
    visitor = await desk.work.people.arrive(person.id, "id", desk.work.now, writes=False)
    assert isinstance(visitor, Known)
    return visitor.id


async def test_a_friend_in_the_words_leads_to_the_questions(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("temenku bilang dia mau bunuh diri")
    await student.presses(world.text("friend-begin"))
    assert world.text("friend-ask-life") in student.last.text
