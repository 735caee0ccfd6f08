"""A case that was worked on, so that much is written about it."""

from tests.world import Team


async def flagged_and_noted(team: Team, level: str, mark: str = "murai") -> None:
    """The supporter flags, with a line of their own; a counselor takes the case and notes something.

    What is written begins with the mark.
    """
    supporter, counselor, text = team.supporters[0], team.coordinator, team.world.text
    await supporter.taps("🚩")
    await supporter.presses(text(f"level-{level}"))
    await supporter.presses(text("category-violence"))
    await supporter.replies(f"{mark} catatan")
    await team.desk.presses("🙋")
    await counselor.presses("📝")
    await counselor.replies(f"{mark} catatan konselor")
