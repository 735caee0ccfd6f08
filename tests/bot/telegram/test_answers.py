"""What is Telegram's word, by method: the rest is somebody's between."""

from typing import Any

import orjson
import pytest

from bot.telegram.answers import told

RIGHT: dict[str, Any] = {
    "sendMessage": {"message_id": 5},
    "sendMediaGroup": [{"message_id": 5}, {"message_id": 6}],
    "editMessageText": True,
    "editMessageMedia": {"message_id": 5},
    "deleteMessage": True,
    "answerCallbackQuery": True,
    "setWebhook": True,
    "getUpdates": [],
    "getMe": {"id": 1, "username": "b_bot"},
    "getChat": {"id": 5},
    "getChatMember": {"status": "left"},
    "getWebhookInfo": {"url": ""},
}
WRONG: tuple[Any, ...] = (None, False, 1, "ok", [1], [{}], {})


@pytest.mark.parametrize("method", RIGHT)
def test_only_a_result_of_the_kind_that_was_asked_for_counts(method: str) -> None:
    def is_told(result: Any) -> bool:
        return told(method, orjson.dumps({"ok": True, "result": result})) is not None

    assert is_told(RIGHT[method])
    assert [result for result in WRONG if is_told(result)] == ([{}] if method == "getChat" else [])
