"""The parameters of an HTTP request, in any form that Telegram accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import orjson
from aiohttp import web

from sandbox.wire.responses import bad_request

if TYPE_CHECKING:
    from sandbox.wire.responses import Json


async def parameters(request: web.Request) -> Json:
    """Return query and body together; files are (name, content, type)."""
    query: Json = dict(request.query) if request.query_string else {}
    kind = request.content_type
    if kind == "multipart/form-data":
        return query | await _parts(request)
    body = await request.read()
    if not body:
        return query
    if kind == "application/json":
        return query | _object(body)
    return query | dict(parse_qsl(body.decode(), keep_blank_values=True))


def _object(body: bytes) -> Json:
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        value = None
    if not isinstance(value, dict):
        raise bad_request("can't parse request body as JSON Object")
    return value


async def _parts(request: web.Request) -> Json:
    fields: Json = {}
    for name, part in (await request.post()).items():
        if isinstance(part, web.FileField):
            fields[name] = (part.filename, part.file.read(), part.content_type)
        else:
            fields[name] = part
    return fields
