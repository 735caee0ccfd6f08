"""Edits, in every state that a message can be in."""

from sandbox.methods import content
from sandbox.people.people import Person
from sandbox.state.screen import Seen
from tests.scenarios.talks import PAUSE, assert_nothing_failed, copy_of, each_way, taken_over, talking
from tests.world import World

NUMBER = "nomorku 0812 0000 0000"


async def changes_photo(world: World, writer: Person, seen: Seen, caption: str | None) -> None:
    """Puts another photo in the place of what is there."""
    kept = {name: value for name, value in seen.raw.items() if name not in {"text", "entities", "caption"}}
    seen.stored.raw = kept | content.photo(world.api.state, caption) | {"edit_date": world.api.state.date}
    world.api.updates.offer("edited_message", seen.raw, queue=writer.id)
    await world.settle()


async def test_an_edit_changes_words_and_formatting_and_stays_protected(world: World) -> None:
    async for writer, reader in each_way(world):
        message = await writer.says("salah tulis")
        copy = copy_of(reader, "salah tulis")
        await writer.edits(message, "benar", entities=[{"type": "italic", "offset": 0, "length": 5}])

        assert (copy.text, copy.edited, copy.protected) == ("benar", True, True)
        assert [entity["type"] for entity in copy.entities] == ["italic"]


async def test_a_caption_or_the_photo_itself_can_be_changed(world: World) -> None:
    async for writer, reader in each_way(world):
        message = await writer.sends_photo("lama")
        copy = copy_of(reader, "lama")
        before = copy.raw["photo"]
        await writer.edits(message, "baru")
        assert (copy.caption, copy.raw["photo"]) == ("baru", before)

        await changes_photo(world, writer, message, "lain")
        assert (copy.caption, copy.protected) == ("lain", True)
        assert copy.raw["photo"] != before


async def test_a_photo_can_take_the_place_of_words(world: World) -> None:
    student, supporter = await talking(world)
    message = await student.says("tunggu ya")
    copy = copy_of(supporter, "tunggu ya")
    await changes_photo(world, student, message, "ini dia")

    assert (copy.kind, copy.caption) == ("photo", "ini dia")
    assert_nothing_failed(world)


async def test_a_part_of_an_album_can_be_changed(world: World) -> None:
    async for writer, reader in each_way(world):
        album = await writer.sends_album(3, caption="tiga")
        await writer.edits(album[0], "bertiga")
        await world.passes(seconds=PAUSE)
        assert [part.caption for part in reader.chat.messages[-3:]] == ["bertiga", None, None]

        await changes_photo(world, writer, album[1], "yang tengah")
        assert reader.chat.messages[-2].caption == "yang tengah"
        assert len({part.raw["media_group_id"] for part in reader.chat.messages[-3:]}) == 1


async def test_an_edit_in_the_queue_is_what_arrives(world: World) -> None:
    team = await world.team()
    student = await world.waits()
    message = await student.says("pertama")
    await student.edits(message, "kedua")
    await student.edits(message, "ketiga")
    await team.supporters[0].presses("✅")

    assert "pertama" not in team.supporters[0].heard
    assert team.supporters[0].last.text == "ketiga"
    assert not team.supporters[0].last.edited
    assert_nothing_failed(world)


async def test_an_edit_before_delivery_is_what_arrives(world: World) -> None:
    async for writer, reader in each_way(world):
        world.api.faults.refuse(times=1, chat=reader.id, retry_after=10)
        message = await writer.says("terlalu cepat")
        await writer.edits(message, "dengan tenang")
        await world.passes(seconds=15)

        assert "terlalu cepat" not in reader.heard
        assert copy_of(reader, "dengan tenang")


async def test_an_edit_while_it_is_on_its_way_follows_it(world: World) -> None:
    student, supporter = await talking(world)
    world.api.faults.hang(1, times=1, chat=supporter.id)

    async def meanwhile(_: float) -> None:
        world.api.sleep = _no_time
        message = student.chat.messages[-1]
        message.stored.raw = message.raw | {"text": "sesudah", "edit_date": world.api.state.date}
        world.api.updates.offer("edited_message", message.raw, queue=student.id)
        await world.programme.intake.once()

    world.api.sleep = meanwhile
    await student.says("sebelum")

    assert supporter.last.text == "sesudah"
    assert_nothing_failed(world)


