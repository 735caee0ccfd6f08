"""A case that was worked on, so that much is written about it."""

from sandbox.people.people import Person
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


async def lets_go(owner: Person) -> None:
    """The owner of a case gives it to whoever takes it next."""
    await presses_each(owner, "📤📤")


async def presses_each(person: Person, marks: str) -> None:
    """Buttons one after the other: the same mark twice opens a choice and takes the last of it."""
    for mark in ("📤", "📤") if marks == "📤📤" else (marks,):
        await person.presses(mark)
