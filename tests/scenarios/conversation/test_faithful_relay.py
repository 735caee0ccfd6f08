"""What both sides write arrives as it was meant: albums, edits, reactions, quotes, and taking back."""

from sandbox.people.people import Person
from tests.world import World


async def talking(world: World) -> tuple[Person, Person]:
    """A student and the supporter they talk with."""
    team = await world.team()
    return await world.pair(team.supporters[0]), team.supporters[0]


async def test_an_album_arrives_as_one_album_in_order(world: World) -> None:
    student, supporter = await talking(world)
    await student.sends_album(3, caption="hari ini")
    await student.says("sesudahnya")
    assert supporter.heard[-1] != "sesudahnya"

    await world.passes(seconds=4)
    parts = supporter.chat.messages[-4:-1]
    assert len({part.raw.get("media_group_id") for part in parts}) == 1
    assert parts[0].raw["caption"] == "hari ini"
    assert supporter.heard[-1] == "sesudahnya"


async def test_an_edit_that_holds_a_number_is_not_passed_on(world: World) -> None:
    student, supporter = await talking(world)
    message = await student.says("aku bingung")
    await student.edits(message, "hubungi aku di 0812 0000 0000")

    assert supporter.heard[-1] == "aku bingung"
    assert student.last.text == world.text("edit-holds-contact", what=world.text("what-phone"))


async def test_a_reaction_is_shown_and_taken_back(world: World) -> None:
    student, supporter = await talking(world)
    await student.says("terima kasih")
    await supporter.reacts(supporter.last, "❤")
    mine = next(m for m in student.chat.messages if m.text == "terima kasih")
    assert mine.reactions

    await supporter.reacts(supporter.last, None)
    assert not next(m for m in student.chat.messages if m.text == "terima kasih").reactions


async def test_unsend_takes_the_last_message_back(world: World) -> None:
    student, supporter = await talking(world)
    await student.says("jangan dibaca")
    await student.says("/unsend")

    assert "jangan dibaca" not in [m.text for m in supporter.chat.messages]
    assert student.last.text == world.text("unsent")


async def test_a_number_waits_for_its_writer(world: World) -> None:
    student, supporter = await talking(world)
    await student.says("nomorku 0812 0000 0000")
    assert "0812" not in "".join(supporter.heard)
    assert student.last.text == world.text("contact-held", what=world.text("what-phone"))

    await student.presses("⚠️")
    assert supporter.heard[-1] == "nomorku 0812 0000 0000"


async def test_a_supporters_number_is_stopped_and_a_second_one_told(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    heard = len(student.heard)
    await supporter.says("wa aku aja di 0812 0000 0000")
    assert supporter.last.text.startswith(world.text("contact-stopped", what=world.text("what-phone"))[:20])
    assert not any("🙋" in label for label in team.desk.buttons)

    await supporter.says("ini ya 0812 0000 0001")
    assert len(student.heard) == heard
    assert any("🙋" in label for label in team.desk.buttons)


async def test_a_voice_is_warned_of_once(world: World) -> None:
    student, supporter = await talking(world)
    await student.sends_voice()
    assert student.last.text == world.text("kind-refused", what=world.text("what-voice"))
    assert supporter.heard[-1] != "voice"
