"""Services: where students can be referred to. The one door to the programme's list."""

from collections.abc import Sequence

from care.model.message_kinds import Refusal
from care.model.referrals import Service
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork


def offered(work: UnitOfWork) -> Sequence[Service]:
    """Return the services of this programme, in the order of their buttons."""
    return work.rules.referrals


def require(work: UnitOfWork, service: str) -> None:
    """Raise Refusal if it is not on the list (any more)."""
    if service not in {one.id for one in offered(work)}:
        raise Refusal(PeopleMessage.BUTTON_GONE)


def name_of(work: UnitOfWork, service: str, language: str) -> str:
    """Return the service's name in this language; its id if it was taken off the list."""
    return next((one.worded(language) for one in offered(work) if one.id == service), service)
