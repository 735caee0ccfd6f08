"""Home: which screen and keys somebody has outside a talk; a person of several roles has several."""

from enum import StrEnum

from care.model.entities import Person
from care.model.enums import Role

HOME = "home"
"""The reader's own home: which one that is, is known when it is sent."""


class Home(StrEnum):
    """A home, by the name of its keyboard; the earlier ones are shown first."""

    COUNSELOR = "home-counselor"
    SUPPORTER = "home-supporter"
    STUDENT = "home-student"


FOR = {Home.COUNSELOR: Role.COUNSELOR, Home.SUPPORTER: Role.SUPPORTER}
"""The homes of the team; the student's is everybody's."""


def homes_of(person: Person) -> tuple[Home, ...]:
    """Return every home of this person, the one that is shown first in front."""
    return (*(home for home, role in FOR.items() if role in person.roles), Home.STUDENT)


def chosen(person: Person, wanted: str) -> Home:
    """Return the home that is wanted if it is this person's (they may have lost the role), else the first."""
    homes = homes_of(person)
    return next((home for home in homes if home == wanted), homes[0])


def is_home(keys: str) -> bool:
    """Return whether these are the keys of a home, and not those of a talk."""
    return keys == HOME or keys in set(Home)
