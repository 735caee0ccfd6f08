"""A reply points at the message that it answers, with its quote, and at nobody else's."""

from sandbox.methods import content
from tests.scenarios.talks import assert_nothing_failed, copy_of, each_way
from tests.world import World


async def test_a_reply_points_at_the_right_message_with_its_quote(world: World) -> None:
    async for writer, reader in each_way(world):
        first = await writer.says("yang pertama sekali")
        await writer.says("yang kedua")
        quoted = {"quote": {"text": "pertama", "position": 5}}
        await reader.sends(content.text("soal itu") | quoted, reply_to=copy_of(reader, "yang pertama sekali"))

        answer = copy_of(writer, "soal itu")
        assert answer.reply_to is not None
        assert answer.reply_to.id == first.id
        assert answer.raw["quote"]["text"] == "pertama"


async def test_a_quote_keeps_its_formatting_and_its_place(world: World) -> None:
    async for writer, reader in each_way(world):
        spans = [{"type": "bold", "offset": 3, "length": 8}, {"type": "spoiler", "offset": 12, "length": 5}]
        first = await writer.says("😢 sedih sekali sekali", entities=spans)
        await reader.quotes("sekali", copy_of(reader, first.text), "kenapa?", position=16)
        answer = copy_of(writer, "kenapa?")
        assert answer.reply_to == first
        assert answer.raw["quote"]["position"] == 16
        assert answer.raw["quote"]["entities"] == [{"type": "spoiler", "offset": 0, "length": 1}]

        await reader.quotes("sedih se", copy_of(reader, first.text), "sejak kapan?")
        quote = copy_of(writer, "sejak kapan?").raw["quote"]
        assert (quote["text"], quote["entities"]) == (
            "sedih se",
            [{"type": "bold", "offset": 0, "length": 8}],
        )


async def test_a_quote_that_no_longer_fits_is_left_out(world: World) -> None:
    async for writer, reader in each_way(world):
        first = await writer.says("kata lama")
        quoted = {"quote": {"text": "kata lama", "position": 0}}
        old = copy_of(reader, "kata lama")
        await writer.edits(first, "yang baru")
        await reader.sends(content.text("soal itu") | quoted, reply_to=old)

        answer = copy_of(writer, "soal itu")
        assert answer.reply_to is not None
        assert "quote" not in answer.raw


async def test_a_reply_to_what_is_gone_is_still_a_message(world: World) -> None:
    async for writer, reader in each_way(world):
        first = await writer.says("akan hilang")
        copy = copy_of(reader, "akan hilang")
        await writer.deletes(first)
        await reader.says("masih terbaca", reply_to=copy)

        assert writer.last.text == "masih terbaca"
        assert writer.last.reply_to is None


async def test_a_reply_to_a_notice_or_elsewhere_crosses_as_words(world: World) -> None:
    async for writer, reader in each_way(world):
        await writer.says("menjawab bot", reply_to=writer.chat.messages[0])
        assert copy_of(reader, "menjawab bot").reply_to is None

        elsewhere = {
            "external_reply": {"origin": content.hidden_origin("Kenanga", 1)},
            "quote": {"text": "rahasia", "position": 0},
        }
        await writer.sends(content.text("menjawab yang lain") | elsewhere)
        assert reader.last.text == "menjawab yang lain"
        assert "quote" not in reader.last.raw


async def test_a_reply_to_a_conversation_that_is_over_reaches_nobody_else(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    old = await student.says("dari yang lama")
    await student.taps("🔚")
    await world.jumps(hours=25)
    await supporter.says("/duty")
    await supporter.presses("🟢")
    await student.taps("💬")
    await student.says("yang baru")
    await supporter.presses("✅")
    await student.says("masih soal itu", reply_to=old)

    assert student.last.text == world.text("nobody-listens")
    assert "masih soal itu" not in supporter.heard
    assert_nothing_failed(world)