async def _no_time(_: float) -> None:
    """It is over at once."""


async def test_an_edit_that_changes_nothing_says_and_sends_nothing(world: World) -> None:
    async for writer, reader in each_way(world):
        message = await writer.says("tetap")
        said, asked = len(writer.heard), len(world.api.calls)
        await writer.edits(message, "tetap")

        assert len(writer.heard) == said
        assert all(call.method == "getUpdates" for call in list(world.api.calls)[asked:])
        assert not copy_of(reader, "tetap").edited


async def test_an_edit_after_the_end_is_refused_in_words(world: World) -> None:
    student, supporter = await talking(world)
    message = await student.says("akhirnya")
    await student.taps("🔚")
    await student.edits(message, "ternyata")

    assert student.last.text == world.text("edit-refused")
    assert copy_of(supporter, "akhirnya")
    assert_nothing_failed(world)


async def test_an_edit_of_what_only_the_transcript_shows_is_refused_in_words(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    message = await student.says("untuk pendamping")
    await taken_over(team)
    await student.edits(message, "untuk konselor")

    assert student.last.text == world.text("edit-refused")
    assert copy_of(team.supporters[0], "untuk pendamping")
    assert_nothing_failed(world)


async def test_an_edit_of_what_was_never_passed_on_says_so(world: World) -> None:
    student, supporter = await talking(world)
    before = len(student.heard)
    stopped = await supporter.says(NUMBER)
    await supporter.edits(stopped, "lupakan saja")
    refused = await student.sends_document(caption="isinya")
    await student.edits(refused, "isinya lain")
    assert supporter.last.text == world.text("edit-unknown")
    assert student.last.text == world.text("kind-refused", what=world.text("what-document"))

    command = await student.says("/help")
    await student.edits(command, "/end")
    assert student.last.text == world.text("edit-unknown")
    assert "lupakan saja" not in student.heard[before:]
    assert_nothing_failed(world)


async def test_nobody_hears_of_an_edit_outside_a_conversation(world: World) -> None:
    student, guest = await world.student(), world.person()
    for person in (student, guest):
        message = await person.says("/help")
        before = len(person.heard)
        await person.edits(message, "/start")
        assert len(person.heard) == before


async def test_danger_in_an_edit_is_seen_wherever_it_stands(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    message = await student.says("biasa saja")
    await student.edits(message, "aku pengen mati aja")
    assert any("🙋" in label for label in team.desk.buttons)


async def test_danger_under_what_is_refused_is_seen_too(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.sends_document(caption="aku pengen mati aja")

    assert any("🙋" in label for label in team.desk.buttons)
    assert world.text("kind-refused", what=world.text("what-document")) in student.heard


async def test_danger_under_what_is_refused_brings_helplines_outside_a_conversation(world: World) -> None:
    student = await world.student()
    await student.sends_document(caption="aku pengen mati aja")

    assert "119" in str(student.heard[-2:])


async def test_a_held_message_that_is_mended_goes(world: World) -> None:
    student, supporter = await talking(world)
    message = await student.says(NUMBER)
    said = len(student.heard)
    await student.edits(message, NUMBER)
    assert len(student.heard) == said

    await student.edits(message, "lewat sini saja")
    assert supporter.last.text == "lewat sini saja"
    await student.presses("⚠️")
    assert NUMBER not in supporter.heard
    assert_nothing_failed(world)


async def test_a_held_message_that_still_tells_too_much_is_asked_about_again(world: World) -> None:
    student, supporter = await talking(world)
    message = await student.says(NUMBER)
    await student.edits(message, f"{NUMBER} ya")
    assert student.heard.count(world.text("contact-held", what=world.text("what-phone"))) == 2

    await student.presses("⚠️")
    assert supporter.last.text == f"{NUMBER} ya"


async def test_a_held_message_goes_nowhere_once_its_conversation_is_over(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    message = await student.says(NUMBER)
    await student.taps("🔚")
    await student.taps("💬")
    await student.says("halo")
    for supporter in (first, second):
        if any("✅" in label for label in supporter.buttons):
            await supporter.presses("✅")
    await student.edits(message, "kata untuk yang lama")
    assert student.last.text == world.text("nobody-listens")

    await student.presses("⚠️")
    assert not {NUMBER, "kata untuk yang lama"}.intersection(first.heard + second.heard)
    assert_nothing_failed(world)
