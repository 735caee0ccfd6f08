"""The last look before a request leaves: who wrote it cannot stand in it."""

import pytest

from bot.sending.leak_check import identifies
from handlers.rendering.relay_requests import Call
from sandbox.people.people import Person
from tests.scenarios.talks import PAUSE, assert_nothing_failed, copy_of, taken_over
from tests.world import Team, World

ID = "7000000123"
TOLD = {
    ID: (
        "7000000123",
        "id-ku 7000000123.",
        "7 000 000 123",
        "7.000.000.123",
        "７０００００0123",
        "7\u200b000000123",
    ),
    "Rina Sore": ("rina sore", "aku RINA SORE!", "Rina  Sore", "r\u200bina-sore", "Rìna\nSore", "𝐑𝐢𝐧𝐚 sore"),
    "Rina": ("aku rina", "RINA!", "(rina)"),
    "Awan": ("Awan", "aku Awan", "ini  Awan ya", "- awan -"),
    "Al": ("panggil Al", "al"),
}
HARMLESS = {
    ID: ("70000001234", "17000000123", "nomor 7", "7000", "halo"),
    "Rina Sore": ("rina", "nanti sore", "sore rina", "katarina sorenya"),
    "Rina": ("katarina", "rinai hujan", "marina"),
    "Awan": ("awan di langit", "Awan di langit", "aku lihat awan. Awan gelap", "rawan", "kawan"),
    "Al": ("Al hasil", "alhasil", "total"),
}


@pytest.mark.parametrize("name", TOLD)
def test_a_name_or_number_is_known_however_it_is_spelled(name: str) -> None:
    for words in TOLD[name]:
        assert identifies(Call("sendMessage", {"chat_id": 1, "text": words}), (name,)), words


@pytest.mark.parametrize("name", HARMLESS)
def test_other_words_are_no_name(name: str) -> None:
    for words in HARMLESS[name]:
        assert not identifies(Call("sendMessage", {"chat_id": int(ID), "text": words}), (name,)), words


def test_it_looks_wherever_words_stand() -> None:
    photo = {"type": "photo", "media": "berkas", "caption": "aku rina"}
    for call in (
        Call("sendPhoto", {"photo": "berkas", "caption": "aku rina"}),
        Call("sendMediaGroup", {"media": [{"type": "photo", "media": "berkas"}, photo]}),
        Call("editMessageMedia", {"media": photo}),
        Call("sendMessage", {"text": "ya", "reply_parameters": {"message_id": 1, "quote": "aku rina"}}),
    ):
        assert identifies(call, ("Rina",)), call.method
    assert not identifies(Call("sendPhoto", {"photo": "rina", "caption": ""}), ("Rina",))


async def started(world: World) -> tuple[Team, Person, Person]:
    """A team, a student and their supporter, who is called Kak Rina."""
    team = await world.team(supporters=0)
    supporter = await team.comes_on("Kak Rina")
    return team, await world.pair(supporter), supporter


async def test_a_supporters_name_is_stopped_and_told(world: World) -> None:
    team, student, supporter = await started(world)
    heard, kept = len(student.heard), await supporter.says("kata biasa")
    await supporter.says("ini kak rina ya")
    await supporter.sends_photo("salam, Kak Rina")
    await supporter.sends_album(3, caption="dari Kak Rina")
    await world.passes(seconds=PAUSE)
    await supporter.edits(kept, "aku Kak Rina")

    assert student.heard[heard:] == ["kata biasa"]
    assert supporter.heard.count(world.text("identity-stopped")) == 4
    assert team.group.heard.count(world.text("identity-alert")) == 4
    assert world.log.getvalue().count("identity_stopped") == 4
    assert copy_of(student, "kata biasa")
    assert_nothing_failed(world)


async def test_a_students_number_is_stopped_whatever_they_say(world: World) -> None:
    team, student, supporter = await started(world)
    heard = len(supporter.heard)
    await student.says(f"id aku {student.id}")
    if any("⚠️" in label for label in student.buttons):
        await student.presses("⚠️")
    assert student.last.text == world.text("identity-stopped")
    assert supporter.heard[heard:] == []
    assert world.text("identity-alert") in team.group.heard

    await student.says("rina teman sekelasku")
    assert supporter.heard[-1] == "rina teman sekelasku"


async def test_a_counselor_may_say_who_they_are(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    counselor = await taken_over(team)
    await counselor.says("Saya Bu Melati, konselor di sini")
    assert student.heard[-1] == "Saya Bu Melati, konselor di sini"

    await counselor.says(f"akun saya {counselor.id}")
    assert counselor.last.text == world.text("identity-stopped")
