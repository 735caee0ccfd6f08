"""Who is brought together with whom, and who never again."""

import pytest

from care.conversation import pairing
from care.model.entities import Person as Known
from care.model.message_kinds import Refusal
from sandbox.people.people import Person
from storage.sealing.encryption import Vault
from storage.store import Desk
from tests.scenarios.chatting import asks, asks_as_student
from tests.world import KEY, Team, World

IDS = {"offer", "conversation", "student", "supporter"}


async def meets(world: World, student: Person, supporter: Person) -> None:
    """These two talk once more, until the student ends it."""
    await world.passes(seconds=1)
    await asks(student)
    await supporter.presses("✅")
    await student.taps("🔚")
    await world.passes(minutes=1)


async def asks_a_third_time(world: World) -> tuple[Team, Person]:
    """These two have met as often as they may, and the student asks for a peer once more."""
    team, student = await world.team(), await world.student()
    await meets(world, student, team.supporters[0])
    await meets(world, student, team.supporters[0])
    await asks(student)
    return team, student


def is_offered(supporter: Person) -> bool:
    return bool(supporter.buttons) and any("✅" in label for label in supporter.last.buttons)


async def test_an_offer_tells_how_long_somebody_waits_and_the_level(world: World) -> None:
    team = await world.team(supporters=0)
    await world.waits("aku mau bunuh diri")
    await world.passes(minutes=7)
    offer = (await team.comes_on("Pendamping")).last.text

    level = world.text(f"level-{world.level_of('aku mau bunuh diri')}")
    topic = world.text("topic-none")
    assert offer == world.text("offer", topic=topic, mood=0, level=level, waited=7, seconds=60)


