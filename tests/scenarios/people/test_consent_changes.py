"""Consent that changes: the age is asked each school year, parents take theirs back, codes are wanted."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.rota import comes
from tests.scenarios.chatting import accepts
from tests.scenarios.people.test_minors import (
    PEERS_ASKED,
    code_of,
    coded,
    gives,
    guarded,
    says_age,
    writes,
)
from tests.world import Team, World, opened

__all__ = ["coded", "guarded"]


async def test_the_age_is_asked_again_each_school_year_and_not_in_a_talk(coded: World) -> None:
    team = await coded.team()
    grown, talking = await says_age(coded, "under-age"), await says_age(coded, "of-age")
    await writes(talking)
    await accepts(team.supporters[0], talking)
    zone = coded.settings.timezone
    coded.clock.move(datetime(2026, 6, 30, 23, 59, tzinfo=zone) - coded.clock.now())
    await coded.programme.alarms.purge()
    await grown.says("/talk")
    assert grown.last.text == coded.text("parents-first")

    await comes(coded, "00:01", days=1)
    await coded.programme.alarms.purge()
    await grown.says("/talk")
    assert grown.last.text == coded.text("ask-age")
    await grown.presses(coded.text("of-age"))
    assert grown.last.text == coded.text("home")
    assert len(await coded.rows("SELECT 1 FROM people WHERE age = 'adult'")) == 2


async def takes_back(world: World, team: Team, code: str) -> str:
    """The coordinator takes the yes of the parents with this code back; returns what they read last."""
    coordinator = team.coordinator
    await team.desk.says("/ortu")
    await team.desk.presses(world.text("code-back"))
    assert coordinator.last.text == world.text("ask-code-back")
    await coordinator.replies(code)
    return str(coordinator.last.text)


async def test_parents_take_their_yes_back_for_one_child_by_their_code(coded: World) -> None:
    team = await coded.team()
    codes = [await code_of(team, "code-for-one") for _ in range(2)]
    child, other = await says_age(coded, "under-age"), await says_age(coded, "under-age")
    await gives(coded, child, codes[0])
    await gives(coded, other, codes[1])

    assert await takes_back(coded, team, codes[0].lower()) == coded.text("code-back-done")
    assert coded.text("parents-withdrew") in child.heard
    assert coded.text("parents-withdrew") not in other.heard
    await child.says("/talk")
    assert child.last.text == coded.text("parents-first")
    await other.says("/talk")
    assert other.last.text == coded.text("ask-topic")
    assert await takes_back(coded, team, codes[0]) == coded.text("code-back-unknown")
    assert await coded.rows("SELECT 1 FROM audit WHERE action = 'parent-code-back'")
    assert await gives(coded, child, await code_of(team, "code-for-one")) == coded.text("home")


async def test_a_talk_with_a_peer_ends_when_parents_take_their_yes_back(coded: World) -> None:
    team = await coded.team()
    code = await code_of(team, "code-for-one")
    child = await says_age(coded, "under-age")
    await gives(coded, child, code)
    await writes(child)
    await accepts(team.supporters[0], child)
    await takes_back(coded, team, code)
    await child.says("halo?")

    assert "halo?" not in team.supporters[0].heard
    assert coded.text("parents-withdrew") in child.heard


async def test_whose_parents_take_it_back_waits_for_no_peer(coded: World) -> None:
    team = await coded.team()
    code = await code_of(team, "code-for-one")
    child = await says_age(coded, "under-age")
    await gives(coded, child, code)
    await writes(child)
    assert await coded.rows(PEERS_ASKED)
    await takes_back(coded, team, code)
    await team.supporters[0].presses("✅")
    await coded.passes(minutes=4)

    assert not await coded.rows("SELECT 1 FROM offers WHERE state IN ('open', 'accepted')")
    assert child.last.text == coded.text("parents-first")


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_change_from_school_to_code_holds_those_who_wait_until_they_answer(
    tmp_path: Path, language: str
) -> None:
    async with opened(tmp_path, language) as world:
        team = await world.team()
        student = await world.waits("halo kak")
        assert await world.rows("SELECT 1 FROM offers WHERE state = 'open'")
        await world.closes()
        world.settings = world.settings.model_copy(update={"minors": "code"})
        await world.opens()
        await world.passes(minutes=4)
        assert not await world.rows("SELECT 1 FROM offers WHERE state = 'open'")
        assert student.last.text == world.text("ask-age")

        await student.presses(world.text("of-age"))
        await world.passes(seconds=4)
        await team.supporters[0].presses("✅")
        assert "halo kak" in team.supporters[0].heard


async def test_a_counselor_reads_that_no_peer_comes_to_a_child(guarded: World) -> None:
    team = await guarded.team()
    student = await says_age(guarded, "under-age")
    await writes(student)
    assert guarded.text("case-without-peers") in team.group.heard[-1]
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await team.coordinator.taps("↩️")

    (row,) = await guarded.rows("SELECT code, alias FROM cases")
    assert guarded.text("given-back", peers=0, code=row["code"], alias=row["alias"]) in team.coordinator.heard
