"""The code of a report, by which coordinators speak of it."""

from care.conduct import reports
from care.model.enums import ReportReason
from storage.store import Desk
from tests.virtual import ToldChance
from tests.world import World


async def test_no_two_open_reports_have_the_same_code(world: World) -> None:
    team = await world.team(supporters=3)
    for supporter in team.supporters:
        await world.pair(supporter)

    async def three(desk: Desk) -> None:
        work = desk.work.having(chance=ToldChance(*[0] * 10, *[1] * 5, *[0] * 5))
        talks = await desk.tx.rows("SELECT id, student FROM conversations ORDER BY id")
        for number, talk in enumerate(talks):
            if number == 2:
                await desk.tx.rows("UPDATE reports SET closed_at = 1")
            student = await work.people.get(talk["student"])
            await reports.give_reason(work, student, talk["id"], 0, ReportReason.ELSE)

    await world.programme.store.run(world.clock.now(), three)
    found = await world.rows("SELECT code FROM reports ORDER BY rowid")
    assert [row["code"] for row in found] == ["R-22222", "R-33333", "R-22222"]
