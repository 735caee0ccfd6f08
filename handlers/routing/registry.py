"""Every way in, as python-telegram-bot's handlers: translate, ask the gate, delegate, tell refusals."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from telegram import CallbackQuery, Chat, MaybeInaccessibleMessage, Message, Update, User
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ExtBot,
    MessageHandler,
    MessageReactionHandler,
    filters,
)

from care.conversation import edits
from care.model.entities import Person
from care.model.enums import Presence
from care.model.message_kinds import Refusal, Trait
from care.people.consent import Visitor
from care.people.messages import PeopleMessage
from care.people.permissions import Action
from care.ports.unit_of_work import UnitOfWork
from care.team import group_membership
from handlers.keyboards.keyboards import Key, labels, spelled
from handlers.keyboards.signed_buttons import Forged, Signer
from handlers.people import common_actions
from handlers.request.message_parser import content_of, emoji_of, kind_of, names_of, shown_in, written_of
from handlers.request.request import Request
from handlers.request.route import Route
from handlers.request.turned_page import TurningOutbox, opened_by
from handlers.routing.rate_limit import Pacing
from handlers.routing.route_table import COMMANDS, KEYS, PRESSES
from handlers.team import membership
from handlers.wording.texts import Facts, Texts

WRITE = Route(Action.READ, common_actions.write)
KEY_LENGTH = 64
"""The most characters of a key's label; longer words are no key, however they are spelled."""
EDIT = Route(Action.READ, common_actions.edit)
UNKNOWN = Route(Action.READ, common_actions.show_unknown)


@dataclass(slots=True)
class Counter:
    """Where the present update is handled: its transaction's `work`, and what went wrong in it."""

    work: UnitOfWork | None = None
    failure: Exception | None = None
    forged: int = 0


Context = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], Counter]
Handlers = list[BaseHandler[Update, Context, None]]


