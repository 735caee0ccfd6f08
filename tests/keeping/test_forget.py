"""/mydata tells what is kept, and /forget leaves nothing of it."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sandbox.people.people import Person
from storage.keeping.erasure_list import ErasureList
from tests.keeping.raw import everything, places_of
from tests.scenarios.chatting import asks
from tests.world import Team, World, opened

AUDITED = {"audit.actor", "audit.about"}


async def id_of(world: World, person: Person) -> str:
    """Our own id of somebody."""
    await person.says("/mydata")
    newest = "SELECT p.id FROM people p JOIN chats c ON c.id = p.chat WHERE c.seen_at IS NOT NULL"
    digest = world.programme.store._vault.hash("chat", person.id)
    rows = await world.rows(f"{newest} AND c.hash = :hash", hash=digest)
    return str(rows[0]["id"])


async def forgets(world: World, person: Person) -> None:
    await person.says("/forget")
    await person.presses(world.text("forget-yes"))
    await world.passes(seconds=5)


async def test_mydata_tells_in_plain_words_what_is_kept(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("/mydata")
    await team.supporters[0].says("/mydata")

    assert world.text("mydata-conversations", count=1) in student.heard[-1]
    assert world.text("mydata-name", name="Pendamping 1") not in student.heard[-1]
    assert world.text("mydata-name", name="Pendamping 1") in team.supporters[0].heard[-1]
    assert world.text("mydata-duties", count=2) in team.supporters[0].heard[-1]


async def test_a_stranger_hears_that_nothing_is_kept(world: World) -> None:
    stranger = world.person()
    await stranger.says("/mydata")
    await stranger.says("/forget")

    assert stranger.heard[-2:] == [world.text("mydata-nothing")] * 2


async def test_forget_asks_once_and_a_no_changes_nothing(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("/forget")
    before = await everything(world)
    await student.presses(world.text("forget-no"))
    await world.passes(seconds=5)

    assert student.heard[-1] == world.text("forget-kept")
    assert (await everything(world))["conversations"] == before["conversations"]


async def test_a_forgotten_student_is_nowhere_and_has_a_receipt(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.says("rahasia kecil")
    await supporter.says("aku di sini")
    person = await id_of(world, student)
    alias = (await world.rows("SELECT alias FROM participants WHERE part = 'student'"))[0]["alias"]
    await forgets(world, student)

    assert student.heard[-1] == world.text("forgotten")
    assert world.text("ended-by-other") in supporter.heard or world.text("ended-supporter") in supporter.heard
    assert "rahasia kecil" not in supporter.screen()
    assert await places_of(world, person) <= AUDITED
    assert await places_of(world, alias) == set()
    assert await world.rows("SELECT address FROM chats WHERE kind = 'guest' AND address IS NOT NULL") == []
    await student.says("halo?")
    assert student.heard[-1].startswith(world.text("welcome-kept-nothing")[:20])


async def test_who_is_forgotten_stands_in_a_list_outside_the_database(world: World) -> None:
    await world.team()
    student = await world.waits()
    person = await id_of(world, student)
    await forgets(world, student)
    text = (world.folder / "sebaya.db.erasures").read_text("utf-8")
    (line,) = (line for line in text.splitlines() if "forgotten" in line)

    assert set(json.loads(line)) == {"at", "forgotten", "by"}
    assert person not in text


async def test_two_who_must_not_meet_do_not_meet_after_a_forgetting(world: World) -> None:
    team = await world.team()
    student = await world.waits()
    await team.supporters[0].presses(world.text("may-know"))
    await forgets(world, student)
    await student.says("/start")
    await student.presses("✅")
    await asks(student)
    await world.passes(minutes=1)

    assert (await world.rows("SELECT COUNT(*) AS n FROM offers WHERE state = 'open'"))[0]["n"] == 0


async def alarmed(world: World, team: Team) -> Person:
    student = await world.pair(team.supporters[0])
    await student.taps("🆘")
    await student.taps("✅")
    return student


async def test_an_open_emergency_is_named_and_forgetting_waits_for_its_end(world: World) -> None:
    team = await world.team()
    student = await alarmed(world, team)
    await team.desk.presses("🙋")
    await forgets(world, student)
    assert student.heard[-1] == world.text("forget-held", reason="emergency")
    assert len(await world.rows("SELECT id FROM conversations")) == 1

    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    await world.passes(seconds=5)
    assert student.heard[-1] == world.text("forgotten")
    assert await world.rows("SELECT id FROM conversations") == []


@pytest.mark.parametrize("wisher", ["reporter", "named"])
async def test_an_open_report_is_named_and_forgetting_waits_for_the_decision(
    world: World, wisher: str
) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await supporter.says("kata yang menyakitkan")
    await student.says("/report")
    await student.presses(world.text("report-threats"))
    person = {"reporter": student, "named": supporter}[wisher]
    await forgets(world, person)
    assert person.heard[-1] == world.text("forget-held", reason="report")
    assert await world.said() == ["kata yang menyakitkan"]

    await team.coordinator.presses("🙋")
    await team.coordinator.presses(world.text("verdict-restored"))
    await team.coordinator.answers("sudah kubaca semuanya")
    await world.passes(seconds=5)
    assert person.heard[-1] == world.text("forgotten")
    assert await world.rows("SELECT id FROM reports") == []


async def test_a_lesser_case_goes_and_the_group_hears_why(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    code = (await world.rows("SELECT code FROM cases"))[0]["code"]
    await forgets(world, student)

    assert team.desk.heard[-1] == world.text("case-forgotten", code=code)
    assert await world.rows("SELECT id FROM cases UNION SELECT id FROM flags") == []


async def test_a_supporter_who_forgets_leaves_nobody_alone(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await student.says("rahasia kecil")
    person = await id_of(world, first)
    await forgets(world, first)
    assert first.heard[-1] == world.text("forgotten")
    assert "rahasia kecil" not in first.screen()
    assert await places_of(world, person) <= AUDITED

    await second.presses("✅")
    await student.says("masih ada orang?")
    assert second.heard[-1] == "masih ada orang?"
    await team.desk.says("/people")
    assert "Pendamping 1" not in team.desk.heard[-1]


async def test_the_last_coordinator_stays_and_what_another_did_stays_without_them(world: World) -> None:
    team = await world.team()
    await team.coordinator.says("/forget")
    assert team.coordinator.heard[-1] == world.text("forget-last-coordinator")

    counselor = await team.joins("Bu Kenanga", "counselor")
    await world.rows("UPDATE members SET coordinator = 1 WHERE role = 'counselor' RETURNING person")
    person = await id_of(world, team.coordinator)
    await counselor.says("/forget")
    await forgets(world, team.coordinator)

    assert team.coordinator.heard[-1] == world.text("forgotten")
    assert await places_of(world, person) <= AUDITED
    (certificate,) = await world.rows("SELECT confirmed_by FROM certificates")
    assert certificate["confirmed_by"] == "forgotten"


async def test_two_who_did_the_same_for_somebody_can_both_be_forgotten(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    first, second = [await team.joins(name, "counselor") for name in ("Bu Kenanga", "Pak Jati")]
    await world.rows(
        """
        INSERT INTO peer_reviews (conversation, supporter, counselor, question, answer, answered_at)
        SELECT t.conversation, t.person, m.person, 'listening', 'good', 1 FROM participants t, members m
        WHERE t.part = 'supporter' AND m.role = 'counselor' AND m.coordinator = 0
        """
    )
    await world.rows(
        """
        INSERT INTO reports
            (id, code, conversation, reporter, about, part, reason, made_at, told_at, closed_at)
        SELECT m.person, 'R', v.id, v.student, m.person, 'counselor', 'else', 1, 1, 1
        FROM conversations v, members m WHERE m.role = 'counselor' AND m.coordinator = 0
        """
    )
    for counselor in (first, second):
        await forgets(world, counselor)
        assert counselor.heard[-1] == world.text("forgotten")

    assert await world.rows("SELECT 1 FROM peer_reviews UNION SELECT 1 FROM reports") == []


@pytest.mark.parametrize("who", ["student", "supporter"])
async def test_cards_about_the_forgotten_leave_the_group_too(world: World, who: str) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await team.supporters[0].taps("🧭")
    await team.supporters[0].replies("bagaimana?")
    assert team.group.screen().count("Pendamping 1") >= 2
    cards = {row["view"] for row in await world.rows("SELECT view FROM cards")}
    assert {"watch", "consult"} <= cards
    await forgets(world, student if who == "student" else team.supporters[0])

    assert {row["view"] for row in await world.rows("SELECT view FROM cards")} & {"watch", "consult"} == set()
    shown = [one.text for one in team.group.chat.messages if one.text.startswith(("👁", "🧭"))]
    assert shown == []


async def test_an_old_yes_forgets_nobody(world: World) -> None:
    await world.team()
    student = await world.waits()
    await student.says("/forget")
    await world.passes(hours=2)
    await student.presses(world.text("forget-yes"))
    await world.passes(seconds=5)

    assert await world.rows("SELECT person FROM farewells") == []
    assert world.text("forgotten") not in student.heard


async def test_a_wish_outlives_a_restart_and_a_list_that_cannot_be_written(world: World) -> None:
    await world.team()
    student = await world.waits()
    await student.says("/forget")
    await student.presses(world.text("forget-yes"))
    await world.closes()
    listed = world.folder / "sebaya.db.erasures"
    listed.unlink()
    listed.mkdir()
    await world.opens()
    await world.passes(seconds=5)
    assert len(await world.rows("SELECT person FROM farewells")) == 1
    assert len(await world.rows("SELECT id FROM conversations")) == 1
    assert world.text("forgotten") not in student.heard

    listed.rmdir()
    await world.passes(seconds=5)
    assert student.heard[-1] == world.text("forgotten")
    assert listed.read_text("utf-8").count('"forgotten"') == 1
    assert student.heard.count(world.text("forget-delayed")) == 1
    assert "list_not_written" in world.log.getvalue()


async def test_wherever_the_list_is_kept_from_now_on_it_knows_who_was_forgotten_before(
    tmp_path: Path,
) -> None:
    beside, other = tmp_path / "sebaya.db.erasures", tmp_path / "other" / "sebaya.db.erasures"
    ErasureList(beside).add("forgotten before", datetime(2026, 3, 1, tzinfo=UTC))
    async with opened(tmp_path, backup_folder=f"{tmp_path}/other") as world:
        await forgets(world, await world.student())
    whole = other.read_bytes()
    other.write_bytes(whole[: whole.rindex(b'"forgotten"')])
    async with opened(tmp_path, erasures_file=f"{tmp_path}/list"):
        lists = [ErasureList(path).marks() for path in (beside, other, tmp_path / "list")]

    assert [len(marks) for marks in lists] == [2, 1, 2]
    assert lists[0] == lists[2]
    assert beside.read_text("utf-8").count('"forgotten"') == 2
