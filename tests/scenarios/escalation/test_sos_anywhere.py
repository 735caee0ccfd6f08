"""🆘 is heard wherever it stands in what a student writes, and the words still go their way."""

from collections.abc import Awaitable, Callable

import pytest

from sandbox.people.people import Person
from tests.scenarios.talks import assert_nothing_failed
from tests.world import Team, World

FORMS = (
    *("🆘 takut banget", "jangan tinggalin aku 🆘", "🆘🆘🆘", "🆘!", "SOS", "kak, sos dong"),
    *("aku /sos ya", "/sos@sebaya_bot cepat", "/darurat aku gemetar", "sudah /darurat dari tadi"),
)


def is_asked(world: World, student: Person) -> bool:
    """Whether the numbers were shown, and then the question was asked."""
    return "119" in str(student.heard) and world.text("sos-ask") in student.heard


@pytest.mark.parametrize("form", FORMS)
async def test_in_a_talk_it_is_heard_and_the_words_arrive(world: World, form: str) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says(form)

    assert is_asked(world, student)
    assert form in team.supporters[0].heard
    await student.taps("✅")
    assert "🔴" in team.group.heard[-1]
    assert_nothing_failed(world)


@pytest.mark.parametrize("form", FORMS)
async def test_in_the_queue_it_is_heard_and_the_words_are_kept_in_order(world: World, form: str) -> None:
    team = await world.team()
    student = await world.waits("satu")
    await student.says(form)
    await student.says("tiga")
    assert is_asked(world, student)

    await team.supporters[0].presses("✅")
    assert team.supporters[0].heard[-3:] == ["satu", form, "tiga"]
    assert_nothing_failed(world)


@pytest.mark.parametrize("form", ["ada 🆘 di sini", "Sos!", "/darurat cepat"])
async def test_before_consent_it_is_heard_and_the_guest_knows_that_nothing_was_kept(
    world: World, form: str
) -> None:
    guest = world.person()
    await guest.says(form)

    assert "119" in guest.heard[0]
    assert world.text("sos-ask-guest") in guest.heard
    assert world.text("welcome-kept-nothing") in guest.heard
    assert sum("119" in text for text in guest.heard) == 1
    assert [label.split()[0] for label in guest.keys] == ["✅", "❌"]


async def _at_home(world: World, _: Team) -> Person:
    return await world.student()


async def _asking(world: World, _: Team) -> Person:
    student = await world.student()
    await student.taps("💬")
    return student


async def _ended(world: World, team: Team) -> Person:
    student = await world.pair(team.supporters[0])
    await student.taps("🔚")
    return student


async def _blocked(world: World, team: Team) -> Person:
    student = await world.pair(team.supporters[0])
    await team.supporters[0].says("/report")
    await team.supporters[0].presses(world.text("report-threats"))
    await team.supporters[0].presses(world.text("block-day"))
    return student


async def _with_a_counselor(world: World, team: Team) -> Person:
    student = await world.student()
    await student.says("/konselor")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    return student


@pytest.mark.parametrize("place", [_at_home, _asking, _ended, _blocked, _with_a_counselor])
async def test_it_is_heard_in_every_state(
    world: World, place: Callable[[World, Team], Awaitable[Person]]
) -> None:
    team = await world.team()
    student = await place(world, team)
    await student.says("plis 🆘")

    assert is_asked(world, student)
    assert any("✅" in label for label in student.keys)
    assert_nothing_failed(world)


