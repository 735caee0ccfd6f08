"""A programme in which somebody of the team is accused, and what each of them sees of it."""

from dataclasses import dataclass

from sandbox.people.people import Person
from tests.scenarios.chatting import goes_on_call
from tests.world import Team, World

BY_NAME = "pak jati konselor megang2 badanku di ruang konseling"
BY_ROLE = "guru bk suka megang2 badanku kalo sepi"
MARK = "badanku"
"""Stands in both, and nowhere else."""


@dataclass(frozen=True)
class Accused:
    """`leading` is coordinator, `accused` and `other` are counselors; a student talks with a supporter."""

    world: World
    team: Team
    leading: Person
    accused: Person
    other: Person
    student: Person
    supporter: Person

    def new(self) -> None:
        """What was read so far is not new any more."""
        for person in (self.leading, self.accused, self.other, self.student, self.supporter):
            person.new()
        self.team.group.chat.new()

    async def case(self) -> dict[str, object]:
        """The one case."""
        (row,) = await self.world.rows("SELECT * FROM cases")
        return row

    async def owner(self) -> str | None:
        """The name of who has it."""
        owner = (await self.case())["owner"]
        names = {await self.id_of(person): name for person, name in self.named()}
        return names[str(owner)] if owner else None

    def named(self) -> tuple[tuple[Person, str], ...]:
        """The counselors with their names."""
        return (self.leading, "Bu Melati"), (self.accused, "Pak Jati"), (self.other, "Bu Sari")

    async def id_of(self, person: Person) -> str:
        """By what the database knows somebody of the team."""
        number = [one for one, _ in self.named()].index(person)
        rows = await self.world.rows("SELECT person FROM members WHERE role = 'counselor' ORDER BY rowid")
        return str(rows[number]["person"])

    async def leads_too(self, name: str) -> None:
        """This counselor is a coordinator as well."""
        await self.team.desk.says("/people")
        await self.team.desk.presses(name)
        await self.team.desk.presses(self.world.text("step-promote"))
        await self.team.desk.presses(self.world.text("team-yes"))
        await self.team.confirmed(self.team.coordinator)
        self.new()

    async def flags_the_team(self, name: str = "Pak Jati") -> None:
        """The supporter presses 🚩, says that it is about the team, and whom to tell nothing."""
        await self.supporter.taps("🚩")
        await self.supporter.presses(self.world.text("about-team"))
        self.team.group.chat.new()
        await self.supporter.presses(name)

    async def student_says(self, name: str = "") -> None:
        """The student presses 🚫, says that it is about the team, and chooses from the list."""
        await self.student.says("🚫")
        await self.student.presses(self.world.text("report-team"))
        if name:
            await self.student.presses(name)

    async def supports_too(self) -> None:
        """The counselor who is accused is a peer supporter as well, on duty."""
        await self.team.desk.says("/invite supporter")
        await self.accused.follows(self.team.link())
        await self.accused.answers("Pak Jati")
        await self.accused.presses(self.world.text("sign-code"))
        await self.team.desk.presses(self.world.text("accept-trained"))
        await self.accused.says("/duty")
        await self.accused.presses("🟢")

    def told(self, *names: str) -> str:
        """What whoever spoke up reads of who knows."""
        return self.world.text("accused-told", names=", ".join(names))

    def heard_nothing(self, *people: Person) -> bool:
        """Whether nothing new came to these, nor to the group."""
        return self.team.group.chat.new() == [] and all(person.new() == [] for person in people)


async def programme(world: World) -> Accused:
    """A coordinator, two counselors on call, and a student in a talk."""
    team = await world.team()
    people = {}
    for name in ("Pak Jati", "Bu Sari"):
        people[name] = await team.joins(name, "counselor")
        await goes_on_call(people[name].in_group(team.group))
    student = await world.pair(team.supporters[0])
    here = Accused(
        world, team, team.coordinator, people["Pak Jati"], people["Bu Sari"], student, team.supporters[0]
    )
    here.new()
    return here
