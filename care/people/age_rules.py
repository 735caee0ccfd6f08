"""Age rules: who under 18 may talk with whom; helplines and 🆘 are for everybody, always."""

from datetime import date, datetime

from care.detection.result import Finding
from care.model.entities import Conversation, Person
from care.model.enums import Age, Stage
from care.model.levels import Level
from care.model.message_kinds import MessageKind, Refusal
from care.model.rules import Rules
from care.model.shift_calendar import date_of, moment
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

HARM = frozenset(
    {
        *("suicide", "self-harm", "severe-distress", "third-person", "violence-to-others", "incitement"),
        *("violence-at-home", "sexual-violence", "team", "grooming", "leaving-home", "pregnancy"),
    }
)
"""Categories that may mean harm at home or a life in danger; at `urgent` every category counts."""


def obstacle(rules: Rules, person: Person) -> MessageKind | None:
    """Return the message on what stands between this person and a peer; None if nothing does."""
    if rules.minors == "school" or person.age is Age.ADULT:
        return None
    if person.age is None:
        return PeopleMessage.ASK_AGE
    if rules.minors == "counselor":
        return PeopleMessage.COUNSELORS_TALK
    return None if person.parents_agreed else PeopleMessage.PARENTS_FIRST


async def may_meet_peers(work: UnitOfWork, student: str) -> bool:
    """Return whether nothing stands between this student and a peer."""
    # Where the institution holds the parents' consent nobody has to be read.
    return work.rules.minors == "school" or obstacle(work.rules, await work.people.get(student)) is None


def holds(rules: Rules, person: Person, conversation: Conversation) -> bool:
    """Return whether this conversation waits for a peer whom its student may not talk with (yet)."""
    waits = conversation.stage in {Stage.ASKING, Stage.WAITING, Stage.LATER}
    return waits and not conversation.for_counselor and obstacle(rules, person) is not None


def school_year(rules: Rules, now: datetime) -> datetime:
    """Return when the school year began, in which this moment lies (UTC)."""
    today = date_of(now, rules.zone)
    begun = today.year - int(today.month < rules.school_year)
    return moment(date(begun, rules.school_year, 1), 0, rules.zone)


def require_peer(rules: Rules, person: Person) -> None:
    """Raise Refusal if this person may not talk with a peer (yet)."""
    if kind := obstacle(rules, person):
        raise Refusal(kind)


def lock(rules: Rules, person: Person) -> MessageKind | None:
    """Return what this person must answer or bring before their words are passed on; None if nothing."""
    kind = obstacle(rules, person)
    # Words to a counselor need no answer first: they are passed on at once.
    return None if kind is PeopleMessage.COUNSELORS_TALK else kind


def lacks_code(rules: Rules, person: Person) -> bool:
    """Return whether a code from the parents is wanted here and has not come."""
    return rules.minors == "code" and lock(rules, person) is not None


def require_counselor(rules: Rules, person: Person) -> None:
    """Raise Refusal if the parents' code is wanted first; where counselors talk with the young, it is not."""
    kind = lock(rules, person)
    if kind and rules.minors == "code":
        raise Refusal(kind)


def opens(finding: Finding) -> bool:
    """Return whether words of harm at home, or a life in danger, open the way to a counselor without code."""
    return any(
        match.level >= Level.URGENT or (match.level >= Level.CONCERN and match.category in HARM)
        for match in finding.matches
    )