async def test_who_may_know_somebody_is_never_offered_them_again(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.waits()
    await supporter.presses(world.text("may-know"))
    assert supporter.last.text == world.text("offer-known")
    await student.taps("🔚")
    await world.passes(minutes=10)
    await asks(student)

    assert supporter.last.text == world.text("offer-known")
    stored = await world.rows("SELECT * FROM apart")
    ids = {row["id"] for row in await world.rows("SELECT id FROM people")}
    assert not ids & {value for row in stored for value in row.values()}


async def test_who_may_know_somebody_misses_nothing_and_is_asked_for_others(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await world.waits()
    await supporter.presses(world.text("may-know"))
    other = await world.waits("halo")
    await supporter.presses("✅")
    await supporter.says("aku di sini")

    assert other.heard[-1] == "aku di sini"
    assert [row["missed"] for row in await world.rows("SELECT missed FROM duties")] == [0]


async def test_another_supporter_is_somebody_else_now_and_later(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await student.taps("🔚")
    await student.presses("🔁")
    await second.presses("✅")
    await student.says("halo lagi")
    assert second.heard[-1] == "halo lagi"

    await student.taps("🔚")
    await second.says("/duty")
    await second.presses("⚪")
    await world.passes(minutes=10)
    await asks(student)
    assert not is_offered(first)


async def test_a_pair_apart_stays_apart_the_other_way_round(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    await asks_as_student(second)
    await first.presses(world.text("may-know"))
    await second.taps("🔚")
    await asks_as_student(first)

    assert not await world.rows("SELECT * FROM offers WHERE state = 'open'")


async def test_the_same_two_meet_twice_and_a_third_time_with_a_counselors_word(world: World) -> None:
    team, student = await asks_a_third_time(world)
    supporter = team.supporters[0]
    assert not is_offered(supporter)

    await world.passes(minutes=4)
    assert "Pendamping 1" in team.desk.last.text
    await team.desk.presses(world.text("let-meet"))
    assert world.text("further-yes", name="Bu Melati") in team.desk.last.text
    await supporter.presses("✅")
    await student.says("halo")
    assert supporter.heard[-1] == "halo"


async def test_a_counselor_may_say_not_now_and_somebody_else_still_comes(world: World) -> None:
    team, _ = await asks_a_third_time(world)
    await world.passes(minutes=4)
    await team.desk.presses(world.text("not-now"))

    assert is_offered(await team.comes_on("Pendamping 2"))
    assert not is_offered(team.supporters[0])


async def test_fourteen_days_later_they_may_meet_again(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.student()
    await meets(world, student, supporter)
    await meets(world, student, supporter)
    await world.jumps(hours=14 * 24 + 1)
    await supporter.says("/duty")
    await supporter.presses("🟢")
    await asks(student)

    assert is_offered(supporter)


async def test_who_rests_is_not_asked(world: World) -> None:
    team = await world.team(supporters=2)
    resting = (await world.rows("SELECT person FROM duties ORDER BY free_since"))[0]["person"]
    until = int(world.clock.now().timestamp() * 1000) + 600_000
    await world.rows(
        "UPDATE duties SET rest_until = :until WHERE person = :person", until=until, person=resting
    )
    await world.waits()
    assert is_offered(team.supporters[1])
    await team.supporters[1].presses("❌")
    await world.waits()
    assert not is_offered(team.supporters[0])

    await world.passes(minutes=10)
    assert is_offered(team.supporters[0])


async def test_who_knows_the_topic_from_their_own_life_is_asked_first(world: World) -> None:
    team = await world.team(supporters=2)
    knows = team.supporters[1]
    await knows.presses(world.text("topic-family"))
    student = await world.student()
    await student.taps("💬")
    await student.presses(world.text("topic-family"))
    await student.presses("⏭")

    assert is_offered(knows)


async def test_why_it_was_these_two_is_kept_in_figures(world: World) -> None:
    team = await world.team(supporters=2)
    student = await world.pair(team.supporters[0])
    await student.says("rahasia")
    (pairing,) = await world.rows("SELECT * FROM pairings")

    assert (pairing["fitting"], pairing["met"], pairing["knows_topic"], pairing["wished"]) == (2, 0, 0, 0)
    assert pairing["free_for"] > 0
    assert {type(value) for name, value in pairing.items() if name not in IDS} == {int}
    (noted,) = await world.rows("SELECT * FROM audit WHERE action = 'paired'")
    why = f"fitting=2 topic=0 wish=0 met=0 free={pairing['free_for']}"
    assert (noted["actor"], noted["about"]) == (pairing["supporter"], why)


async def test_another_supporter_in_the_middle_hears_nothing_of_before(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await student.says("kata untuk yang pertama")
    await asks_for_another(world, student)
    assert world.text("another-sought") in student.heard
    assert world.text("student-moved-on") in first.heard

    await student.says("kata untuk yang berikutnya")
    await second.presses("✅")
    assert second.heard[-1] == "kata untuk yang berikutnya"
    assert "kata untuk yang pertama" not in second.heard
    await first.says("masih di sana?")
    assert first.last.text == world.text("nobody-listens-supporter")
    assert "masih di sana?" not in student.heard


async def test_what_the_first_one_wrote_last_does_not_arrive_after_another_was_asked_for(
    world: World,
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    world.api.faults.refuse(times=1, chat=student.id, retry_after=30)
    await team.supporters[0].says("terlambat")
    await asks_for_another(world, student)
    await world.passes(minutes=1)

    assert "terlambat" not in student.heard
    assert world.text("cancelled", count=1) in team.supporters[0].heard


async def test_another_supporter_without_a_conversation_is_refused_in_words(world: World) -> None:
    await world.team()
    student = await world.waits()

    with pytest.raises(Refusal):
        await asks_for_another(world, student)


async def test_never_again_takes_back_the_offer_that_is_open(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.waits()

    async def apart(desk: Desk) -> None:
        person = await known(desk, student)
        await pairing.never_again(desk.work, person.id, (await known(desk, supporter)).id)

    await world.programme.store.run(world.clock.now(), apart)
    await world.settle()
    assert supporter.last.text == world.text("offer-gone")
    await world.passes(minutes=1)
    assert supporter.last.text == world.text("offer-gone")


async def test_a_pair_is_known_by_its_addresses_so_that_a_new_start_changes_nothing(world: World) -> None:
    team = await world.team()
    student = await world.waits()
    await team.supporters[0].presses(world.text("may-know"))
    await student.taps("🔚")
    (pair,) = await world.rows("SELECT hash FROM apart")
    hashes = await world.rows("SELECT c.hash FROM people p JOIN chats c ON c.id = p.chat ORDER BY c.id")
    of_both = " ".join(sorted(row["hash"].hex() for row in hashes[-2:]))

    assert pair["hash"] == Vault(KEY).hash("apart", of_both)


async def asks_for_another(world: World, student: Person) -> None:
    """🔁, as the offer after a long silence will press it."""

    async def ask(desk: Desk) -> None:
        await pairing.another_supporter(desk.work, await known(desk, student))

    await world.programme.store.run(world.clock.now(), ask)
    await world.settle()


async def known(desk: Desk, person: Person) -> Known:
    found = await desk.work.people.arrive(person.id, "id", desk.work.now, writes=True)
    assert isinstance(found, Known)
    return found
