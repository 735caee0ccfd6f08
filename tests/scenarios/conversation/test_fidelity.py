"""What is written arrives as it was meant: words, photos, albums, stickers, voices, replies and quotes."""

from pathlib import Path

from sandbox.methods import content
from sandbox.people.people import Person
from tests.scenarios.talks import PAUSE, assert_nothing_failed, each_way, talking
from tests.world import World, opened

KINDS = ("bold", "italic", "blockquote", "expandable_blockquote", "spoiler")
LONG = "🦊 " + "a" * 4093
CAPTION = "b" * 1024


async def test_words_arrive_with_their_formatting_and_protected(world: World) -> None:
    async for writer, reader in each_way(world):
        spans = [{"type": kind, "offset": 3 * n, "length": 2} for n, kind in enumerate(KINDS)]
        await writer.says("🦊 ab cd ef gh", entities=spans)

        assert reader.last.text == "🦊 ab cd ef gh"
        assert reader.last.entities == spans
        assert reader.last.protected


async def test_the_longest_words_arrive_whole(world: World) -> None:
    async for writer, reader in each_way(world):
        await writer.says(LONG)
        await writer.sends_photo(CAPTION)

        assert [seen.text for seen in reader.chat.messages if seen.text in {LONG, CAPTION}][-2:] == [
            LONG,
            CAPTION,
        ]


async def test_the_longest_words_are_repeated_whole_behind_their_mark(world: World) -> None:
    async for writer, reader in each_way(world):
        for send in (writer.says(LONG), writer.sends_photo(CAPTION)):
            world.api.faults.cut_after_accept(times=1, chat=reader.id)
            await send
            await world.passes(seconds=PAUSE)
            assert reader.heard[-2] == "↻"
            assert reader.heard[-1] in {LONG, CAPTION}
            assert all(seen.protected for seen in reader.chat.messages[-2:])


async def test_a_photo_arrives_with_its_caption_veiled_as_it_was(world: World) -> None:
    async for writer, reader in each_way(world):
        bold = {"type": "bold", "offset": 0, "length": 4}
        await writer.sends_photo("kuat ya", caption_entities=[bold], has_media_spoiler=True)

        assert (reader.last.kind, reader.last.caption) == ("photo", "kuat ya")
        assert reader.last.entities == [bold]
        assert reader.last.raw["has_media_spoiler"]
        assert reader.last.protected


async def test_a_photo_needs_no_caption(world: World) -> None:
    async for writer, reader in each_way(world):
        await writer.sends_photo()
        await writer.sends(content.photo(world.api.state) | {"caption": ""})

        assert [seen.kind for seen in reader.chat.messages[-2:]] == ["photo", "photo"]


async def test_words_that_do_not_fit_under_a_photo_are_not_cut(world: World) -> None:
    async for writer, reader in each_way(world):
        before = len(reader.heard)
        await writer.sends_photo(CAPTION + "b")

        assert writer.last.text == world.text("caption-too-long")
        assert len(reader.heard) == before


async def test_an_album_stays_together_before_what_follows_it(world: World) -> None:
    async for writer, reader in each_way(world):
        await writer.sends_album(3, caption="hari ini")
        await writer.says("sesudahnya")
        await world.passes(seconds=PAUSE)

        *parts, after = reader.chat.messages[-4:]
        assert len({part.raw.get("media_group_id") for part in parts}) == 1
        assert [part.caption for part in parts] == ["hari ini", None, None]
        assert all(part.protected for part in parts)
        assert after.text == "sesudahnya"


async def test_an_album_that_comes_in_pieces_is_one_album(world: World) -> None:
    student, supporter = await talking(world)
    album = {"media_group_id": "sama"}
    for number in range(3):
        await student.sends(content.photo(world.api.state, f"bagian {number}") | album)
        await world.passes(seconds=1)
    await world.passes(seconds=PAUSE)

    parts = supporter.chat.messages[-3:]
    assert [part.caption for part in parts] == ["bagian 0", "bagian 1", "bagian 2"]
    assert len({part.raw.get("media_group_id") for part in parts}) == 1


async def test_an_album_from_the_queue_is_one_album_in_order(world: World) -> None:
    team = await world.team()
    student = await world.waits("sebelumnya")
    await student.sends_album(3, caption="dari antrean")
    await student.says("sesudahnya")
    await team.supporters[0].presses("✅")
    await world.passes(seconds=PAUSE)

    heard = team.supporters[0].heard[-5:]
    assert heard == ["sebelumnya", "dari antrean", "[photo]", "[photo]", "sesudahnya"]
    assert team.supporters[0].chat.messages[-2].raw.get("media_group_id")


