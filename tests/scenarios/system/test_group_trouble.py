"""Whatever Telegram refuses in the counselors' group: nothing that asks for a decision is lost."""

from typing import Any

import pytest

from care.model.card_kinds import CardKind
from handlers.routing.renderer import CARDS
from sandbox.people.people import Person
from sandbox.wire.responses import Answer, Json
from tests.world import Team, World

CONTENT = ("Bad Request: message is too long", "Bad Request: BUTTON_DATA_INVALID")
GROUP = ("Bad Request: TOPIC_CLOSED", "Bad Request: CHAT_RESTRICTED", "Bad Request: SOMETHING_NEW_INVALID")


def applicants(team: Team) -> list[str]:
    return [one.text for one in team.group.chat.messages if "Pelamar" in one.text and one.buttons]


async def about_to_sign(world: World, team: Team, name: str = "Pelamar") -> Person:
    """Somebody who has only to sign to be shown to the coordinators."""
    person = world.person()
    await team.invites(person, name)
    await world.passes(seconds=30)
    return person


def heard(world: World, team: Team, key: str) -> int:
    return team.coordinator.heard.count(world.text(key))


@pytest.mark.parametrize("words", [*CONTENT, *GROUP])
async def test_an_applicants_card_that_was_refused_once_comes_again(world: World, words: str) -> None:
    team = await world.team()
    person = await about_to_sign(world, team)
    world.api.faults.refuse(1, method="sendMessage", chat=team.group.id, status=400, description=words)
    await person.presses("✅")
    assert person.last.text == world.text("code-signed")
    assert applicants(team) == []

    await world.passes(minutes=11)
    assert len(applicants(team)) == 1
    await team.desk.presses("✅")
    assert not await world.rows("SELECT 1 FROM members WHERE standing = 'signed'")


@pytest.mark.parametrize("words", ["TOPIC_CLOSED", "CHAT_RESTRICTED", "SOMETHING_NEW"])
async def test_a_group_that_takes_nothing_is_lost_once_and_found_once(world: World, words: str) -> None:
    team = await world.team(supporters=2)
    person = await about_to_sign(world, team)
    await world.pair(team.supporters[0])
    team.group.refuses(words)
    await person.presses("✅")
    await team.supporters[0].taps("🚩")
    for _ in range(4):
        await world.passes(minutes=5)
        await world.waits()
    assert heard(world, team, "group-lost") == 1
    assert heard(world, team, "group-found") == 0

    team.group.refuses(None)
    await world.passes(minutes=3)
    assert heard(world, team, "group-found") == 1
    assert len(applicants(team)) == 1
    assert any(world.text("source-supporter") in text for text in team.group.heard)


class Picky:
    """A Telegram that refuses whatever has these words in it."""

    def __init__(self, world: World, words: str) -> None:
        self._call, self.words = world.api.call, words
        world.api.call = self.call  # type: ignore[method-assign]  # it stands in the way

    async def call(self, method: str, params: Json, **more: Any) -> Answer:
        if self.words and self.words in str(params.get("text")):
            return Answer(400, {"ok": False, "error_code": 400, "description": "Bad Request: ODD_ONE"})
        return await self._call(method, params, **more)


async def test_one_card_that_is_never_taken_stops_nothing_else_and_comes_again(world: World) -> None:
    team = await world.team()
    first, second = [await about_to_sign(world, team, name) for name in ("Pelamar", "Pendaftar")]
    picky = Picky(world, "Pelamar")
    for person in (first, second):
        await person.presses("✅")
    for _ in range(6):
        await world.passes(minutes=5)
        await team.desk.says("/oncall")

    assert heard(world, team, "group-lost") == heard(world, team, "group-found") == 1
    assert "Pendaftar" in str(team.group.heard)
    assert world.text("not-shown") in team.group.heard
    picky.words = ""
    await world.passes(minutes=11)
    assert len(applicants(team)) == 1


async def test_a_card_that_we_cannot_word_comes_again_once_we_can(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team()
    person = await about_to_sign(world, team)
    with monkeypatch.context() as broken:
        broken.delitem(CARDS, CardKind.APPLICANT)
        await person.presses("✅")
        await world.passes(minutes=1)
    assert world.text("not-shown") in team.group.heard

    await world.passes(minutes=11)
    assert len(applicants(team)) == 1
