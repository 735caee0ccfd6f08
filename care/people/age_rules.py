"""Who under 18 may talk with whom here; helplines and 🆘 are for everybody, always."""

from care.detection.result import Finding
from care.model.entities import Person
from care.model.enums import Age
from care.model.levels import Level
from care.model.message_kinds import MessageKind, Refusal
from care.model.rules import Rules

HARM = frozenset(
    {
        *("suicide", "self-harm", "severe-distress", "third-person", "violence-to-others", "incitement"),
        *("violence-at-home", "sexual-violence", "team", "grooming", "leaving-home", "pregnancy"),
    }
)
"""What may mean harm at home or a life in danger; at `urgent` every category does."""


def obstacle(rules: Rules, person: Person) -> MessageKind | None:
    """What stands between this person and a peer, as they are told it; None if nothing does."""
    if rules.minors == "school" or person.age is Age.ADULT:
        return None
    if person.age is None:
        return MessageKind.ASK_AGE
    if rules.minors == "counselor":
        return MessageKind.COUNSELORS_TALK
    return None if person.parents_agreed else MessageKind.PARENTS_FIRST


def require_peer(rules: Rules, person: Person) -> None:
    """Refuse whoever may not talk with a peer (yet)."""
    if kind := obstacle(rules, person):
        raise Refusal(kind)


def lock(rules: Rules, person: Person) -> MessageKind | None:
    """What this person must answer or bring before their words are passed on; None if nothing."""
    kind = obstacle(rules, person)
    return None if kind is MessageKind.COUNSELORS_TALK else kind


def lacks_code(rules: Rules, person: Person) -> bool:
    """Whether their parents' yes is wanted here and has not come."""
    return rules.minors == "code" and lock(rules, person) is not None


def require_counselor(rules: Rules, person: Person) -> None:
    """Refuse whoever needs their parents' yes first; where counselors talk with the young, nobody does."""
    kind = lock(rules, person)
    if kind and rules.minors == "code":
        raise Refusal(kind)


def opens(finding: Finding) -> bool:
    """Whether words mean harm at home or a life in danger: a counselor hears them without code or answer."""
    return any(
        match.level >= Level.URGENT or (match.level >= Level.CONCERN and match.category in HARM)
        for match in finding.matches
    )
