"""What somebody does on a phone of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.methods import content
from sandbox.methods.files import new_file
from sandbox.methods.sending import CAPTION_LIMIT, TEXT_LIMIT
from sandbox.state.pictures import picture
from sandbox.state.reactions import REACTIONS
from sandbox.wire.entities import utf16_length

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from sandbox.people.world import Phone
    from sandbox.state.screen import Seen
    from sandbox.wire.responses import Json

    Deed = Callable[["Phone", Json], Awaitable[Json | None]]

ALBUM = 10
"""The most pictures of an album, as at Telegram."""
VOICE_SECONDS = 7
"""How long a voice message of the page is."""
EMOJI_LENGTH = 16
"""Characters; one emoji can be made of several."""


class Refused(Exception):
    """It cannot be done; the text is one word that the page turns into a sentence."""


async def do(phone: Phone, asked: Json) -> Json:
    """Do what a page asks on this phone; raises `Refused`."""
    deed = DEEDS.get(str(asked.get("do")))
    if deed is None:
        raise Refused("unknown")
    if phone.actor.user.blocked and asked["do"] not in {"unblock", "start", "delete"}:
        raise Refused("blocked")
    return await deed(phone, asked) or {}


async def _says(phone: Phone, asked: Json) -> None:
    await phone.actor.says(_words(asked, TEXT_LIMIT), _replied(phone, asked))


async def _starts(phone: Phone, asked: Json) -> None:
    payload = asked.get("payload", "")
    if phone.person is None or not isinstance(payload, str):
        raise Refused("unknown")
    await phone.person.start(payload)


async def _photo(phone: Phone, asked: Json) -> None:
    await phone.actor.sends(_picture(phone, asked.get("picture")) | _caption(asked), _replied(phone, asked))


async def _album(phone: Phone, asked: Json) -> None:
    pictures = asked.get("pictures")
    if not isinstance(pictures, list) or not 1 < len(pictures) <= ALBUM:
        raise Refused("unknown")
    fields = [_picture(phone, name) for name in pictures]
    fields[0] |= _caption(asked)
    group = {"media_group_id": str(phone.actor.api.state.number())}
    for each in fields:
        await phone.actor.sends(each | group)


async def _sticker(phone: Phone, asked: Json) -> None:
    emoji = asked.get("emoji")
    if not isinstance(emoji, str) or not 0 < len(emoji) <= EMOJI_LENGTH:
        raise Refused("unknown")
    await phone.actor.sends_sticker(emoji)


async def _sends_other(phone: Phone, asked: Json) -> None:
    state = phone.actor.api.state
    fields: dict[str, Callable[[], Json]] = {
        "voice": lambda: content.voice(state, VOICE_SECONDS),
        "video_note": lambda: content.video_note(state, VOICE_SECONDS),
        "document": lambda: content.document(state, "tugas.pdf"),
        "contact": lambda: content.contact("+620000000000", "Melati"),
        "location": lambda: content.location(-6.2, 106.8),
    }
    if (made := fields.get(str(asked.get("what")))) is None:
        raise Refused("unknown")
    await phone.actor.sends(made())


async def _edits(phone: Phone, asked: Json) -> None:
    await phone.actor.edits(_own(phone, asked), _words(asked, TEXT_LIMIT))


async def _deletes(phone: Phone, asked: Json) -> None:
    await phone.actor.deletes(_own(phone, asked))


async def _reacts(phone: Phone, asked: Json) -> None:
    emoji = asked.get("emoji")
    if emoji is not None and emoji not in REACTIONS:
        raise Refused("unknown")
    await phone.actor.reacts(_seen(phone, asked.get("message")), emoji)


async def _presses(phone: Phone, asked: Json) -> Json:
    message = _seen(phone, asked.get("message"))
    try:
        button = message.rows[int(asked["row"])][int(asked["column"])]
        data = button["callback_data"]
    except (KeyError, IndexError, TypeError, ValueError):
        raise Refused("gone") from None
    return {"press": (await phone.actor.sends_press(data, on=message)).id}


async def _blocks(phone: Phone, _: Json) -> None:
    if phone.person is None:
        raise Refused("unknown")
    await phone.person.blocks()


async def _unblocks(phone: Phone, _: Json) -> None:
    if phone.person is not None and phone.person.user.blocked:
        await phone.person.unblocks()


DEEDS: dict[str, Deed] = {
    "say": _says,
    "start": _starts,
    "photo": _photo,
    "album": _album,
    "sticker": _sticker,
    "other": _sends_other,
    "edit": _edits,
    "delete": _deletes,
    "react": _reacts,
    "press": _presses,
    "block": _blocks,
    "unblock": _unblocks,
}


def _words(asked: Json, limit: int, field: str = "text") -> str:
    words = asked.get(field)
    if not isinstance(words, str) or not words.strip():
        raise Refused("empty")
    if utf16_length(words.strip()) > limit:
        raise Refused("long")
    return words.strip()


def _caption(asked: Json) -> Json:
    return content.caption(_words(asked, CAPTION_LIMIT, "caption") if asked.get("caption") else None)


def _picture(phone: Phone, name: object) -> Json:
    drawn = picture(name)
    if drawn is None:
        raise Refused("unknown")
    return {"photo": new_file(phone.actor.api.state, "photo", drawn).details}


def _replied(phone: Phone, asked: Json) -> Seen | None:
    return _seen(phone, asked["reply"]) if asked.get("reply") else None


def _seen(phone: Phone, message: object) -> Seen:
    found = next((seen for seen in phone.actor.chat.messages if seen.id == message), None)
    if found is None:
        raise Refused("gone")
    return found


def _own(phone: Phone, asked: Json) -> Seen:
    seen = _seen(phone, asked.get("message"))
    if seen.raw["from"]["id"] != phone.actor.id:
        raise Refused("unknown")
    return seen
