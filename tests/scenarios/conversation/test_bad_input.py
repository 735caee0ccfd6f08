"""What no client should send, and some do: each has its answer, and nothing raises."""

from tests.scenarios.talks import assert_nothing_failed, each_way, talking
from tests.world import World

ASTRAY: tuple[tuple[int, int], ...] = (
    *((-1, 2), (0, 0), (0, -3), (1, 1), (0, 1), (3, 99), (99, 1), (10**12, 1), (0, 10**12)),
)
"""Offsets and lengths that cut a letter in two or lie outside "🦊 rubah"."""
TRICKS = {
    "zero width": "a\u200bd\u200ci\u200dk",
    "right to left": "\u202eterbalik\u202c \u2067شكرا\u2069",
    "marks": "z̸̢̛̼a̷l̶g̵o̴" * 20,
    "half an emoji": "👩\u200d",
    "null": "a\u0000b",
}


async def test_entities_that_point_astray_are_left_out(world: World) -> None:
    async for writer, reader in each_way(world):
        for offset, length in ASTRAY:
            astray = {"type": "bold", "offset": offset, "length": length}
            kept = {"type": "italic", "offset": 3, "length": 5}
            await writer.sends({"text": "🦊 rubah", "entities": [astray, kept]})
            assert reader.last.text == "🦊 rubah"
            assert [one["type"] for one in reader.last.entities] == ["italic"]


async def test_a_hundred_entities_are_a_hundred_entities(world: World) -> None:
    async for writer, reader in each_way(world):
        many = [{"type": "bold", "offset": 2 * n, "length": 1} for n in range(100)]
        await writer.sends({"text": "a " * 99 + "a", "entities": many})

        assert len(reader.last.entities) == 100


async def test_formatting_that_telegram_refuses_is_left_out(world: World) -> None:
    async for writer, reader in each_way(world):
        world.api.faults.refuse(
            1, chat=reader.id, status=400, description="Bad Request: can't parse entities"
        )
        await writer.says("tebal", entities=[{"type": "bold", "offset": 0, "length": 5}])

        assert (reader.last.text, reader.last.entities) == ("tebal", [])


async def test_strange_letters_cross_as_they_are(world: World) -> None:
    student, supporter = await talking(world)
    for trick, words in TRICKS.items():
        await student.says(words)
        assert supporter.heard[-1] == words, trick
    assert_nothing_failed(world)


async def test_words_that_telegram_calls_empty_are_told_to_their_writer(world: World) -> None:
    student, supporter = await talking(world)
    heard, empty = len(supporter.heard), "Bad Request: text must be non-empty"
    for told, words in enumerate(("\u200b", "\u2060\u2060", "\u3164"), start=1):
        world.api.faults.refuse(1, chat=supporter.id, status=400, description=empty)
        await student.sends({"text": words})
        assert student.heard.count(world.text("not-passed-on")) == told
    assert len(supporter.heard) == heard
    assert_nothing_failed(world)


async def test_a_number_behind_tricks_is_held_all_the_same(world: World) -> None:
    student, supporter = await talking(world)
    for words in ("0\u200b8\u200b1\u200b2 0000 0000", "０８１２ ００００ ００００", "0812\u202e 0000 0000"):
        heard = len(supporter.heard)
        await student.says(words)
        assert student.last.text == world.text("contact-held", what=world.text("what-phone"))
        assert len(supporter.heard) == heard


async def test_an_invitation_before_a_number_does_not_let_the_number_through(world: World) -> None:
    student, supporter = await talking(world)
    await student.says("chat di wa aja yuk, 0812 0000 0000")

    assert "0812" not in str(supporter.heard)
    assert world.text("contact-held", what=world.text("what-phone")) in student.heard


async def test_ones_own_name_between_signs_is_held(world: World) -> None:
    team = await world.team()
    student = world.person(first_name="Kenanga", username="kenanga_77")
    student.user.last_name = "Sore"
    await student.start()
    await student.presses("✅")
    await student.taps("💬")
    for words in ("ini Kenanga Sore, ya", "(kenanga sore)"):
        await student.says(words)
        assert world.text("contact-held", what=world.text("what-name")) in student.heard[-2:]
    await team.supporters[0].presses("✅")

    assert "enanga" not in str(team.supporters[0].heard)
    assert_nothing_failed(world)


async def test_a_message_without_anybody_is_passed_over(world: World) -> None:
    student, supporter = await talking(world)
    chat = student.chat.stored.json()
    world.api.updates.push(
        {"message": {"message_id": 900, "date": 1, "chat": chat, "text": "tanpa pengirim"}}
    )
    await student.says("sesudahnya")

    assert supporter.heard[-1] == "sesudahnya"
    assert "tanpa pengirim" not in supporter.heard
    assert_nothing_failed(world)


async def test_ones_own_first_name_waits_and_an_everyday_word_does_not(world: World) -> None:
    await world.team(supporters=0)
    held = world.text("contact-held", what=world.text("what-name"))
    for name, own, other in (
        ("Kenanga", "aku kenanga, salam kenal", "penuh kenangan"),
        ("🌸 Kenanga 🌸", "k\u200benanga di sini", "🌸"),
        ("Senja", "ini Senja ya", "aku suka senja"),
        ("Ya", "", "ya"),
        ("Al", "halo, ini Al ya", "alhasil aku nangis"),
    ):
        student = world.person(first_name=name, username="")
        await student.start()
        await student.presses("✅")
        await student.taps("💬")
        await student.says(other)
        assert held not in student.heard, other
        if own:
            await student.says(own)
            assert student.last.text == held, own
    assert_nothing_failed(world)
