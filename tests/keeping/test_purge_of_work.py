"""What is written beside a conversation goes with it: questions, notes, reports, what was ticked, prompts."""

from sandbox.people.people import Person
from storage.keeping.every_column import SEALED
from tests.keeping.raw import everything, found
from tests.scenarios.worked import flagged_and_noted
from tests.world import Team, World

MONTH = 24 * 31
KEPT_LONGER = {
    "audit",
    "apart",
    "blocks",
    "people",
    "chats",
    "programme",
    "members",
    "pins",
    "certificates",
    "profiles",
}
BESIDE = (
    "threads",
    "asked",
    "asides",
    "case_work",
    "case_notes",
    "sos_answers",
    "watched",
    "peer_reviews",
    "reports",
    "reveals",
)


async def marks(world: World) -> set[bytes]:
    """What was sealed, and every id and code that is in none of the tables that are kept longer."""
    rows = await everything(world)
    columns = [one for one in SEALED if one.table not in KEPT_LONGER]
    sealed = {row[one.column] for one in columns for row in rows[one.table] if row[one.column]}
    about = {table: kept for table, kept in rows.items() if "conversation" in str(kept) or table in BESIDE}
    ids = {
        row[name]
        for kept in about.values()
        for row in kept
        for name in ("id", "code", "alias")
        if row.get(name)
    }
    longer = str({table: rows[table] for table in KEPT_LONGER})
    return sealed | {one.encode() for one in ids if isinstance(one, str) and one not in longer}


async def asked_beside(world: World) -> tuple[Team, Person, Person]:
    """A new supporter's conversation with a reader, a question, an answer, and another prompt."""
    team = await world.team()
    supporter, counselor = team.supporters[0], team.coordinator
    student = await world.pair(supporter)
    await student.says("kenari")
    await supporter.taps("🧭")
    await supporter.replies("bagaimana sebaiknya?")
    await counselor.replies("pelan-pelan")
    await team.desk.presses("👁")
    await supporter.taps("🧭")
    return team, student, supporter


async def ended(team: Team, student: Person) -> None:
    await student.taps("🔚")
    for _ in range(3):
        await team.coordinator.presses(team.world.text("seen-good"))
    await team.world.programme.store.checkpoint()


async def test_after_a_month_nothing_that_was_written_beside_a_conversation_is_left(world: World) -> None:
    team, student, _ = await asked_beside(world)
    await ended(team, student)
    kept = await marks(world)
    assert found(world.folder, kept) == len(kept) > 7
    assert len(await world.rows("SELECT 1 FROM peer_reviews")) == 3

    await world.jumps(hours=25)
    await world.jumps(hours=MONTH)
    rows = await everything(world)
    assert {table: len(rows[table]) for table in BESIDE} == dict.fromkeys(BESIDE, 0)
    assert {(row["purpose"], row["about"]) for row in rows["prompts"]} == {("over", "")}
    assert found(world.folder, kept) == 0


async def worked(team: Team, supporter: Person) -> None:
    """A case with its notes, a reveal and a report about the student, all of them decided."""
    counselor, text = team.coordinator, team.world.text
    jati = await team.joins("Pak Jati", "counselor")
    await flagged_and_noted(team, "urgent")
    await counselor.presses("🪪")
    await counselor.presses(text("reveal-life"))
    await counselor.replies("ia di jembatan")
    await counselor.presses(text("reveal-by-myself"))
    await team.enters_pin(counselor)
    await jati.presses(text("reveal-review-right"))
    await supporter.says("/report")
    await supporter.presses(text("report-else"))
    await supporter.presses(text("block-day"))
    await supporter.replies("ia memaki")
    await counselor.presses("🙋")
    await counselor.presses(text("verdict-kept"))
    await counselor.answers("sudah kubaca")
    await counselor.presses("☑️")
    await counselor.presses(text("outcome-followed-up"))
    await counselor.presses(text("in-days-1"))
    await team.world.programme.store.checkpoint()


async def test_ninety_days_after_a_case_nothing_of_working_it_is_left(world: World) -> None:
    team, student, supporter = await asked_beside(world)
    await student.taps("🆘")
    await student.taps("✅")
    await worked(team, supporter)
    kept, rows = await marks(world), await everything(world)
    assert found(world.folder, kept) == len(kept) > 15
    assert [table for table in BESIDE if not rows[table]] == ["peer_reviews"]

    for days in (1, 31, 57, 3):
        await world.jumps(hours=24 * days)
    rows = await everything(world)
    assert {table: len(rows[table]) for table in BESIDE} == dict.fromkeys(BESIDE, 0)
    assert {(row["purpose"], row["about"]) for row in rows["prompts"]} == {("over", "")}
    assert found(world.folder, kept) == 0
