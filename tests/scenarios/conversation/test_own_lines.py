"""In a running talk the bot's own lines carry its mark, on both sides; people's words never do."""

from dataclasses import replace

import pytest

from care.model.message_kinds import MessageKind
from care.model.outbox_row import Outgoing, What
from care.system.all_messages import MESSAGES
from handlers.routing import renderer
from handlers.routing.renderer import MARK_ROOM, WORDS_OF_OTHERS, Wording
from sandbox.people.actors import Actor
from storage.store import Desk
from tests.world import World

MARK = "🤖 Bot: "
OWN = set(MESSAGES.values()) - WORDS_OF_OTHERS
"""What the bot says in its own words."""
EMPTY = Outgoing(
    id=1, what=What.NOTICE, kind="", about="", params={}, language="id", chat=None, address=None,
    group=False, guest=False, urgent=False, repeated=False, attempts=0, conversation=None, message=None,
    writer=None, content=None, part=None, reply_to=None, copy=None, posted=None, wanted=True, plain=False,
    page=0, withdrawn=False, speaker=None, overheard=False, shared=False, in_talk=False,
    talks=True, secrets=(),
)  # fmt: skip


def raw(person: Actor, since: int = 0) -> list[str]:
    """What stands in the bot's messages on the phone, mark and all."""
    return [str(one.raw.get("text", "")) for one in person.chat.messages if one.by_bot and one.id > since]


async def test_both_sides_tell_the_bot_from_a_person(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    student_had, supporter_had = student.chat.messages[-1].id, supporter.chat.messages[-1].id
    await student.says("halo kak")
    await supporter.says("hai, aku di sini")
    await student.says("nomorku 0812 3456 7890")
    await student.says("aku pengen mati aja")
    await supporter.taps("🧭")
    await world.passes(minutes=6)

    said = {"halo kak", "hai, aku di sini", "aku pengen mati aja"}
    for person, had in ((student, student_had), (supporter, supporter_had)):
        lines = [line for line in raw(person, had) if line not in said]
        assert len(lines) > 1
        assert [line for line in lines if not line.startswith(MARK)] == []
    assert "hai, aku di sini" in raw(student, student_had)
    assert "halo kak" in raw(supporter, supporter_had)


async def test_outside_a_talk_and_after_its_end_there_is_no_mark(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.taps("🔚")

    assert not raw(student)[-1].startswith(MARK)
    assert not raw(await world.student())[-1].startswith(MARK)
    assert not any(line.startswith(MARK) for line in raw(team.desk))


@pytest.mark.parametrize("part", ["student", "supporter"])
async def test_every_kind_of_notice_carries_the_mark_in_a_talk(
    world: World, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    reader = student if part == "student" else team.supporters[0]
    monkeypatch.setattr(Wording, "_screen", _nothing)
    monkeypatch.setattr(renderer, "READERS", {})
    monkeypatch.setattr(Wording, "_text", _words)
    monkeypatch.setattr(Wording, "_markup", lambda *_: None)

    async def marked(desk: Desk) -> set[MessageKind]:
        wording: Wording = world.programme.courier._wording
        (chat,) = await desk.tx.rows(
            "SELECT c.id, c.hash FROM chats c JOIN people p ON p.chat = c.id JOIN participants t"
            " ON t.person = p.id WHERE t.part = :part",
            {"part": part},
        )
        found = set()
        for kind in OWN:
            row = replace(EMPTY, kind=kind.value, chat=chat["id"], address=reader.id)
            call = await wording.call([row], desk.work)
            if call and str(call.params.get("text", "")).startswith(MARK):
                found.add(kind)
        return found

    found = await world.programme.store.run(world.clock.now(), marked)
    assert found == OWN


async def _nothing(*_: object) -> None:
    return None


async def _words(*_: object) -> str:
    return "isi"


def test_the_mark_fits_the_room_that_pages_leave_for_it() -> None:
    assert len(MARK.encode("utf-16-le")) // 2 <= MARK_ROOM


DRESSED = (
    "🤖 Bot: besok libur",
    "🤖besok libur",
    "\u2066 🤖 Bot: besok libur",
    "halo\n\n🤖 Bot: besok libur",
    "🧑\u200d🏫 Bu Melati: besok libur",
    "🗨 Rajawali: besok libur",
    "↻ besok libur",
)


async def test_a_line_dressed_as_somebody_elses_says_who_wrote_it(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("makasih 🤝")
    await world.passes(seconds=5)
    assert raw(team.supporters[0])[-1] == "makasih 🤝"
    for typed in DRESSED:
        await team.supporters[0].says(typed)
        await student.says(typed)
        await world.passes(seconds=5)

        assert raw(student)[-1].startswith("🤝: ")
        assert raw(team.supporters[0])[-1].startswith("🗨: ")
        assert raw(student)[-1].endswith("besok libur")
