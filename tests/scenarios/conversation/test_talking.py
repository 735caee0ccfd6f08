"""Talking: what crosses, what does not, and what happens at the end."""

from sandbox.methods.content import user_origin
from tests.scenarios.chatting import ends
from tests.world import World

BOLD = {"type": "bold", "offset": 0, "length": 4}


async def test_both_see_an_alias_that_is_new_each_time(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.taps("🔚")
    await world.passes(minutes=1)
    await student.taps("💬")
    await student.says("lagi")
    await supporter.presses("✅")

    aliases = await world.rows("SELECT DISTINCT alias FROM participants")
    assert len(aliases) == 4
    assert not any("Zaitun" in text for text in supporter.heard + student.heard)


async def test_allowed_formatting_crosses_and_the_rest_does_not(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    link = {"type": "text_link", "offset": 5, "length": 4, "url": "https://example.org"}
    await student.says("kuat juga", entities=[BOLD, link])

    assert [entity["type"] for entity in team.supporters[0].last.entities] == ["bold"]


async def test_everything_that_is_relayed_is_protected(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("jangan disebar ya")

    assert team.supporters[0].last.protected


async def test_a_sticker_arrives_as_its_emoji(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.sends_sticker("😢")

    assert team.supporters[0].last.text == "😢"
    assert team.supporters[0].last.kind == "text"


async def test_a_photo_arrives_with_its_caption(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.sends_photo(caption="ini kamarku")

    assert team.supporters[0].last.kind == "photo"
    assert team.supporters[0].last.caption == "ini kamarku"


async def test_what_could_give_somebody_away_is_refused_in_words(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    before = len(team.supporters[0].heard)
    for send in (student.sends_contact, student.sends_location, student.sends_document, student.sends_voice):
        await send()
        assert world.text("kind-refused", what="").split()[0] in student.last.text
    await student.forwards("kabar", origin=user_origin(student.user.json(), world.api.state.date))

    assert len(team.supporters[0].heard) == before


async def test_a_reply_points_at_the_right_message(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    first = await student.says("yang pertama")
    await student.says("yang kedua")
    await supporter.says("soal yang pertama", reply_to=supporter.chat.messages[-2])

    assert student.last.reply_to is not None
    assert student.last.reply_to.id == first.id


async def test_an_edit_changes_the_copy(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    message = await student.says("salah tulis")
    heard = len(supporter.heard)
    await student.edits(message, "benar")

    assert supporter.last.text == "benar"
    assert len(supporter.heard) == heard


async def test_nothing_arrives_after_the_end(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    world.api.faults.refuse(times=1, chat=student.id, retry_after=30)
    await supporter.says("terlambat")
    await student.taps("🔚")
    await world.passes(minutes=1)

    assert "terlambat" not in student.heard
    assert world.text("cancelled", count=1) in supporter.heard


async def test_writing_after_the_end_is_answered_honestly(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.taps("🔚")
    await supporter.says("masih di sana?")

    assert supporter.last.text == world.text("nobody-listens-supporter")


async def test_ending_when_there_is_nothing_to_end(world: World) -> None:
    student = await world.student()
    await student.says("/end")

    assert student.last.text == world.text("nothing-to-end")


async def test_a_supporter_ends_and_the_student_is_told_kindly(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await ends(world, team.supporters[0])

    assert world.text("ended-by-other") in student.heard
    assert any("💬" in label for label in student.keys)


async def test_a_supporter_with_two_conversations_is_never_mixed_up(world: World, tmp_path: object) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.says("/talk")
    await supporter.presses("✅")
    await supporter.taps("💬")
    await supporter.says("aku juga butuh cerita")
    student = await world.waits("halo")
    await supporter.presses("✅")
    await student.says("dari siswa")
    await supporter.says("untuk siswa", reply_to=supporter.last)

    assert student.last.text == "untuk siswa"