async def test_it_is_heard_in_an_answer_to_a_question(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("/report")
    await student.presses(world.text("why-threats"))
    await student.answers("ia mengancamku, sos")

    assert is_asked(world, student)
    assert world.text("report-noted") in student.heard


async def test_the_question_keeps_its_keys_while_the_queue_speaks(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await student.says("🆘 tolong aku")
    await student.presses("⏭")
    await student.presses("⏭")
    await team.supporters[0].presses("✅")
    assert [label.split()[0] for label in student.keys] == ["✅", "❌"]

    await student.taps("❌")
    assert [label.split()[0] for label in student.keys] == ["🆘", "🔚"]


async def _sticker(student: Person) -> None:
    await student.sends_sticker("🆘")


async def _caption(student: Person) -> None:
    await student.sends_photo("lihat ini 🆘")


async def _file(student: Person) -> None:
    await student.sends_document(caption="sos")


async def _album(student: Person) -> None:
    await student.sends_album(3, "kami 🆘")


async def _forward(student: Person) -> None:
    await student.forwards("🆘 dari temanku")


async def _named_forward(student: Person) -> None:
    origin = {"type": "user", "date": 0, "sender_user": student.user.json()}
    await student.forwards("tolong 🆘", origin)


async def _poll(student: Person) -> None:
    await student.sends_poll("sos?")


async def _edit(student: Person) -> None:
    await student.edits(await student.says("tidak apa-apa"), "🆘")


async def _edit_into_command(student: Person) -> None:
    await student.edits(await student.says("halo"), "/sos")


async def _edited_caption(student: Person) -> None:
    await student.edits(await student.sends_photo("langit"), "sos")


@pytest.mark.parametrize(
    "send",
    [
        *(_sticker, _caption, _file, _album, _forward, _named_forward, _poll),
        *(_edit, _edit_into_command, _edited_caption),
    ],
)
async def test_it_is_heard_in_every_kind_of_message(
    world: World, send: Callable[[Person], Awaitable[None]]
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    guest = world.person()
    await send(student)
    await send(guest)

    assert is_asked(world, student)
    assert student.heard.count(world.text("sos-ask")) == 1
    assert world.text("sos-ask-guest") in guest.heard
    assert_nothing_failed(world)


async def test_a_supporter_may_name_it(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    message = await team.supporters[0].says("kalau gawat tekan 🆘 atau ketik sos")
    await team.supporters[0].edits(message, "kalau gawat tekan 🆘 ya")

    assert student.last.text == "kalau gawat tekan 🆘 ya"
    assert world.text("sos-ask") not in team.supporters[0].heard
    assert "119" not in str(team.supporters[0].heard)


async def test_a_counselor_may_name_it(world: World) -> None:
    team = await world.team()
    student = await _with_a_counselor(world, team)
    await team.coordinator.says("tombol 🆘 selalu ada")

    assert student.last.text == "tombol 🆘 selalu ada"
    assert world.text("sos-ask") not in team.coordinator.heard


async def _talks_as_student(world: World, team: Team, person: Person) -> None:
    await person.says("/talk")
    await person.presses("✅")
    await person.says("/talk")
    await person.presses("⏭")
    await person.presses("⏭")


async def test_a_supporter_on_the_students_side_is_a_student_there(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    await first.says("/duty")
    await first.presses("⚪")
    await _talks_as_student(world, team, first)
    await second.presses("✅")
    await first.says("sebenarnya aku juga 🆘")

    assert is_asked(world, first)
    assert "sebenarnya aku juga 🆘" in second.heard


async def test_whoever_talks_on_both_sides_calls_only_where_they_are_a_student(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await _talks_as_student(world, team, first)
    await second.presses("✅")
    await student.says("halo kak")
    heard = next(message for message in reversed(first.chat.messages) if message.text.endswith("halo kak"))
    await first.says("tekan 🆘 kalau perlu", reply_to=heard)
    assert world.text("sos-ask") not in first.heard

    await second.says("apa kabar?")
    heard = next(message for message in reversed(first.chat.messages) if message.text.endswith("apa kabar?"))
    await first.says("🆘 aku juga", reply_to=heard)
    assert is_asked(world, first)


async def test_somebody_of_the_team_whom_nobody_hears_gets_the_numbers_without_a_question(
    world: World,
) -> None:
    team = await world.team()
    await team.supporters[0].says("tekan 🆘 ya")

    assert "119" in str(team.supporters[0].heard)
    assert team.supporters[0].last.text == world.text("nobody-listens-supporter")
    assert world.text("sos-ask") not in team.supporters[0].heard
    await world.passes(minutes=5)
    assert not await world.rows("SELECT * FROM cases")


async def test_contact_details_beside_it_wait_as_always(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("🆘 wa aku 081200001111")

    assert is_asked(world, student)
    assert student.last.text == world.text("contact-held", what=world.text("what-phone"))
    assert not any("0812" in text for text in team.supporters[0].heard)
