"""What appending and sending both know about a row of the outbox."""

from collections.abc import Mapping

import orjson

from storage.sealing.encryption import PARAMS, Vault

PRESS = "press"
"""The parameter with Telegram's id of a press; it is encrypted because it leads to the person who pressed."""

ALONE = """
    SELECT o.writer, o.message FROM outbox o
    WHERE o.conversation = :conversation AND o.chat = :chat AND o.what = 'relay' AND o.state = 'ready'
        AND NOT EXISTS (
            SELECT 1 FROM participants t JOIN people p ON p.id = t.person
            WHERE t.conversation = o.conversation AND t.mode = 'speaking' AND p.chat NOT IN (o.chat, o.writer)
                AND (EXISTS (SELECT 1 FROM outbox x WHERE x.message = o.message AND x.chat = p.chat)
                    OR EXISTS (SELECT 1 FROM copies c WHERE c.message = o.message AND c.chat = p.chat))
        )
"""
"""What waits for one chat, and neither is nor was sent to anybody else who speaks there."""
OVERHEARD = """EXISTS (
    SELECT 1 FROM participants l JOIN people h ON h.id = l.person
    WHERE h.chat = outbox.chat AND l.conversation = outbox.conversation AND l.mode = 'listening')"""
"""The row goes to somebody who only listens: its writer need not know what becomes of it."""


def seal_params(vault: Vault, row: int, params: Mapping[str, str | int]) -> bytes:
    """Encrypt parameters under the main key: some hold a display name, a link, or the id of a press."""
    return vault.rows.close(orjson.dumps(dict(params)), PARAMS, row)


def open_params(vault: Vault, row: int, sealed: bytes | None) -> dict[str, str | int]:
    """Read what `seal_params` made."""
    if sealed is None:
        return {}
    opened: dict[str, str | int] = orjson.loads(vault.rows.open(sealed, PARAMS, row))
    return opened
