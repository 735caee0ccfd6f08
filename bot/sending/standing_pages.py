"""What stands on the pages that were sent last: a page that is asked for once more need not be edited."""

from collections import OrderedDict
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import orjson

from care.model.outbox_row import Outgoing, What
from handlers.rendering.relay_requests import Call

KEPT = 4_096
"""Messages that are remembered; of an older one Telegram says itself that nothing would change."""
EDIT = "editMessageText"

Place = tuple[int, int]


class StandingPages:
    """Digests of pages by chat and message, as long as the bot runs; no words are kept."""

    def __init__(self) -> None:
        self._known: OrderedDict[Place, bytes] = OrderedDict()

    def stands(self, row: Outgoing, call: Call) -> bool:
        """Return whether this is a page that stands already in the message on which somebody pressed.

        Never of a card, which is edited unasked: whether it is still in its chat only Telegram knows.
        """
        if row.what is not What.NOTICE or call.method != EDIT:
            return False
        return self._known.get(_place(call.params)) == _digest(call.params)

    def leave(self, call: Call) -> None:
        """Forget what stands where an edit is sent to: only its answer says what stands there then."""
        if call.method == EDIT:
            self._known.pop(_place(call.params), None)

    def note(self, row: Outgoing, call: Call, message: int | None) -> None:
        """Remember what Telegram took; what has no buttons is no page and is never turned."""
        if row.what is not What.NOTICE or message is None or not _buttons(call.params):
            return
        place = (call.params["chat_id"], message)
        self._known[place] = _digest(call.params)
        self._known.move_to_end(place)
        if len(self._known) > KEPT:
            self._known.popitem(last=False)


def _place(params: Mapping[str, Any]) -> Place:
    return params["chat_id"], params["message_id"]


def _buttons(params: Mapping[str, Any]) -> Any:
    return (params.get("reply_markup") or {}).get("inline_keyboard")


def _digest(params: Mapping[str, Any]) -> bytes:
    return sha256(orjson.dumps([params["text"], _buttons(params)])).digest()
