"""Short ways for tests to ask the Bot API."""

from typing import Any

from sandbox.methods.api import BotApi


async def ask(api: BotApi, method: str, **params: Any) -> Any:
    """The result of a call that must be granted."""
    answer = await api.call(method, params)
    assert answer.ok, answer.body
    return answer.result


async def refusal(api: BotApi, method: str, **params: Any) -> str:
    """The words of a call that must be refused."""
    answer = await api.call(method, params)
    assert not answer.ok, answer.body
    assert answer.status == answer.body["error_code"]
    return str(answer.body["description"])


def inline(*labels: str, data: str = "x") -> dict[str, Any]:
    """An inline keyboard of one row."""
    return {"inline_keyboard": [[{"text": label, "callback_data": data} for label in labels]]}


def keys(*labels: str) -> dict[str, Any]:
    """A reply keyboard of one row."""
    return {"keyboard": [[{"text": label} for label in labels]], "resize_keyboard": True}
