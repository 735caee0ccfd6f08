"""One update, reduced to what a rule needs to know of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from care.model.entities import Person
from care.model.message_kinds import Refusal
from care.model.messages import Written
from care.people import permissions
from care.people.consent import Visitor
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from handlers.keyboards.signed_buttons import Press


@dataclass(frozen=True, slots=True)
class Request:
    """Who came, where, and with what; `here` is our own number of the chat that replies go to.

    `shows` is all that a reader of the message sees in emoji and words, also a sticker's emoji. `names` is
    what the person who presses is called at Telegram: to recognise it in words that wait, never kept.
    """

    work: UnitOfWork
    visitor: Visitor
    here: int
    in_group: bool
    args: tuple[str, ...] = ()
    text: str = ""
    shows: str = ""
    message: int = 0
    reply_to: int | None = None
    written: Written | None = None
    refused: str = ""
    names: tuple[str, ...] = ()
    press: "Press | None" = None

    @property
    def person(self) -> Person:
        """Return the visitor as a person of the programme.

        Raises a refusal for somebody who has not agreed yet; in private it asks for that.
        """
        if isinstance(self.visitor, Person):
            return self.visitor
        if self.in_group:
            raise Refusal(PeopleMessage.NOT_FOR_YOU)
        raise Refusal(PeopleMessage.WELCOME, version=self.visitor.asked)

    def arg(self, number: int) -> str:
        """Return an argument of a button or command; raises a refusal if it is missing."""
        if number >= len(self.args):
            raise Refusal(PeopleMessage.BUTTON_GONE)
        return self.args[number]


async def require_ours(request: Request) -> None:
    """Raise a refusal in any group but the counselors': elsewhere nothing is shown that names the team."""
    if request.in_group:
        await permissions.require_group(request.work, request.here)
