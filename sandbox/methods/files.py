"""Files that this Telegram holds: what people sent, and what the bot uploads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox.state.state import File
from sandbox.wire.responses import bad_request

if TYPE_CHECKING:
    from sandbox.state.state import State
    from sandbox.wire.request_params import Params
    from sandbox.wire.responses import Json

UPLOAD_LIMIT = 50 * 1024 * 1024
"""Bytes, as Telegram's."""
ATTACHED = "attach://"
SIZES = ((90, 67, 1_400), (320, 240, 21_000), (800, 600, 94_000))
"""Width, height and bytes of each size of a photo."""


def new_file(state: State, kind: str, content: bytes = b"", **details: Any) -> File:
    """Make a new file of this kind; a photo has three sizes, the last one is the largest."""
    number = state.number()
    file = File(f"{kind}-{number}", kind, _described(kind, number, len(content), details), content)
    for detail in file.details:
        state.files[detail["file_id"]] = file
    return file


def new_photo(state: State) -> list[Json]:
    return new_file(state, "photo").details


def wanted_file(state: State, params: Params, kind: str, given: Any) -> File:
    """Return the file that a request names by its id or brings with it."""
    if isinstance(given, str) and given.startswith(ATTACHED):
        given = params.raw.get(given.removeprefix(ATTACHED))
    if isinstance(given, str) and given:
        return _known(state, kind, given)
    content = given[1] if isinstance(given, tuple) else given
    if not isinstance(content, bytes):
        raise bad_request(f"there is no {kind} in the request")
    if len(content) > UPLOAD_LIMIT:
        raise bad_request("file is too big")
    return new_file(state, kind, content)


def get_file(state: State, params: Params) -> Json:
    file = state.files.get(params.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    detail = next(detail for detail in file.details if detail["file_id"] == params.text("file_id"))
    raw = {name: detail[name] for name in ("file_id", "file_unique_id", "file_size") if name in detail}
    return raw | {"file_path": f"{file.kind}/{detail['file_id']}"}


def _known(state: State, kind: str, file_id: str) -> File:
    file = state.files.get(file_id)
    if file is None:
        if file_id.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file


def _described(kind: str, number: int, size: int, details: Json) -> list[Json]:
    if kind != "photo":
        return [{"file_id": f"{kind}-{number}", "file_unique_id": f"u{number}", **_defaults(kind), **details}]
    return [
        {
            "file_id": f"photo-{number}-{width}",
            "file_unique_id": f"u{number}x{width}",
            "width": width,
            "height": height,
            "file_size": size or usual,
        }
        for width, height, usual in SIZES
    ]


def _defaults(kind: str) -> Json:
    if kind == "voice":
        return {"duration": 3, "mime_type": "audio/ogg", "file_size": 12_000}
    return {}
