"""From a row of the outbox to a request of the Bot API, in the reader's language."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from care.escalation import still_wanted
from care.escalation.messages import EscalationMessage
from care.model.card_kinds import CardKind
from care.model.enums import Age
from care.model.helplines import Need
from care.model.message_kinds import MessageKind, Trait
from care.model.outbox_row import MOVED, Outgoing, What
from care.model.text_pages import LONGEST, pages, width
from care.people.declaration import merged
from care.people.home import Home
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.system.all_messages import MESSAGES, WITH
from handlers.casework import identity_disclosure
from handlers.escalation import transcripts
from handlers.keyboards.keyboards import Button, Link, Rows, reply_keyboard, unfolded, way_out
from handlers.keyboards.label_widths import INLINE
from handlers.keyboards.signed_buttons import Signer
from handlers.people.common_buttons import helpline_buttons
from handlers.rendering.relay_requests import AGAIN, NO_PREVIEW, WORDS_OF_PEOPLE, Call, call_of
from handlers.rendering.screens import Reader, Shown
from handlers.request.turned_page import ONTO
from handlers.routing.notice_keys import keys_under
from handlers.routing.subjects import SUBJECTS
from handlers.wording.dates import MOMENTS
from handlers.wording.texts import Facts, Helplines, Resources, Texts

WORDS = merged(one.words for one in SUBJECTS)
CARDS = merged(one.cards for one in SUBJECTS)
SCREENS = merged(one.screens for one in SUBJECTS)
BUTTONS = merged(one.buttons for one in SUBJECTS)
READERS = {
    **dict.fromkeys(WITH[Trait.FOR_COUNSELORS], still_wanted.may_know),
    **merged(one.readers for one in SUBJECTS),
}
WORDED = (
    *("level", "category", "topic", "outcome", "role", "what", "mistake", "question"),
    *("done", "why", "verdict", "side", "hint", "act", "opinion"),
)
"""Parameters that are one of the bot's own words, each with a text in every language."""
WORDS_OF_OTHERS = WITH[Trait.PROTECTED] | {
    kind for kind, may_read in READERS.items() if may_read is still_wanted.may_read_words
}
"""Notices that hold people's words under a heading."""
MARK_ROOM = 16
"""The most UTF-16 units of the mark before the bot's own lines, with its blank."""
PAGE = LONGEST - width(AGAIN) - MARK_ROOM
"""The most UTF-16 units of a page, with room for the mark and "↻"."""
POPUP = 200
"""The most characters that Telegram takes as the answer to a button."""


