"""A turned page: the list that a page belongs to is asked for anew, and told with the place to begin at."""

from typing import Any

from care.model.message_kinds import MessageKind
from care.ports.repositories import OutboxRepository
from handlers.keyboards.signed_buttons import Press

PAGE = "page"
"""The action of a button that turns to another page: where it begins, then the press that opens the list."""
PLACE, ONTO = "place", "onto"
"""Parameters of a notice: where its page begins, and the message that it takes the place of."""


def opened_by(press: Press) -> tuple[str, Press] | None:
    """Return where a page begins and what opens its list; None for any other press."""
    if press.action != PAGE:
        return None
    place, action, *args = press.args
    return place, Press(action, tuple(args))


class TurningOutbox:
    """The outbox while somebody turns a page: what is told shows that page.

    In a private chat it takes the place of the page before. In the group it is a new message: there a page
    must not change under the finger of somebody else.
    """

    def __init__(self, outbox: OutboxRepository, place: str, here: int, message: int | None) -> None:
        self._outbox = outbox
        self._place = place
        self._here = here
        self._message = message

    def __getattr__(self, name: str) -> Any:
        """Return what is the outbox's own."""
        return getattr(self._outbox, name)

    async def tell(self, chat: int, kind: MessageKind, **given: Any) -> None:
        """Tell as `Outbox.tell` does."""
        if self._message is not None and chat == self._here:
            given[ONTO] = self._message
        given[PLACE] = self._place
        await self._outbox.tell(chat, kind, **given)
