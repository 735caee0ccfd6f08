"""The limit against floods at the door: what comes too fast is refused in words, danger never is."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from telegram import Update

from care.conversation import flood_flags
from care.model.enums import Role
from care.model.message_kinds import MessageKind, Refusal
from care.people.consent import Visitor
from care.people.permissions import ALLOWED, Action, admit, roles_of
from care.people.rate_limit import Paces
from care.ports.unit_of_work import UnitOfWork
from handlers.people import common_actions
from handlers.request.request import Request
from handlers.request.route import Route

ALWAYS = {Action.SOS, Action.COUNSELOR, Action.FLAG}
"""🆘 and ✅ after it, a counselor asked for, 🚩."""
GUARDIANS = {Role.COUNSELOR, Role.COORDINATOR}
"""Whose work on cases always passes."""

KEPT = timedelta(hours=24)
"""How long Telegram keeps what waits for us: nothing is older."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What counts as one: an update, or the parts of an album; and when it was written."""

    who: int
    update: str
    at: datetime
    album: str | None


class Pacing:
    """Decides before anything is written whether somebody writes too fast."""

    def __init__(self, paces: Paces) -> None:
        self._paces = paces

    async def write(self, route: Route, request: Request, update: Update, *, calls: bool) -> None:
        """Do what a message asks for, or tell its writer, once a minute, that it was not done.

        One that `calls` for help passes whole, with its album.
        """
        arrival = _arrival(request.work, request.visitor, update)
        if calls:
            self._paces.let(arrival.who, arrival.update, arrival.album)
        if calls or _always(route, request) or self._lets(arrival):
            await _enter(route, request)
            return
        refused = self._paces.pieces(arrival.who)
        if await flood_flags.hold_danger(request.work, request.visitor, request.text, refused):
            self._paces.let(arrival.who, arrival.update, arrival.album)
            await flood_flags.raise_kept(request.work, request.visitor, request.text, refused)
            await _enter(route, request)
            await flood_flags.raise_flags(request.work, request.visitor, request.text, refused)
        else:
            self._refuse(arrival, request.text, request.message)

    async def press(self, route: Route, request: Request, update: Update) -> None:
        """Do what a button is for, or refuse what comes too fast; each press is answered."""
        arrival = _arrival(request.work, request.visitor, update)
        if not _always(route, request) and not self._lets(arrival):
            answer = self._paces.refuse(arrival.who, arrival.update, aloud=False)
            raise Refusal(MessageKind.PRESSED_TOO_FAST, seconds=answer.seconds)
        await _enter(route, request)

    async def lets_react(self, work: UnitOfWork, visitor: Visitor, update: Update, message: int) -> bool:
        """Whether a reaction to this message passes; if not, that is told as for words."""
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
        """Refuse aloud what is the first of a flood; what follows was spoken of by that."""
        answer = self._paces.refuse(arrival.who, arrival.update, words)
        if answer.tells:
            raise Refusal(MessageKind.TOO_FAST, seconds=answer.seconds, source=message)


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
    """When it was written is told by Telegram: what piled up while the bot was away was not fast."""
    message, now = update.message or update.edited_message or update.message_reaction, work.now
    at = getattr(message, "edit_date", None) or getattr(message, "date", None) or now
    album = update.message.media_group_id if update.message else None
    named = f"album {album}" if album else None
    return Arrival(visitor.chat, str(update.update_id), max(min(at, now), now - KEPT), named)