async def test_the_rest_of_an_album_arrives_without_its_refused_part(world: World) -> None:
    async for writer, reader in each_way(world):
        album = {"media_group_id": f"campur {reader.id}{writer.id}"}
        await writer.sends(content.photo(world.api.state, "satu") | album)
        await writer.sends(
            {"video": {"file_id": "v", "file_unique_id": "v", "width": 1, "height": 1, "duration": 1}} | album
        )
        assert writer.last.text == world.text("kind-refused", what=world.text("what-video"))
        await writer.sends(content.photo(world.api.state, "tiga") | album)
        await world.passes(seconds=PAUSE)

        parts = reader.chat.messages[-2:]
        assert [part.caption for part in parts] == ["satu", "tiga"]
        assert len({part.raw.get("media_group_id") for part in parts}) == 1


async def test_the_rest_of_an_album_does_not_wait_for_its_held_part(world: World) -> None:
    student, supporter = await talking(world)
    await student.sends_album(3, caption="nomorku 0812 0000 0000")
    await world.passes(seconds=PAUSE)
    assert [seen.kind for seen in supporter.chat.messages[-2:]] == ["photo", "photo"]
    assert "0812" not in str(supporter.heard)

    await student.presses("⚠️")
    assert supporter.last.caption == "nomorku 0812 0000 0000"
    assert_nothing_failed(world)


async def test_an_album_with_a_lost_file_arrives_part_by_part(world: World) -> None:
    async for writer, reader in each_way(world):
        album = {"media_group_id": f"hilang {reader.id}{writer.id}"}
        await writer.sends(content.photo(world.api.state, "satu") | album)
        lost = await writer.sends(content.photo(world.api.state, "dua") | album)
        await writer.sends(content.photo(world.api.state, "tiga") | album)
        await writer.says("empat")
        for size in lost.raw["photo"]:
            del world.api.state.files[size["file_id"]]
        await world.passes(seconds=PAUSE)

        assert reader.heard[-3:] == ["satu", "tiga", "empat"]
        assert writer.last.text == world.text("not-passed-on")


async def test_an_album_for_somebody_who_is_gone_is_told_once(world: World) -> None:
    student, supporter = await talking(world)
    await student.sends_album(3)
    supporter.deactivates()
    await world.passes(seconds=PAUSE)

    assert student.heard.count(world.text("cancelled", count=3)) == 1
    assert world.text("partner-gone") in student.heard
    assert_nothing_failed(world)


async def test_a_sticker_arrives_as_its_emoji_and_cannot_be_traced(world: World) -> None:
    async for writer, reader in each_way(world):
        await writer.sends_sticker("😢", set_name="stiker_milik_seseorang")
        assert (reader.last.kind, reader.last.text) == ("text", "😢")

        await writer.sends_sticker("")
        assert writer.last.text == world.text("kind-refused", what=world.text("what-sticker"))


async def test_a_voice_is_refused_while_voices_are_off(world: World) -> None:
    answers = []
    async for writer, reader in each_way(world):
        before = len(reader.heard)
        await writer.sends_voice()
        answers.append(writer.last.text)
        assert len(reader.heard) == before

    what = world.text("what-voice")
    refused, asked = world.text("kind-refused", what=what), world.text("private-ask", what=what)
    assert answers == [refused, refused, asked, refused]  # a counselor alone may get a student's


async def test_a_first_voice_waits_for_a_yes_and_the_next_ones_go(world: World, tmp_path: Path) -> None:
    folder = tmp_path / "voices"
    folder.mkdir()
    async with opened(folder, world.language, voice="true") as loud:
        warned: list[Person] = []
        async for writer, reader in each_way(loud):
            if writer not in warned:
                await _is_warned(loud, writer, reader)
                warned.append(writer)
            await writer.sends_voice()
            assert (reader.last.kind, reader.last.protected) == ("voice", True)


async def test_a_voice_that_the_readers_account_takes_from_nobody_is_told_in_words(tmp_path: Path) -> None:
    async with opened(tmp_path, voice="true") as loud:
        team = await loud.team()
        student = await loud.pair(team.supporters[0])
        for writer, reader in ((student, team.supporters[0]), (team.supporters[0], student)):
            reader.refuses_voice()
            before = len(reader.heard)
            await writer.sends_voice()
            await writer.presses("⚠️")
            assert writer.last.text == loud.text("voice-refused")
            assert reader.heard[before:] == []
            await writer.says("kutulis saja")
            assert reader.heard[-1] == "kutulis saja"


async def _is_warned(world: World, writer: Person, reader: Person) -> None:
    before = len(reader.heard)
    await writer.sends_voice(caption="dengar ya")
    assert writer.last.text == world.text("voice-held")
    assert len(reader.heard) == before

    await writer.presses("⚠️")
    assert (reader.last.kind, reader.last.caption) == ("voice", "dengar ya")
