"""A line about a conversation is read by whoever leads and was not in it."""

from itertools import count

import pytest

from care.conversation.parting_note import readers
from care.model.entities import Colleague, Member, Participant
from care.model.enums import Mode, Part, Role, Standing

NUMBERS = count(1)


def counselor(person: str, *, coordinator: bool = False) -> Colleague:
    member = Member(Standing.ACTIVE, coordinator=coordinator)
    return Colleague(person, next(NUMBERS), person, Role.COUNSELOR, member, None, started=True)


def seat(person: str, part: Part) -> Participant:
    return Participant("c", person, next(NUMBERS), part, Mode.LEFT, "Biru Rusa")


TEAM = (counselor("melati", coordinator=True), counselor("jati"), counselor("rina"))


@pytest.mark.parametrize(
    ("seats", "read"),
    [
        ([], ["melati"]),
        ([seat("melati", Part.COUNSELOR)], ["jati", "rina"]),
        ([seat(one, Part.COUNSELOR) for one in ("melati", "jati", "rina")], ["melati"]),
        ([seat("melati", Part.SUPPORTER), seat("jati", Part.STUDENT)], ["rina"]),
        (
            [seat("melati", Part.SUPPORTER), seat("jati", Part.STUDENT), seat("rina", Part.COUNSELOR)],
            ["rina"],
        ),
        ([seat("melati", Part.SUPPORTER), seat("jati", Part.STUDENT), seat("rina", Part.SUPPORTER)], []),
    ],
)
def test_whoever_is_spoken_of_does_not_read_it(seats: list[Participant], read: list[str]) -> None:
    assert [one.person for one in readers(TEAM, seats)] == read