class Wording:
    """Word every row; what a card shows is read through the same `UnitOfWork`."""

    def __init__(
        self, texts: Texts, helplines: Helplines, facts: Facts, signer: Signer, resources: Resources
    ) -> None:
        self._texts = texts
        self._helplines = helplines
        self._facts = facts
        self._signer = signer
        self._resources = resources
        # The programme's own language comes first among the buttons.
        self._spoken = " ".join(sorted(texts.languages, key=lambda one: (one != facts.language, one)))

    async def call(self, rows: Sequence[Outgoing], work: UnitOfWork) -> Call | None:
        """Return the request for one row or the parts of an album.

        None if there is nothing (more) to send.
        """
        row = rows[0]
        if row.what is What.ANSWER:
            return self._answer(row, work.now)
        if row.address is None or not row.wanted:
            return None
        if row.what in WORDS_OF_PEOPLE:
            return call_of(rows)
        if row.what is What.ERASE:
            return self._taking_away(row)
        if row.what is What.CARD:
            return await self._card(row, work)
        return await self._notice(row, work)

    def _taking_away(self, row: Outgoing) -> Call:
        where = {"chat_id": row.address, "message_id": int(row.about)}
        if row.kind == MOVED:
            return Call("editMessageText", {**where, "text": self._texts.say(self._language(row), MOVED)})
        return Call("deleteMessage", where)

    def _language(self, row: Outgoing) -> str:
        return row.language or self._facts.language

    def _answer(self, row: Outgoing, now: datetime) -> Call:
        params: dict[str, Any] = {"callback_query_id": row.about}
        if row.kind:
            text = self._say(row, now)
            params |= {"text": pages(text, POPUP)[0], "show_alert": True}
        if row.kind == PeopleMessage.PRESS_START:
            params |= {"url": f"https://t.me/{self._facts.username}?start=hello"}
        return Call("answerCallbackQuery", params)

    async def _card(self, row: Outgoing, work: UnitOfWork) -> Call | None:
        if row.kind == CardKind.PIN:
            return await _pin(row, work)
        language = self._language(row)
        if row.kind == CardKind.IDENTITY:
            return await identity_disclosure.identity_call(self._texts, language, row, work)
        shown = await CARDS[CardKind(row.kind)](self._texts, language, row.about, work, self._facts)
        if shown is None:
            return None
        text, buttons = shown
        params: dict[str, Any] = {
            "chat_id": row.address,
            "text": self._mark(row) + (AGAIN if row.repeated and not row.posted else "") + text,
            "link_preview_options": NO_PREVIEW,
            "reply_markup": {
                "inline_keyboard": self._buttons(buttons, language, None if row.group else row.address)
            },
        }
        if row.posted:
            return Call("editMessageText", {**params, "message_id": row.posted})
        # The alert stands as a reply under the case's card.
        if row.kind == CardKind.RUNG and (card := await work.outbox.posted(CardKind.CASE, row.about)):
            params["reply_parameters"] = {"message_id": card, "allow_sending_without_reply": True}
        return Call("sendMessage", params)

    async def _notice(self, row: Outgoing, work: UnitOfWork) -> Call | None:
        kind = MESSAGES[row.kind]
        # Asked once more when the row is sent: the case may have another owner since.
        may_read = READERS.get(kind)
        if may_read and not await may_read(row, work):
            return None
        language = self._language(row)
        if kind is EscalationMessage.TRANSCRIPT_PHOTO:
            return await self._photo(row, work, language)
        reader = Reader(self._texts, language, row.params, work, self._facts)
        board = await self._screen(kind, reader, row)
        page, more = _page_of(board[0] if board else await self._text(kind, row, work), row)
        onto = row.params.get(ONTO) if row.page == 0 else None
        again = AGAIN if row.repeated and not onto else ""
        params: dict[str, Any] = {
            "chat_id": row.address,
            "text": self._mark(row) + again + page,
            "link_preview_options": NO_PREVIEW,
        }
        # The plain form can hardly be refused: words alone, without keys or a reply.
        if row.plain:
            return Call("sendMessage", params, more=more)
        rows = board[1] if board else None
        keys = () if rows or onto else await keys_under(kind, row, work)
        markup = self._markup(kind, row, language, rows, keys)
        # Buttons stand under the last page.
        if markup and not more:
            params["reply_markup"] = markup
        if onto:
            return Call("editMessageText", {**params, "message_id": onto}, more=more)
        return Call("sendMessage", {**params, **_around(kind, row)}, more=more)

    def _mark(self, row: Outgoing) -> str:
        """Return what stands before the bot's own words to somebody in a running talk, or nothing.

        There people's words have no mark. Words of people that a notice holds have a heading of their own.
        """
        if not row.talks or row.plain or row.kind in WORDS_OF_OTHERS:
            return ""
        return f"{self._texts.say(self._language(row), 'bot-line')} "

    async def _screen(self, kind: MessageKind, reader: Reader, row: Outgoing) -> Shown | None:
        """Return words and buttons together, where both depend on the present state."""
        if kind is PeopleMessage.HELPLINES and not (row.plain or row.params.get("short")):
            need = await self._need(row, reader.work)
            buttons = helpline_buttons(
                self._helplines.links(need), counselor=bool(row.params.get("counselor"))
            )
            return self._helplines.in_brief(reader.language, need), buttons
        return await SCREENS[kind](reader) if kind in SCREENS else None

    async def _need(self, row: Outgoing, work: UnitOfWork) -> Need:
        """Return what helplines this reader needs, as things stand now."""
        person = await work.people.at(row.chat) if row.chat is not None else None
        young = person.age is Age.YOUNGER if person and person.age else None
        kinds = frozenset(str(row.params.get("kinds", "crisis")).split())
        return Need(kinds, young, work.now.astimezone(self._facts.zone).time())

    async def _photo(self, row: Outgoing, work: UnitOfWork, language: str) -> Call:
        photo = await transcripts.show_photo(self._texts, language, row.params, work, self._facts)
        where = {"chat_id": row.address, "protect_content": True}
        if photo is None:
            return Call("sendMessage", {**where, "text": self._texts.say(language, "transcript-gone")})
        veil = {"has_spoiler": True} if photo.veiled else {}
        return Call("sendPhoto", {**where, "photo": photo.file, "caption": photo.caption, **veil})

    async def _text(self, kind: MessageKind, row: Outgoing, work: UnitOfWork) -> str:
        language = self._language(row)
        if kind is PeopleMessage.HELPLINES or (kind is PeopleMessage.HELPLINES_ALL and row.plain):
            return self._helplines.in_short(language)
        if kind is PeopleMessage.HELPLINES_ALL:
            return self._helplines.in_full(language, kind.value)
        if kind is EscalationMessage.SOS_CALL_NOW:
            numbers = self._helplines.to_call_now(language, work.now)
            told = row.params.get("told", 0)
            return self._texts.say(language, kind.value, numbers=numbers, told=told).strip()
        if kind is PeopleMessage.RESOURCES:
            return "\n\n".join((self._say(row, work.now), *self._resources.lines(language)))
        if kind in WORDS:
            return await WORDS[kind](self._texts, language, row.params, work, self._facts)
        return self._say(row, work.now)

    def _say(self, row: Outgoing, now: datetime) -> str:
        language = self._language(row)
        params = {name: self._worded(language, name, value, now) for name, value in row.params.items()}
        key = str(row.params.get("says", row.kind))
        return self._texts.say(language, key, **_named({**params, **self._facts.always()})).strip()

    def _worded(self, language: str, name: str, value: str | int, now: datetime) -> str | int:
        if name in WORDED:
            return self._texts.say(language, f"{name}-{value}")
        if name.endswith("_span"):
            return self._texts.say(
                language, "span", **dict(zip(("hours", "rest"), divmod(int(value), 60), strict=True))
            )
        if name in MOMENTS and value:
            return MOMENTS[name](self._texts, language, value, now, self._facts.zone)
        return value

    def _markup(
        self, kind: MessageKind, row: Outgoing, language: str, rows: Rows | None, keys: Sequence[str]
    ) -> dict[str, Any] | None:
        if row.about and row.in_talk:
            rows = way_out(kind, row.params.get("opened", 0))
            return {"inline_keyboard": self._buttons(rows, language, row.address)}
        if row.about:
            placeholder = self._texts.say(language, "prompt-placeholder")
            return {"force_reply": True, "input_field_placeholder": placeholder}
        if kind in BUTTONS:
            rows = BUTTONS[kind]({**row.params, "language": language, "languages": self._spoken})
        if rows:
            return {"inline_keyboard": self._buttons(rows, language, None if row.group else row.address)}
        return reply_keyboard(self._texts, language, keys[0], map(Home, keys[1:])) if keys else None

    def _buttons(self, rows: Rows, language: str, owner: int | None) -> list[list[dict[str, str]]]:
        made = (
            [
                {
                    "text": self._texts.say(language, button.label, **_named(button.params or {})),
                    **self._does(button, owner),
                }
                for button in row
            ]
            for row in rows
        )
        return unfolded(made, INLINE)

    def _does(self, button: Button, owner: int | None) -> dict[str, str]:
        if isinstance(button, Link):
            return {"url": button.url}
        return {"callback_data": self._signer.sign(button.press, owner)}


