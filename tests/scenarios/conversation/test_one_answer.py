"""One act, one answer: an album, or forwards chosen together, are refused once, however many they are."""

from collections.abc import Awaitable, Callable

import pytest

from bot.prove.people import unheard
from bot.receiving import intake
from sandbox.methods import content
from sandbox.people.people import Person
from sandbox.wire.responses import Json
from tests.world import Team, World

PARTS = 10
VIDEO = {"video": {"file_id": "v", "file_unique_id": "v", "width": 1, "height": 1, "duration": 1}}


def videos(world: World) -> list[Json]:
    album = {"media_group_id": str(world.api.state.number())}
    return [VIDEO | album] * PARTS


def photos(world: World) -> list[Json]:
    album = {"media_group_id": str(world.api.state.number())}
    return [content.photo(world.api.state) | album for _ in range(PARTS)]


def forwards(world: World) -> list[Json]:
    date = world.api.state.date
    writers = [{"id": 900 + one, "is_bot": False, "first_name": f"Ken {one}"} for one in range(2)]
    origins = [content.user_origin(writers[part % 2], date) for part in range(PARTS)]
    return [content.text(f"kabar {part}") | {"forward_origin": origin} for part, origin in enumerate(origins)]


async def stranger(world: World, _: Team) -> Person:
    return world.person()


async def danger_asked(world: World, _: Team) -> Person:
    person = world.person()
    await person.says("aku mau bunuh diri")
    return person


async def at_home(world: World, _: Team) -> Person:
    return await world.student()


async def in_talk(world: World, team: Team) -> Person:
    return await world.pair(team.supporters[0])


async def supporter_in_talk(world: World, team: Team) -> Person:
    await in_talk(world, team)
    return team.supporters[0]


async def supporter_at_home(_: World, team: Team) -> Person:
    return team.supporters[0]


Who = Callable[[World, Team], Awaitable[Person]]
What = Callable[[World], list[Json]]
HEARD: list[tuple[Who, What]] = [
    *((who, videos) for who in (stranger, danger_asked, at_home, in_talk, supporter_in_talk)),
    *((who, forwards) for who in (stranger, in_talk, supporter_at_home)),
    *((who, photos) for who in (danger_asked, supporter_at_home)),
]


@pytest.mark.parametrize("apart", [pytest.param(False, marks=pytest.mark.property), True])
@pytest.mark.parametrize(("who", "what"), HEARD)
async def test_ten_parts_are_refused_once(
    world: World, monkeypatch: pytest.MonkeyPatch, who: Who, what: What, *, apart: bool
) -> None:
    """Together, or in ten looks for updates: the first answer is there before the bot hears of the second."""
    team = await world.team()
    writer = await who(world, team)
    writer.new()
    with unheard(world.api):
        for fields in what(world):
            await writer.sends(fields)
    if apart:
        monkeypatch.setattr(intake, "BATCH", 1)
        await one_by_one(world)
    await world.settle()

    assert len(writer.new()) == 1


async def one_by_one(world: World) -> None:
    """Telegram gives out one update at a time, and every answer arrives before the next."""
    while await world.hears():
        await world.programme.courier.drain()


async def test_what_is_sent_after_the_answer_is_answered_again(world: World) -> None:
    student = await world.student()
    for _ in range(2):
        await student.sends(VIDEO)
        assert student.last.text == world.text("kind-refused", what=world.text("what-video"))


async def test_an_album_whose_files_are_gone_is_told_once(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.sends_album(PARTS)
    world.api.state.files.clear()
    student.new()
    await world.passes(seconds=30)

    assert student.new() == [world.text("not-passed-on")]


async def test_an_album_with_a_number_under_each_photo_is_stopped_once(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    supporter = team.supporters[0]
    supporter.new()
    with unheard(world.api):
        for fields in photos(world):
            await supporter.sends(fields | {"caption": "wa 0812 3456 7890"})
    await world.settle()

    assert supporter.new() == [world.text("contact-stopped", what=world.text("what-phone"))]
