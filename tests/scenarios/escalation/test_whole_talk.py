"""What weighs little in one message adds up in a talk: a concern with its reasons, each raised once."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.scenarios.addressing.test_words_that_wait import reporting
from tests.scenarios.chatting import asks, cards, ends
from tests.scenarios.escalation.test_lost_words import broken
from tests.world import Team, World, opened

SLEEP, ALONE, BURDEN = "aku ga bisa tidur", "aku ngerasa sendirian", "aku beban keluarga"
DANGER, GOODBYE = "aku pengen mati aja", "makasih ya buat semuanya"
Way = Callable[[World, Person], Awaitable[None]]
SIGNS = ("sleep", "alone", "burden")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """One language is enough, but for what people read."""
    async with opened(tmp_path) as world:
        yield world


async def talking(world: World) -> tuple[Team, Person]:
    team = await world.team()
    return team, await world.pair(team.supporters[0])


async def says(world: World, student: Person, *texts: str, minutes: float = 1) -> None:
    for text in texts:
        await student.says(text)
        await world.passes(minutes=minutes)


def why(world: World, *signs: str) -> str:
    named = " · ".join(world.text(f"sign-{sign}") for sign in signs)
    return world.text("why-several-signs", count=len(signs), signs=named)


async def levels(world: World) -> list[int]:
    return [row["level"] for row in await world.rows("SELECT level FROM cases ORDER BY opened_at")]


async def closes_the_case(team: Team) -> None:
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(team.world.text("outcome-safe"))


@pytest.mark.parametrize("language", ["id", "en"])
async def test_three_different_notes_within_an_hour_are_a_concern_with_its_reasons(
    tmp_path: Path, language: str
) -> None:
    async with opened(tmp_path, language) as world:
        team, student = await talking(world)
        await says(world, student, SLEEP, ALONE)
        assert not await levels(world)

        await says(world, student, BURDEN)
        assert await levels(world) == [2]
        card = team.desk.screen()
        assert "🟡" in card
        assert why(world, *SIGNS) in card
        assert "tidur" not in card.replace(world.text("sign-sleep"), "")
        told = world.text("flag-together", why=why(world, *SIGNS), told=1)
        assert team.supporters[0].heard.count(told) == 1


async def test_a_supporter_who_reads_why_does_not_also_read_that_nobody_was_told(world: World) -> None:
    team, student = await talking(world)
    await says(world, student, SLEEP, ALONE)
    heard = len(team.supporters[0].heard)
    await says(world, student, "aku beban keluarga, pengen ngejauh dari rumah", "pengen kabur dari rumah")

    noted = world.text(
        "flag-noted",
        category=world.text("category-leaving-home"),
        hint=world.text("hint-leaving-home"),
    )
    assert noted not in team.supporters[0].heard[heard : heard + 3]


@pytest.mark.parametrize(
    ("texts", "minutes"),
    [
        pytest.param([SLEEP, SLEEP, SLEEP, "udah 3 hari ga bisa tidur"], 12, id="the same again"),
        pytest.param([SLEEP, ALONE, BURDEN], 31, id="over more than an hour"),
        pytest.param([SLEEP, ALONE, "aku janji ga nyilet lagi"], 1, id="a denial"),
        pytest.param([SLEEP, ALONE, "makasih kak, dadah"], 1, id="two and a goodbye"),
        pytest.param([SLEEP, "aku sendirian banget"], 1, id="one phrase that two entries hear"),
    ],
)
async def test_what_is_no_three_different_notes_raises_nothing(
    world: World, texts: list[str], minutes: float
) -> None:
    _, student = await talking(world)
    await says(world, student, *texts, minutes=minutes)

    assert not await levels(world)


async def test_a_reason_is_raised_once_in_a_talk(world: World) -> None:
    team, student = await talking(world)
    await says(world, student, SLEEP, ALONE, BURDEN, "aku benci diri sendiri", "aku capek hidup", SLEEP)
    assert (await cards(world)).count("several-signs") == 1

    await closes_the_case(team)
    await says(world, student, ALONE, BURDEN, "insomnia lagi")
    assert (await cards(world)).count("several-signs") == 1


async def test_a_case_that_was_closed_as_no_danger_counts_for_each_entry(world: World) -> None:
    team, student = await talking(world)
    await says(world, student, SLEEP, ALONE, BURDEN)
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-false-alarm"))

    refuted = await world.rows("SELECT entry FROM lexicon_verdicts WHERE refuted = 1 ORDER BY entry")
    assert [row["entry"] for row in refuted] == ["cannot-sleep", "feels-alone", "is-a-burden"]


async def test_a_restart_between_messages_changes_nothing(world: World) -> None:
    team, student = await talking(world)
    for text in (SLEEP, ALONE, BURDEN):
        await student.says(text)
        await world.closes()
        await world.opens()

    await world.passes(seconds=2)
    assert await levels(world) == [2]
    assert why(world, *SIGNS) in team.desk.screen()


async def test_a_goodbye_after_danger_lifts_an_open_concern(world: World) -> None:
    team, student = await talking(world)
    await team.supporters[0].taps("🚩")
    assert await levels(world) == [2]

    await says(world, student, GOODBYE)
    assert await levels(world) == [3]
    assert world.text("why-goodbye-said") in team.desk.screen()


async def test_a_goodbye_leaves_an_urgent_case_at_its_level_and_is_on_its_card(world: World) -> None:
    team, student = await talking(world)
    await says(world, student, DANGER, GOODBYE, "jaga diri kalian")

    assert await levels(world) == [3]
    assert world.text("why-goodbye-said") in team.desk.screen()
    assert (await cards(world)).count("goodbye-said") == 1


async def test_a_goodbye_after_a_case_was_closed_is_a_concern_for_a_day(world: World) -> None:
    team, student = await talking(world)
    await team.supporters[0].taps("🚩")
    await closes_the_case(team)
    await ends(world, team.supporters[0])
    await world.jumps(hours=23)
    await asks(student)
    await student.says("thanks for everything, bye forever")

    assert await levels(world) == [2, 2]


async def test_a_goodbye_without_danger_before_raises_nothing(world: World) -> None:
    team, student = await talking(world)
    heard = len(team.supporters[0].heard)
    goodbyes = GOODBYE, "selamat tinggal", "jaga diri kalian", "thanks for everything", "makasih kak, dadah"
    await says(world, student, "aku kesel sama tugas", *goodbyes, minutes=0.5)

    assert not await cards(world)
    assert team.supporters[0].heard[heard:] == ["aku kesel sama tugas", *goodbyes]


async def test_an_ordinary_goodbye_after_danger_adds_nothing(world: World) -> None:
    _, student = await talking(world)
    await says(world, student, DANGER, "makasih kak, dadah")

    assert await cards(world) == ["suicide"]


async def is_held(world: World, student: Person) -> None:
    await student.says(f"{BURDEN}, wa aku 0812 3456 7890")
    assert await world.rows("SELECT id FROM held")


async def is_refused(_: World, student: Person) -> None:
    await student.sends_document(caption=BURDEN)


async def is_edited(_: World, student: Person) -> None:
    await student.edits(await student.says("gitu deh"), BURDEN)


async def is_taken_back(_: World, student: Person) -> None:
    await student.says("/unsend", reply_to=await student.says(BURDEN))


async def is_lost(_: World, student: Person) -> None:
    with broken("care.conversation.relay.say_in"):
        await student.says(BURDEN)


@pytest.mark.parametrize("way", [is_held, is_refused, is_edited, is_taken_back, is_lost])
async def test_what_did_not_arrive_or_did_not_stay_counts_too(world: World, way: Way) -> None:
    team, student = await talking(world)
    await says(world, student, SLEEP, ALONE)
    await way(world, student)

    assert await levels(world) == [2]
    assert why(world, *SIGNS) in team.desk.screen()


async def test_words_that_wait_for_their_addressee_count_too(world: World) -> None:
    _, student = await reporting(world)
    await says(world, student, SLEEP, ALONE, BURDEN)

    assert "several-signs" in await cards(world)


async def test_words_in_a_form_count_too(world: World) -> None:
    _, student = await reporting(world)
    await student.says(f"dia cuek. {BURDEN}", reply_to=student.last)
    assert world.text("report-noted") in student.screen()
    await says(world, student, SLEEP, ALONE)

    assert "several-signs" in await cards(world)


async def test_notes_that_nobody_was_told_of_are_counted_in_mydata_and_purged(world: World) -> None:
    _, student = await talking(world)
    await says(world, student, SLEEP, ALONE)
    assert await cards(world) == ["severe-distress"] * 2
    await student.taps("🔚")
    await student.says("/mydata")
    assert world.text("mydata-flags", count=2) in student.screen()

    await world.jumps(hours=24 * 31)
    assert await cards(world) == []
