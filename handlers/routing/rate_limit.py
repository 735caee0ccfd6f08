"""The limit against floods, before anything is written: what comes too fast is refused, danger never is."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from telegram import Update

from care.conversation import flood_flags
from care.model.enums import Role
from care.model.message_kinds import Refusal
from care.people.consent import Visitor
from care.people.messages import PeopleMessage
from care.people.permissions import ALLOWED, Action, admit, roles_of
from care.people.rate_limit import Paces
from care.ports.unit_of_work import UnitOfWork
from handlers.people import common_actions
from handlers.request.request import Request
from handlers.request.route import Route

ALWAYS = {Action.SOS, Action.COUNSELOR, Action.FLAG}
"""What always passes: 🆘 and ✅ after it, asking for a counselor, 🚩."""
GUARDIANS = {Role.COUNSELOR, Role.COORDINATOR}
"""Roles that are not limited: their work is with cases."""

KEPT = timedelta(hours=24)
"""How long Telegram keeps updates for a bot; nothing is older."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What counts as one (an update, or the parts of an album), and when it was written."""

    who: int
    update: str
    at: datetime
    album: str | None


class Pacing:
    """Decide whether somebody writes too fast, before anything is written."""

    def __init__(self, paces: Paces) -> None:
        self._paces = paces

    async def write(self, route: Route, request: Request, update: Update, *, calls: bool) -> None:
        """Do what a message asks for, or tell its writer, once a minute, that it was not done.

        A message that `calls` for help passes completely, with its album.
        """
        arrival = _arrival(request.work, request.visitor, update)
        # A call for help takes the parts of its album with it.
        if calls:
            self._paces.let(arrival.who, arrival.update, arrival.album)
        if calls or _always(route, request) or self._lets(arrival):
            await _enter(route, request)
            return
        refused = self._paces.pieces(arrival.who)
        # Words of danger pass any limit, so they are looked at before anything is refused.
        if await flood_flags.hold_danger(request.work, request.visitor, request.text, refused):
            self._paces.let(arrival.who, arrival.update, arrival.album)
            await flood_flags.raise_kept(request.work, request.visitor, request.text, refused)
            await _enter(route, request)
            await flood_flags.raise_flags(request.work, request.visitor, request.text, refused)
        else:
            self._refuse(arrival, request.text, request.message)

    async def press(self, route: Route, request: Request, update: Update) -> None:
        """Do what a button is for, or refuse a press that comes too fast; each press is answered."""
        arrival = _arrival(request.work, request.visitor, update)
        if not _always(route, request) and not self._lets(arrival):
            answer = self._paces.refuse(arrival.who, arrival.update, aloud=False)
            raise Refusal(PeopleMessage.PRESSED_TOO_FAST, seconds=answer.seconds)
        await _enter(route, request)

    async def lets_react(self, work: UnitOfWork, visitor: Visitor, update: Update, message: int) -> bool:
        """Return whether a reaction to this message passes; if not, tell its writer as for words."""
        arrival = _arrival(work, visitor, update)
        if roles_of(visitor) & GUARDIANS or self._lets(arrival):
            return True
        try:
            self._refuse(arrival, "", message)
        except Refusal as refusal:
            await work.outbox.refuse(visitor.chat, refusal, visitor.language)
        return False

    def _lets(self, arrival: Arrival) -> bool:
        return self._paces.lets(arrival.who, arrival.update, arrival.at, arrival.album)

    def _refuse(self, arrival: Arrival, words: str, message: int) -> None:
        """Refuse the first message of a flood with a text; that text speaks for those that follow."""
        answer = self._paces.refuse(arrival.who, arrival.update, words)
        if answer.tells:
            raise Refusal(PeopleMessage.TOO_FAST, seconds=answer.seconds, source=message)


async def _enter(route: Route, request: Request) -> None:
    await admit(request.work, request.visitor, route.action)
    await route.do(request)


def _always(route: Route, request: Request) -> bool:
    roles = roles_of(request.visitor)
    if roles & GUARDIANS:
        return True
    asked = route.action in ALWAYS and not common_actions.is_mere_emoji(request)
    return bool(roles & ALLOWED[route.action]) and (asked or route.do is common_actions.end)


def _arrival(work: UnitOfWork, visitor: Visitor, update: Update) -> Arrival:
    """Return the arrival with Telegram's time: what piled up while the bot was away was not written fast."""
    message, now = update.message or update.edited_message or update.message_reaction, work.now
    at = getattr(message, "edit_date", None) or getattr(message, "date", None) or now
    album = update.message.media_group_id if update.message else None
    named = f"album {album}" if album else None
    # Neither in the future nor older than Telegram keeps updates, whatever the message says.
    return Arrival(visitor.chat, str(update.update_id), max(min(at, now), now - KEPT), named)