class Registry:
    """Build the handlers of one programme."""

    def __init__(self, texts: Texts, facts: Facts, signer: Signer, pacing: Pacing) -> None:
        self._texts = texts
        self._facts = facts
        self._signer = signer
        self._pacing = pacing
        self._labels = labels(texts)

    def handlers(self) -> Handlers:
        """Return every handler; the first one that fits an update is called."""
        new = filters.UpdateType.MESSAGE
        private = new & filters.ChatType.PRIVATE
        mended = new | filters.UpdateType.EDITED_MESSAGE & filters.ChatType.GROUPS
        known: Handlers = [
            CommandHandler(
                names,
                self._serve(route),
                mended if route.hides else new if route.in_group else private,
            )
            for names, route in COMMANDS.items()
        ]
        words = MessageHandler(private & filters.TEXT & ~filters.COMMAND, self._written)  # first: most are
        return [
            words,
            *known,
            MessageHandler(private & filters.COMMAND, self._serve(UNKNOWN)),
            MessageHandler(private & ~filters.StatusUpdate.ALL, self._written),
            MessageHandler(filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE, self._serve(EDIT)),
            CallbackQueryHandler(self._pressed),
            MessageReactionHandler(
                self._reacted, message_reaction_types=MessageReactionHandler.MESSAGE_REACTION_UPDATED
            ),
            MessageHandler(new & filters.ChatType.GROUPS & filters.StatusUpdate.MIGRATE, _upgraded),
            MessageHandler(new & filters.ChatType.GROUPS, self._overheard),
            ChatMemberHandler(_changed, ChatMemberHandler.MY_CHAT_MEMBER),
            ChatMemberHandler(self._moved, ChatMemberHandler.CHAT_MEMBER),
        ]

    def install(self, application: "Application[Any, Any, Any, Any, Counter, Any]") -> None:
        """Add the handlers, and record every failure where intake reads it."""
        application.add_handlers(self.handlers())
        application.add_error_handler(note_failure)

    def key_of(self, text: str) -> Key | None:
        """Return the reply keyboard's key that has this text as its label."""
        return self._labels.get(spelled(text)) if len(text) <= KEY_LENGTH else None

    def language_of(self, user: User | None) -> str:
        """Return the language of a visitor's Telegram, if there are texts in it."""
        code = ((user.language_code if user else None) or "").partition("-")[0]
        return code if code in self._texts.languages else self._facts.language

    def _serve(self, route: Route) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
        async def serve(update: Update, context: Context) -> None:
            await self._receive(WRITE if route.alone and context.args else route, update, context)

        return serve

    async def _written(self, update: Update, context: Context) -> None:
        key = self.key_of((update.message.text if update.message else None) or "")
        await self._receive(KEYS[key] if key else WRITE, update, context)

    async def _receive(self, route: Route, update: Update, context: Context) -> None:
        message, user = update.effective_message, update.effective_user
        if message is None or user is None:
            return
        work = _work(context)
        visitor, here = await self._enter(work, user, message)
        content = content_of(message)
        request = Request(
            work,
            visitor,
            here,
            in_group=message.chat.type != Chat.PRIVATE,
            args=tuple(context.args or ()),
            text=message.text or message.caption or "",
            shows=shown_in(message),
            message=message.message_id,
            reply_to=message.reply_to_message.message_id if message.reply_to_message else None,
            written=written_of(message, content, user) if content else None,
            refused=kind_of(message) if content is None else "",
        )
        # Also where the command is refused: a code must not stay readable in the group.
        if route.hides and request.in_group and request.args:
            await work.outbox.hide(here, message.message_id)
        try:
            _require_somebody(request, message)
            calls = await common_actions.hears_call(route, request)
            await self._pacing.write(route, request, update, calls=calls)
        except Refusal as refusal:
            # Ids in a group begin anew when it moves; an edit is of a message from long ago.
            written = message.message_id if update.message and not request.in_group else None
            await work.outbox.refuse(here, refusal, visitor.language, written=written)

    async def _pressed(self, update: Update, context: Context) -> None:
        query = update.callback_query
        if query is None or query.message is None:
            return
        work = _work(context)
        visitor, here = await self._enter(work, query.from_user, query.message)
        try:
            request = self._visit_of(query, work, visitor, here, context)
            route = PRESSES[request.press.action] if request.press else UNKNOWN
            await self._pacing.press(route, request, update)
        except Refusal as refusal:
            await _refuse_press(work, query, visitor, here, refusal)
        # Every press is answered: without an answer the phone shows a spinning button.
        else:
            await work.outbox.answer(query.id, here, None, {}, visitor.language)

    async def _overheard(self, update: Update, context: Context) -> None:
        """Take note of words in a group, or that somebody came or went; only who it was counts."""
        if message := update.message:
            await self._notice(message, message.from_user, context)

    async def _notice(self, message: Message, user: User | None, context: Context) -> None:
        work = _work(context)
        here = await work.people.arrive_group(message.chat.id, work.now)
        if gone := message.left_chat_member:
            visitor = await self._visitor(work, gone, message.chat)
            await group_membership.went(work, visitor, here, sent_out=user is not None and user.id != gone.id)
            return
        for one in message.new_chat_members or ([user] if user else []):
            if not message.sender_chat and one.id != context.bot.id:
                by = membership.entrance(user, one) if message.new_chat_members else Presence.ACTS
                visitor = await self._visitor(work, one, message.chat)
                await group_membership.came(work, visitor, here, message.message_id, by=by)

    async def _moved(self, update: Update, context: Context) -> None:
        """Take note of somebody's new status in a group, as Telegram tells it."""
        change = update.chat_member
        if change is None or change.chat.type == Chat.PRIVATE:
            return
        work, member = _work(context), change.new_chat_member
        here = await work.people.arrive_group(change.chat.id, work.now)
        visitor = await self._visitor(work, member.user, change.chat)
        if membership.is_there(member):
            await group_membership.came(work, visitor, here, by=membership.presence_of(change))
        else:
            await group_membership.went(work, visitor, here, sent_out=change.from_user.id != member.user.id)

    async def _reacted(self, update: Update, context: Context) -> None:
        changed = update.message_reaction
        if changed is None or changed.user is None or changed.chat.type != Chat.PRIVATE:
            return
        work, emoji = _work(context), emoji_of(changed.new_reaction)
        visitor = await self._visitor(work, changed.user, changed.chat)
        message = changed.message_id
        if isinstance(visitor, Person) and await self._pacing.lets_react(work, visitor, update, message):
            await edits.react(work, visitor, message, emoji)

    def _visit_of(
        self, query: CallbackQuery, work: UnitOfWork, visitor: Visitor, here: int, context: Context
    ) -> Request:
        in_group = query.message is not None and query.message.chat.type != Chat.PRIVATE
        try:
            # In a private chat a button is signed for its owner; in a group everybody may press.
            press = self._signer.read(query.data or "", None if in_group else query.from_user.id)
        except Forged:
            context.bot_data.forged += 1
            raise Refusal(PeopleMessage.BUTTON_GONE) from None
        if turned := opened_by(press):
            place, press = turned
            # In the group several people read: there a page never changes under somebody's finger.
            onto = None if in_group or query.message is None else query.message.message_id
            work = work.having(outbox=TurningOutbox(work.outbox, place, here, onto))
        if press.action not in PRESSES:
            raise Refusal(PeopleMessage.BUTTON_GONE)
        names = names_of(query.from_user)
        return Request(work, visitor, here, in_group=in_group, args=press.args, press=press, names=names)

    async def _visitor(self, work: UnitOfWork, user: User, where: Chat) -> Visitor:
        writes = where.type == Chat.PRIVATE
        return await work.people.arrive(user.id, self.language_of(user), work.now, writes=writes)

    async def _enter(
        self, work: UnitOfWork, user: User, message: MaybeInaccessibleMessage
    ) -> tuple[Visitor, int]:
        """Return who comes, and our number of the chat; take note of people who act in the group."""
        visitor = await self._visitor(work, user, message.chat)
        if message.chat.type == Chat.PRIVATE:
            return visitor, visitor.chat
        here = await work.people.arrive_group(message.chat.id, work.now)
        if not getattr(message, "sender_chat", None):
            visitor = await group_membership.came(work, visitor, here)
        return visitor, here


