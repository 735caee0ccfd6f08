"""What a request sends, how long it may take, and what its answer says."""

import json
from typing import Any

import aiohttp
import orjson
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import BadRequest
from telegram.request import RequestData

Body = bytes | aiohttp.FormData | None


def body(request_data: RequestData | None) -> Body:
    """Return JSON, or a form if there are files to upload; raises BadRequest for what cannot be encoded."""
    if request_data is None:
        return None
    if request_data.contains_files:
        return _form(request_data)
    try:
        return orjson.dumps(request_data.parameters)
    except TypeError:
        raise BadRequest("parameters cannot be encoded") from None


def _form(request_data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(request_data.json_parameters)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form


def given(value: ODVInput[float], default: float | None) -> float | None:
    return default if isinstance(value, DefaultValue) else value


def timeouts(
    *, read: float | None, write: float | None, connect: float | None, pool: float | None
) -> aiohttp.ClientTimeout:
    """Return the time-outs in seconds; aiohttp has none for writing, so the whole exchange gets the sum."""
    waiting = None if connect is None or pool is None else connect + pool
    total = None if waiting is None or write is None or read is None else waiting + write + read
    return aiohttp.ClientTimeout(total=total, connect=waiting, sock_connect=connect, sock_read=read)


def loaded(payload: bytes) -> Any:
    """Return what the JSON says, or None; one odd character must not hide a batch of updates.

    None also for what is nested too deeply to be read.
    Half a character, which could not be encoded again later, becomes a question mark.
    """
    try:
        return orjson.loads(payload)
    except ValueError:
        pass
    try:
        lenient = json.loads(payload.decode(errors="replace"))
        return orjson.loads(json.dumps(lenient, ensure_ascii=False).encode(errors="replace"))
    except (ValueError, RecursionError):
        return None