def _page_of(text: str, row: Outgoing) -> tuple[str, bool]:
    """Return the part of a text that is sent now, and whether there is more.

    The shorter form of a safety text is one page.
    """
    found, short = pages(text, PAGE), row.plain and row.kind in WITH[Trait.SAFETY]
    number = 0 if short else min(row.page, len(found) - 1)
    return found[number], not short and number < len(found) - 1


def _around(kind: MessageKind, row: Outgoing) -> dict[str, Any]:
    """Return what a notice carries besides words and keys: whether it may be copied, and what it answers."""
    params: dict[str, Any] = {"protect_content": True} if Trait.PROTECTED in kind.traits else {}
    if answered := row.params.get("source"):
        params["reply_parameters"] = {"message_id": answered, "allow_sending_without_reply": True}
    return params


async def _pin(row: Outgoing, work: UnitOfWork) -> Call | None:
    board = await work.outbox.posted(CardKind.BOARD, row.about)
    where = {"chat_id": row.address, "message_id": board, "disable_notification": True}
    return Call("pinChatMessage", where) if board else None


def _named(params: Mapping[str, str | int]) -> dict[str, str | int]:
    """Keep only what can be a Fluent variable; conversation ids as names of choices cannot."""
    return {name: value for name, value in params.items() if name.isidentifier()}
