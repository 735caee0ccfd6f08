"""Who under 18 may talk with whom here; helplines and 🆘 are for everybody, always."""

from care.notices import Kind, Refusal
from care.rules import Rules
from care.values import Person
from care.vocabulary import Age


def obstacle(rules: Rules, person: Person) -> Kind | None:
    """What stands between this person and a peer, as they are told it; None if nothing does."""
    if rules.minors == "school" or person.age is Age.ADULT:
        return None
    if person.age is None:
        return Kind.ASK_AGE
    if rules.minors == "counselor":
        return Kind.COUNSELORS_TALK
    return None if person.parents_agreed else Kind.PARENTS_FIRST


def require_peer(rules: Rules, person: Person) -> None:
    """Refuse whoever may not talk with a peer (yet)."""
    if kind := obstacle(rules, person):
        raise Refusal(kind)


def require_counselor(rules: Rules, person: Person) -> None:
    """Refuse whoever has a question to answer, or needs their parents' yes, first."""
    kind = obstacle(rules, person)
    if kind and kind is not Kind.COUNSELORS_TALK:
        raise Refusal(kind)
