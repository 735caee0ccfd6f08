"""What people send, as fields of a Bot API `Message`; everything is invented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox.methods.files import new_file, new_photo
from sandbox.wire.entities import with_found

if TYPE_CHECKING:
    from sandbox.state.state import State
    from sandbox.wire.responses import Json


def text(words: str, entities: list[Json] | None = None) -> Json:
    found = with_found(words, entities or [])
    return {"text": words} | ({"entities": found} if found else {})


def rich(*blocks: Json | str) -> Json:
    """Return a message of blocks, as newer apps send lists, tables and long texts; it has no `text`."""
    made = [{"type": "paragraph", "text": one} if isinstance(one, str) else one for one in blocks]
    return {"rich_message": {"blocks": made}}


def numbered(*points: str) -> Json:
    """Return a numbered list as a block."""
    items = [
        {"label": f"{n}.", "blocks": rich(point)["rich_message"]["blocks"]}
        for n, point in enumerate(points, 1)
    ]
    return {"type": "list", "items": items}


def caption(words: str | None, entities: list[Json] | None = None) -> Json:
    if not words:
        return {}
    found = with_found(words, entities or [])
    return {"caption": words} | ({"caption_entities": found} if found else {})


def photo(state: State, words: str | None = None, entities: list[Json] | None = None) -> Json:
    return {"photo": new_photo(state)} | caption(words, entities)


def sticker(state: State, emoji: str, set_name: str) -> Json:
    details = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": _file(state, "sticker", **details, emoji=emoji, set_name=set_name, file_size=18_000)}


def voice(state: State, seconds: int) -> Json:
    return {"voice": _file(state, "voice", duration=seconds)}


def video_note(state: State, seconds: int) -> Json:
    return {"video_note": _file(state, "video_note", length=240, duration=seconds)}


def document(state: State, name: str) -> Json:
    details = {"file_name": name, "mime_type": "application/pdf", "file_size": 40_000}
    return {"document": _file(state, "document", **details)}


def contact(phone: str, first_name: str) -> Json:
    return {"contact": {"phone_number": phone, "first_name": first_name}}


def location(latitude: float, longitude: float) -> Json:
    return {"location": {"latitude": latitude, "longitude": longitude}}


def poll(question: str, *options: str) -> Json:
    asked = [{"persistent_id": str(n), "text": option, "voter_count": 0} for n, option in enumerate(options)]
    closed = dict.fromkeys(("is_closed", "allows_multiple_answers", "allows_revoting", "members_only"), False)
    fixed = {"id": "1", "question": question, "options": asked, "total_voter_count": 0, "type": "regular"}
    return {"poll": fixed | closed | {"is_anonymous": True}}


def hidden_origin(name: str, date: int) -> Json:
    """Return the origin of a forward whose writer hides the account: a name alone."""
    return {"type": "hidden_user", "date": date, "sender_user_name": name}


def user_origin(user: Json, date: int) -> Json:
    return {"type": "user", "date": date, "sender_user": user}


def _file(state: State, kind: str, **details: Any) -> Json:
    return new_file(state, kind, **details).details[0]
