"""While the database is away, words of danger are answered with the helplines as 🆘 is, and are not lost."""

from collections.abc import Awaitable, Callable

import pytest

from sandbox.people.people import Person
from tests.scenarios.chatting import adds_an_entry, cards
from tests.world import World

DANGER = "rasanya aku pengen mati aja"
Sends = Callable[[Person], Awaitable[object]]


async def _says(person: Person) -> None:
    await person.says(DANGER)


async def _writes_a_caption(person: Person) -> None:
    await person.sends_photo(DANGER)


async def _in_pieces(person: Person) -> None:
    await person.says("aku mau bunuh")
    await person.says("diri")


@pytest.mark.parametrize("sends", [_says, _writes_a_caption, _in_pieces])
async def test_whoever_writes_it_gets_the_helplines_once(world: World, sends: Sends) -> None:
    guest, student = world.person(), await world.student()
    with world.database_away():
        for person in (guest, student):
            await sends(person)
            assert "119" in person.heard[-1]
        before = len(guest.heard) + len(student.heard)
        await world.tries()
        await guest.says("halo")

        assert len(guest.heard) + len(student.heard) == before


async def test_a_change_into_words_of_danger_counts(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    message = await student.says("biasa saja")
    with world.database_away():
        await student.edits(message, DANGER)
        assert "119" in student.heard[-1]


async def test_what_is_less_than_urgent_waits_for_the_database(world: World) -> None:
    student = await world.student()
    with world.database_away():
        for words in ("mati lampu di rumah", "aku dibully terus di kelas"):
            assert world.level_of(words) in {"none", "note", "concern"}
            await student.says(words)

        assert "119" not in str(student.heard)


async def test_it_is_said_in_the_language_of_their_telegram(world: World) -> None:
    other = "en" if world.language == "id" else "id"
    guest = world.person()
    guest.user.language_code = other
    with world.database_away():
        await guest.says(DANGER)

        assert guest.heard[-1].startswith(world.text("helplines", other))


async def test_an_entry_added_in_chat_counts_and_words_in_a_group_do_not(world: World) -> None:
    team = await world.team()
    await adds_an_entry(team)
    guest, before = world.person(), len(team.desk.heard)
    with world.database_away():
        await guest.says("besok naik zirafa ungu")
        await team.desk.says(DANGER)

        assert "119" in guest.heard[-1]
        assert "119" not in str(team.desk.heard[before:])
        assert "119" not in team.coordinator.heard[-1]


async def test_the_words_arrive_and_raise_their_flag_once_it_is_back(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    with world.database_away():
        await student.says(DANGER)
        assert "119" in student.heard[-1]
    await world.settle()

    assert DANGER in team.supporters[0].heard
    assert await cards(world) == ["suicide"]
    assert world.text("counselor-offered") in student.heard
