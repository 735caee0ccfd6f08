"""A person decides: flags hide and delay nothing, time closes no case, a block closes no way to help."""

from collections.abc import Sequence

from bot.prove.checks.alerts import NUMBER, called
from bot.prove.checks.lost import paired
from bot.prove.figures import Figure, exactly, least, none
from bot.prove.proof_ground import ProofGround


async def relayed_all_the_same(place: ProofGround) -> Sequence[Figure]:
    """Write words of every level, and look whether they arrive as they are, at once and in order."""
    words = ("halo", "aku sedih banget", "aku pengen mati aja", "🆘 tolong", "terima kasih")
    async with place.opened() as ground:
        student, supporter = await paired(ground)
        before, began = len(supporter.heard), ground.timestamp()
        for one in words:
            await student.says(one)
        arrived = [text for text in supporter.heard[before:] if text in words]
        waited = ground.timestamp() - began
    return [
        exactly("words", len(words), 5),
        exactly("in-order", int(arrived == list(words)), 1),
        none("seconds", waited),
    ]


async def case_stays_open(place: ProofGround) -> Sequence[Figure]:
    """Leave a case alone for 60 days."""
    async with place.opened() as ground:
        team, _, _ = await called(ground)
        await team.desk.presses("🙋")
        for _ in range(6):
            await ground.jumps(hours=240)
        rows = await ground.rows("SELECT state FROM cases")
    return [exactly("days", 60, 60), exactly("still-open", sum(row["state"] != "closed" for row in rows), 1)]


async def sos_while_blocked(place: ProofGround) -> Sequence[Figure]:
    """Block a student for a week by a decision, and let them call for help."""
    async with place.opened() as ground:
        team = await ground.team()
        (supporter,) = team.supporters
        student = await ground.pair(supporter)
        await student.says("kata yang menyakitkan")
        await supporter.says("/report")
        await supporter.presses(ground.text("report-threats"))
        await supporter.presses(ground.text("block-week"))
        await student.says("/talk")
        refused = len(await ground.rows("SELECT 1 FROM blocks"))
        before = len(await ground.rows("SELECT 1 FROM cases"))
        await student.says("🆘")
        answered = sum(NUMBER in text for text in student.heard[-4:])
        await student.says("✅")
        cases = len(await ground.rows("SELECT 1 FROM cases"))
    return [
        exactly("blocked", refused, 1),
        least("answered", answered, 1),
        exactly("cases", cases - before, 1),
    ]
