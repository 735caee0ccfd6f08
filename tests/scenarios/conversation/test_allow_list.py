"""What is no allowed kind is refused in words at once; what is allowed leaves all else behind."""

from typing import Any

import pytest

from bot.prove.messages import is_service, kinds
from sandbox.methods import content
from sandbox.people.people import Person
from tests.scenarios.talks import PAUSE, assert_nothing_failed, copy_of, each_way, taken_over, talking
from tests.world import World

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
CARRIED = {"text", "photo", "sticker", "voice"}
ENTITIES: tuple[dict[str, Any], ...] = (
    {"type": "text_mention", "user": {"id": 7_999_999_999, "is_bot": False, "first_name": "Kenanga"}},
    {"type": "custom_emoji", "custom_emoji_id": "5368324170671202286"},
    {"type": "text_link", "url": "tg://user?id=7999999999"},
    *({"type": kind} for kind in ("mention", "hashtag", "cashtag", "bot_command", "url", "email")),
    *({"type": kind} for kind in ("phone_number", "underline", "strikethrough", "code")),
    {"type": "pre", "language": "kenanga"},
    {"type": "date_time", "unix_time": 1, "date_time_format": "d"},
    {"type": "something_new"},
)


async def test_every_other_kind_is_refused_in_words_at_once(world: World) -> None:
    student, supporter = await talking(world)
    refusal = world.text("kind-refused", what="…").partition("…")[0]
    for writer, reader in ((student, supporter), (supporter, student)):
        heard = len(reader.heard)
        for kind, fields in kinds().items():
            if kind in CARRIED or is_service(fields):
                continue
            before = len(writer.heard)
            await push(world, writer, fields)
            assert len(writer.heard) == before + 1, kind
            assert writer.heard[-1].startswith(refusal), kind
        assert len(reader.heard) == heard
    assert_nothing_failed(world)


async def test_a_kind_that_nobody_knows_yet_is_refused(world: World) -> None:
    student, supporter = await talking(world)
    heard = len(supporter.heard)
    unknown: tuple[dict[str, Any], ...] = (
        {"hologram": {"file_id": "h"}},
        {"hologram": {}, "caption": "lihat"},
        {},
    )
    for fields in unknown:
        await push(world, student, fields)
        assert student.last.text == world.text("kind-refused", what=world.text("what-other"))
    assert len(supporter.heard) == heard
    assert_nothing_failed(world)


async def test_what_telegram_itself_says_in_a_chat_is_passed_over(world: World) -> None:
    student, supporter = await talking(world)
    heard = len(supporter.heard), len(student.heard)
    for kind, fields in kinds().items():
        if is_service(fields):
            await push(world, student, fields)
            assert (len(supporter.heard), len(student.heard)) == heard, kind
    assert_nothing_failed(world)


async def push(world: World, writer: Person, fields: dict[str, Any]) -> None:
    """A message of any kind, also of one that no client can send yet."""
    state = world.api.state
    where = {"message_id": state.next_message_id(writer.chat.stored), "date": state.date}
    who = {"from": writer.user.json(), "chat": writer.chat.stored.json()}
    world.api.updates.push({"message": {**where, **who, **fields}})
    await world.settle()


async def test_a_refusal_names_what_it_refuses(world: World) -> None:
    student = await world.waits("halo")
    for kind in ("document", "contact", "location", "poll", "video_note"):
        await getattr(student, f"sends_{kind}")()
        what = world.text(f"what-{kind.replace('_', '-')}")
        assert student.last.text == world.text("kind-refused", what=what)


async def test_words_of_somebody_else_are_refused_if_they_name_them(world: World) -> None:
    async for writer, reader in each_way(world):
        before, date = len(reader.heard), world.api.state.date
        group = {"id": -1_000_777, "type": "supergroup", "title": "Kelas"}
        for origin in (
            content.user_origin(reader.user.json(), date),
            {"type": "chat", "date": date, "sender_chat": group, "author_signature": "Kenanga"},
        ):
            await writer.forwards("kabar", origin=origin)
            assert writer.last.text == world.text("kind-refused", what=world.text("what-forward"))
        assert len(reader.heard) == before


async def test_words_of_nobody_known_are_carried_as_new_ones(world: World) -> None:
    async for writer, reader in each_way(world):
        date = world.api.state.date
        channel = {"id": -1_000_888, "type": "channel", "title": "Kanal Kenanga", "username": "kanal_kenanga"}
        for words, origin in (
            ("tersembunyi", content.hidden_origin("Kenanga", date)),
            ("dari kanal", {"type": "channel", "date": date, "chat": channel, "message_id": 5}),
        ):
            await writer.forwards(words, origin=origin)
            assert reader.last.text == words
            assert "enanga" not in str(reader.last.raw)
            assert "forward_origin" not in reader.last.raw


async def test_what_another_bot_made_is_refused_with_its_buttons(world: World) -> None:
    async for writer, reader in each_way(world):
        before = len(reader.heard)
        bot = {"id": 7_999_999_998, "is_bot": True, "first_name": "Pembuat", "username": "pembuat_bot"}
        await writer.sends(content.text("kartu") | {"via_bot": bot})
        assert writer.last.text == world.text("kind-refused", what=world.text("what-via-bot"))
        assert len(reader.heard) == before

        rows = {"inline_keyboard": [[{"text": "Kenanga", "url": "https://example.org/kenanga"}]]}
        await writer.sends(content.text("tanpa tombol") | {"reply_markup": rows})
        assert reader.last.text == "tanpa tombol"
        assert reader.last.rows == []


async def test_nothing_but_allowed_formatting_crosses(world: World) -> None:
    async for writer, reader in each_way(world):
        for entity in ENTITIES:
            spans = [{"offset": 0, "length": 4, **entity}, {"type": "bold", "offset": 0, "length": 4}]
            await writer.sends({"text": "kata saja", "entities": spans})
            assert [one["type"] for one in reader.last.entities] == ["bold"], entity["type"]
            await writer.sends(
                content.photo(world.api.state) | {"caption": "kata foto", "caption_entities": spans}
            )
            assert [one["type"] for one in reader.last.entities] == ["bold"], entity["type"]


async def test_every_relayed_request_is_protected_and_shows_no_preview(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    for writer, reader in ((student, supporter), (supporter, student)):
        asked = len(world.api.calls)
        message = await writer.says("kata")
        await writer.edits(message, "kata lain")
        await writer.sends_photo("foto")
        await writer.sends_album(2, caption="album")
        await world.passes(seconds=PAUSE)
        calls = [call for call in list(world.api.calls)[asked:] if call.chat == reader.id]
        sent = [call for call in calls if call.method.startswith("send")]
        words = [call for call in calls if "text" in call.params]
        assert [call.method for call in sent] == ["sendMessage", "sendPhoto", "sendMediaGroup"]
        assert all(call.params["protect_content"] is True for call in sent)
        assert all(call.params["link_preview_options"] == {"is_disabled": True} for call in words)
        assert len(words) == 2


async def test_a_taken_over_conversation_is_protected_too(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    counselor = await taken_over(team)
    await student.says("untuk konselor")
    await counselor.says("untuk siswa")

    assert copy_of(counselor, "untuk konselor").protected
    assert copy_of(student, "untuk siswa").protected
    assert_nothing_failed(world)
