"""Words go to whom their writer chose, and to nobody else."""

from collections.abc import Sequence

from bot.prove.checks.alerts import DANGER
from bot.prove.checks.lost import paired
from bot.prove.figures import Figure, exactly, least, none
from bot.prove.proof_ground import ProofGround


async def held_for_a_tap(place: ProofGround) -> Sequence[Figure]:
    """Write inside a talk what could be meant for the student or for a counselor, and do not say for whom."""
    async with place.opened() as ground:
        team = await ground.team()
        (supporter,) = team.supporters
        student = await ground.pair(supporter)
        await supporter.taps("🧭")
        await supporter.says("anaknya aneh")
        asked = supporter.heard.count(ground.text("for-whom"))
        heard = len(supporter.heard)
        await ground.passes(minutes=5, seconds=10)
        arrived = sum("anaknya aneh" in text for one in (student, team.coordinator) for text in one.heard)
        told = len(supporter.heard)
        await ground.passes(minutes=10)
        later = sum("anaknya aneh" in text for one in (student, team.coordinator) for text in one.heard)
    return [exactly("asked", asked, 1), none("arrived", arrived + later), least("told", told - heard, 1)]


async def nothing_after_the_end(place: ProofGround) -> Sequence[Figure]:
    """Let words be on their way when the talk ends, and write on after it."""
    async with place.opened() as ground:
        student, supporter = await paired(ground)
        ground.api.faults.refuse(times=1, chat=student.id, retry_after=30)
        await supporter.says("terlambat satu")
        await student.taps("🔚")
        await supporter.says("terlambat dua")
        await ground.passes(minutes=3)
        arrived = sum("terlambat" in text for text in student.heard)
        told = sum(text == ground.text("cancelled", count=1) for text in supporter.heard)
    return [none("arrived", arrived), exactly("told", told, 1)]


async def left_after_a_take_over(place: ProofGround) -> Sequence[Figure]:
    """Let a counselor take over, and count what the supporter still reads."""
    async with place.opened() as ground:
        team = await ground.team()
        (supporter,) = team.supporters
        student = await ground.pair(supporter)
        await student.says(DANGER)
        await team.desk.presses("🙋")
        await team.coordinator.presses("🗣")
        for number in range(5):
            await student.says(f"zirafa {number}")
        reads = sum("zirafa" in text for text in supporter.heard)
        owner = sum("zirafa" in text for text in team.coordinator.heard)
        await supporter.says("masih di sini")
        crossed = student.heard.count("masih di sini")
    return [exactly("owner-reads", owner, 5), none("supporter-reads", reads), none("crossed", crossed)]
