"""A location or voice for the counselor alone: nobody else gets it, no log, no file once the case is over."""

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.scenarios.casework.test_private_messages import sends, with_counselor
from tests.scenarios.talks import assert_nothing_failed
from tests.world import Team, World, opened

LATITUDE, LONGITUDE = -7.1928374655, 112.9182736455
PLACE = "91827364", "19283746"
"""Digits of both that stand nowhere else."""


def marks(kind: str, student: Person) -> Iterator[bytes]:
    """What would give it away, as text and as numbers of a machine."""
    if kind == "voice":
        yield voice_of(student).encode()
        return
    yield from (digits.encode() for digits in PLACE)
    for number in (LATITUDE, LONGITUDE):
        yield from (struct.pack(order, number) for order in ("<d", ">d", "<f", ">f"))


def voice_of(student: Person) -> str:
    """The file at Telegram."""
    sent = next(seen for seen in reversed(student.chat.messages) if seen.kind == "voice")
    return str(sent.raw["voice"]["file_id"])


async def shown(world: World, kind: str) -> tuple[Team, Person]:
    """A student has sent it to the counselor; a supporter, another counselor and the group are there."""
    team, student, _ = await with_counselor(world)
    await team.joins("Pak Jati", "counselor")
    await (student.sends_location(LATITUDE, LONGITUDE) if kind == "location" else sends(student, kind))
    await student.presses("✅")
    return team, student


def receivers(world: World, kind: str, student: Person) -> set[int]:
    """The chats that a request with it went to."""
    known = [mark.decode() for mark in marks(kind, student) if mark.isascii()]
    calls = [call for call in world.api.calls if call.method != "getUpdates"]
    return {int(call.params["chat_id"]) for call in calls if any(one in str(call.params) for one in known)}


def at_rest(folder: Path, kind: str, student: Person) -> list[str]:
    """Files in which it stands."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files for mark in marks(kind, student) if mark in path.read_bytes()]


@pytest.mark.parametrize("kind", ["location", "voice"])
async def test_only_the_counselor_who_speaks_there_gets_it(tmp_path: Path, kind: str) -> None:
    async with opened(tmp_path) as world:
        team, student = await shown(world, kind)
        await student.says("terima kasih")
        await team.coordinator.presses("👥")
        await student.says("masih di sini")
        await team.coordinator.taps("↩️")
        await world.passes(minutes=3)

        assert receivers(world, kind, student) == {team.coordinator.id}
        assert_nothing_failed(world)


@pytest.mark.parametrize("kind", ["location", "voice"])
async def test_no_log_and_no_file_ever_shows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    async with opened(tmp_path, log_level="DEBUG") as world:
        _, student = await shown(world, kind)
        assert at_rest(tmp_path, kind, student) == []
        await student.says("/end")
        await world.passes(hours=25)
        written = world.log.getvalue().encode("utf-8", "surrogateescape")

        assert not [mark for mark in marks(kind, student) if mark in written]
        assert at_rest(tmp_path, kind, student) == []


@pytest.mark.parametrize("kind", ["location", "voice"])
async def test_with_the_key_of_the_conversation_it_is_gone_from_the_counselors_chat_too(
    tmp_path: Path, kind: str
) -> None:
    async with opened(tmp_path) as world:
        team, student = await shown(world, kind)
        await student.says("/end")
        await world.jumps(hours=25)

        assert not [seen for seen in team.coordinator.chat.messages if seen.kind == kind]


@pytest.mark.parametrize("kind", ["location", "voice"])
async def test_the_next_owner_reads_that_there_was_one_and_not_what(tmp_path: Path, kind: str) -> None:
    async with opened(tmp_path) as world:
        team, student, melati = await with_counselor(world)
        jati = await team.joins("Pak Jati", "counselor")
        await (student.sends_location(LATITUDE, LONGITUDE) if kind == "location" else sends(student, kind))
        await student.presses("✅")
        await melati.taps("↩️")
        await melati.presses("📤")
        await melati.presses(world.text("release"))
        await jati.in_group(team.group).presses("🙋")

        told = [text for text in jati.heard if world.text(f"transcript-{kind}") in text]
        assert len(told) == 1
        assert receivers(world, kind, student) == {melati.id}
