"""From invitation to the first duty, what coordinators see, and how a certificate ends or is renewed."""

from sandbox.people.people import Person
from storage.store import Desk
from tests.scenarios.chatting import goes_on_call
from tests.scenarios.learning import answers_all, completes, opens, reads, trainee
from tests.world import Team, World


def card(team: Team) -> str:
    """The newest trainee's card in the group."""
    return next(seen.text for seen in reversed(team.desk.chat.messages) if "listening" in seen.text)


async def fails_refresher(world: World, person: Person) -> None:
    """All questions but one, after the wait."""
    await world.jumps(hours=1)
    await person.says("/training")
    await person.presses(world.text("take-refresher"))
    await answers_all(world, person, right=1, of=8)


async def test_from_an_invitation_to_the_first_duty(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    assert world.text("joined-supporter") in person.heard
    await person.says("/duty")
    press = await person.presses("🟢")
    assert press.answer == world.text("duty-not-certified")
    await completes(world, team, person)
    assert world.text("training-complete") in person.heard
    assert "✓ 100 %" in card(team)

    await team.desk.presses(world.text("sign-off"))
    certificate = (await world.rows("SELECT * FROM certificates"))[0]
    assert (certificate["source"], certificate["valid_until"] - certificate["issued_at"]) == (
        "training",
        365 * 86_400_000,
    )
    assert world.text("first-watched", count=10) in person.heard
    await person.presses("🟢")
    student = await world.pair(person)
    await student.says("halo")
    assert person.heard[-1] == "halo"


async def test_nobody_is_certified_before_everything_compulsory_is_passed(world: World) -> None:
    team = await world.team(supporters=0)
    await trainee(world, team)
    await team.desk.says("/training")
    await team.desk.presses("Kak Awan")
    assert not [label for label in team.desk.last.buttons if "✅" in label]
    counselor = await team.joins("Pak Jati", "counselor")
    await counselor.in_group(team.group).says("/training")
    assert "Kak Awan" in team.group.heard[-1]

    assert not await world.rows("SELECT * FROM certificates")


async def test_hours_elsewhere_stand_on_the_card_with_date_and_trainer(world: World) -> None:
    team = await world.team(supporters=0)
    await trainee(world, team)
    await team.desk.says("/training")
    await team.desk.presses("Kak Awan")
    await team.desk.presses(world.text("note-hours"))
    await team.coordinator.answers("enam jam")
    assert team.coordinator.last.text == world.text("hours-wrong")
    await team.coordinator.answers("6,5; 01-03-2026; Balai Kelurahan; Kursus Karang Taruna")
    assert team.coordinator.last.text == world.text("hours-noted")

    date = world.text("date-full", day="1", month="m3", year="2026")
    hours = world.text("trainee-hours", hours="6.5", date=date, name="Balai Kelurahan, Kursus Karang Taruna")
    assert hours in card(team)
    assert b"Kelurahan" not in (world.folder / "sebaya.db").read_bytes()
    assert b"Karang" not in (world.folder / "sebaya.db").read_bytes()


async def test_the_end_is_told_30_and_7_days_before_once_each(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await world.jumps(hours=24 * 330)
    heard = len(supporter.heard)
    for _ in range(40):
        await world.jumps(hours=24)
    told = [
        text
        for text in supporter.heard[heard:]
        if text.startswith(world.text("certificate-ends", days=1)[:12])
    ]

    assert told == [
        world.text("certificate-ends", days=30),
        world.text("certificate-ends", days=7),
        world.text("certificate-ended"),
    ]


async def test_the_refresher_renews(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await world.jumps(hours=24 * 340)
    await supporter.says("/training")
    await supporter.presses(world.text("take-refresher"))
    await answers_all(world, supporter, right=7, of=8)
    newest = (await world.rows("SELECT * FROM certificates ORDER BY issued_at DESC"))[0]

    assert newest["source"] == "refresher"
    assert newest["valid_until"] - newest["issued_at"] == 365 * 86_400_000
    assert supporter.last.text.startswith(world.text("refresher-passed", until="…").split("…")[0])
    questions = (await world.rows("SELECT asked FROM quizzes"))[0]["asked"].split()
    assert len(set(questions)) == 8
    assert not [one for one in questions if one.startswith("extra")]


async def test_a_certificate_that_ends_in_the_middle_of_a_shift_hands_the_conversation_over(
    world: World,
) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await student.says("aku masih di sini")

    await world.jumps(hours=0.2)
    await _ends_now(world, "Pendamping 1")
    await world.passes(seconds=10)
    assert world.text("certificate-ended") in first.heard
    assert world.text("duty-expired") in first.heard
    await world.passes(minutes=3)
    await second.presses("✅")
    await student.says("siapa di sana?")
    assert second.heard[-1] == "siapa di sana?"
    assert "siapa di sana?" not in first.heard


async def _ends_now(world: World, name: str) -> None:
    """The certificate of this supporter runs out at this moment."""

    async def end(desk: Desk) -> None:
        work = desk.work
        for colleague in await work.team.colleagues():
            if colleague.name == name:
                await desk.tx.rows(
                    "UPDATE certificates SET valid_until = :now WHERE person = :person",
                    {"now": int(work.now.timestamp() * 1000), "person": colleague.person},
                )

    await world.programme.store.run(world.clock.now(), end)


async def test_a_refresher_failed_for_good_ends_duty_and_a_coordinator_may_open_it_again(
    world: World,
) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    await first.says("/duty")
    await first.presses("⚪")
    await completes(world, team, first)
    await world.jumps(hours=24 * 340)
    await fails_refresher(world, first)
    await fails_refresher(world, first)
    await goes_on_call(team.desk)
    await first.says("/duty")
    await first.presses("🟢")
    await second.says("/duty")
    await second.presses("🟢")
    assert (await world.rows("SELECT COUNT(*) AS n FROM duties WHERE ended_at IS NULL"))[0]["n"] == 2
    await world.jumps(hours=0.2)
    await first.says("/training")
    await first.presses(world.text("take-refresher"))
    await answers_all(world, first, right=0, of=8)

    assert world.text("refresher-failed") in first.heard
    assert world.text("refresher-failed-group", name="Pendamping 1") in team.group.heard
    assert (await world.rows("SELECT COUNT(*) AS n FROM duties WHERE ended_at IS NULL"))[0]["n"] == 1
    await first.says("/duty")
    press = await first.presses("🟢")
    assert press.answer == world.text("duty-not-certified")
    await team.desk.presses(world.text("sign-off"))
    await first.presses("🟢")
    assert (await world.rows("SELECT COUNT(*) AS n FROM duties WHERE ended_at IS NULL"))[0]["n"] == 2


async def test_a_compulsory_module_that_was_failed_lets_duty_rest_until_it_is_passed(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    until = (await world.rows("SELECT MAX(valid_until) AS v FROM certificates"))[0]["v"]
    await reads(world, first, 1)
    await first.presses(world.text("take-quiz"))
    assert world.text("quiz-counts") in first.heard
    await answers_all(world, first, right=2)
    assert world.text("module-failed", title=f"{world.language} role") in first.heard
    await world.passes(minutes=3)
    await second.presses("✅")
    await student.says("siapa di sana?")
    assert second.heard[-1] == "siapa di sana?"

    await first.says("/duty")
    press = await first.presses("🟢")
    assert press.answer == world.text("duty-not-certified")
    press = await first.sends_press(await refresher_key(world, first))
    assert press.answer == world.text("module-locked", first=f"{world.language} role")
    await world.passes(minutes=11)
    await opens(world, first, 1)
    await first.presses(world.text("take-quiz"))
    await answers_all(world, first)
    assert first.last.text.startswith(world.text("certificate-back", until="…").split("…")[0])
    assert (await world.rows("SELECT MAX(valid_until) AS v FROM certificates"))[0]["v"] == until
    await first.says("/duty")
    await first.presses("🟢")
    assert (await world.rows("SELECT COUNT(*) AS n FROM duties WHERE ended_at IS NULL"))[0]["n"] == 2


async def refresher_key(world: World, person: Person) -> str:
    """What the button of the refresher sends."""
    await person.says("/training")
    label = world.text("take-refresher")
    found = [button for row in person.last.rows for button in row if button["text"] == label]
    return str(found[0]["callback_data"])


async def test_people_shows_how_many_are_trained(world: World) -> None:
    team = await world.team()
    await trainee(world, team)
    await team.desk.says("/people")

    assert world.text("training-coverage", count=1, all=2, soon=0) in team.group.heard[-1]


async def test_whoever_accepts_somebody_as_trained_is_asked_where_and_for_how_long(world: World) -> None:
    team = await world.team(supporters=0)
    await team.applies("Kak Awan")
    await team.desk.presses(world.text("accept-trained"))
    applicant = team.desk.last
    assert world.text("hours-missing") in applicant.text
    await team.desk.presses(world.text("note-hours"), on=applicant)
    await team.coordinator.answers("6; 01-03-2026; Balai Kelurahan; Bu Wening")

    assert team.coordinator.last.text == world.text("hours-noted")
    assert world.text("hours-missing") not in applicant.text
    assert not applicant.buttons
