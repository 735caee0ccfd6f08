"""Who is asked next."""

from dataclasses import replace

from care.escalation.alert_ladder import next_first
from care.model.entities import Case, Colleague, Member
from care.model.enums import Role, Source, Standing
from care.model.levels import Level
from tests.virtual import NOON

CASE = Case(
    id="k",
    code="K-23456",
    student="s",
    conversation=None,
    alias="Biru Rusa",
    level=Level.CONCERN,
    category="sos",
    source=Source.SOS,
    entry=None,
    state="open",
    owner=None,
    opened_at=NOON,
    claimed_at=None,
    closed_at=None,
    outcome=None,
    rung=0,
    transcript_to=0,
    student_told=False,
)


def counselor(person: str) -> Colleague:
    """Somebody on call."""
    member = Member(Standing.ACTIVE, on_call=True)
    return Colleague(person, 1, person, Role.COUNSELOR, member, None, started=True)


def order(case: Case, *owned: str) -> list[str]:
    """In which order a, b and c are asked, while cases of these owners are open."""
    cases = [replace(CASE, owner=owner) for owner in owned]
    return [one.person for one in next_first(case, [counselor(name) for name in "abc"], cases)]


def test_whoever_has_fewest_cases_in_hand_is_next() -> None:
    assert order(CASE) == ["a", "b", "c"]
    assert order(CASE, "a", "a", "b") == ["c", "b", "a"]


def test_whoever_gave_the_case_on_is_asked_last() -> None:
    assert order(replace(CASE, released_by="a"), "b", "c") == ["b", "c", "a"]
