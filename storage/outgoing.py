"""What both sides of the outbox, who appends and who sends, know of a row."""

from collections.abc import Mapping

import orjson

from storage.seals import PARAMS, Vault

PRESS = "press"
"""The parameter with Telegram's id of a press: it leads to who pressed, so it is sealed."""

OVERHEARD = """EXISTS (
    SELECT 1 FROM participants l JOIN people h ON h.id = l.person
    WHERE h.chat = outbox.chat AND l.conversation = outbox.conversation AND l.mode = 'listening')"""
"""Whether a row goes to somebody who only listens: its writer need not know what becomes of it."""


def seal_params(vault: Vault, row: int, params: Mapping[str, str | int]) -> bytes:
    """Parameters under the main key: some hold a display name, a link, or the id of a press."""
    return vault.rows.close(orjson.dumps(dict(params)), PARAMS, row)


def open_params(vault: Vault, row: int, sealed: bytes | None) -> dict[str, str | int]:
    """What `seal_params` made."""
    if sealed is None:
        return {}
    opened: dict[str, str | int] = orjson.loads(vault.rows.open(sealed, PARAMS, row))
    return opened