def _require_somebody(request: Request, message: Message) -> None:
    """Refuse anonymous admins: they all look like one account to a bot, so none of them can be a person."""
    if request.in_group and message.sender_chat:
        raise Refusal(PeopleMessage.NOT_ANONYMOUSLY)


async def _refuse_press(
    work: UnitOfWork, query: CallbackQuery, visitor: Visitor, here: int, refusal: Refusal
) -> None:
    if Trait.IN_CHAT in refusal.kind.traits:
        await work.outbox.refuse(here, refusal, visitor.language)
        await work.outbox.answer(query.id, here, None, {}, visitor.language)
    else:
        await work.outbox.answer(query.id, here, refusal.kind, refusal.params, visitor.language)


async def _upgraded(update: Update, context: Context) -> None:
    if update.message:
        await membership.group_upgraded(_work(context), update.message)


async def _changed(update: Update, context: Context) -> None:
    if update.my_chat_member:
        await membership.bot_status_changed(_work(context), update.my_chat_member)


def _work(context: Context) -> UnitOfWork:
    work = context.bot_data.work
    if work is None:
        raise RuntimeError("an update is handled outside a transaction")
    return work


async def note_failure(_: object, context: Context) -> None:
    """Record what a handler raised: `Application.process_update` hides it, and intake must know of it."""
    if isinstance(context.error, Exception):
        context.bot_data.failure = context.error
