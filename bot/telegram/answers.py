"""What counts as Telegram's answer: a refusal in its own form, or a result of the kind that was asked for.

Anything else, under whichever HTTP status, comes from something between us and Telegram, such as a proxy.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bot.telegram.http_codec import loaded

GRANTED, REFUSED = 200, 300
"""The code of a granted call, and the least that counts as a refusal's."""
NUMBERS = ("retry_after", "migrate_to_chat_id")


def told(method: str, payload: bytes) -> tuple[int, dict[str, Any]] | None:
    """Return Telegram's own code and answer to a call of this method; None for what is not Telegram's.

    Its own code, because a proxy may have put another HTTP status on it.
    """
    answer = loaded(payload)
    if not isinstance(answer, dict):
        return None
    if answer.get("ok") is True:
        return (GRANTED, answer) if _is_right(method, answer.get("result")) else None
    if answer.get("ok") is False and _is_refusal(answer):
        return int(answer["error_code"]), answer
    return None


def _is_refusal(answer: Mapping[str, Any]) -> bool:
    parameters = answer.get("parameters", {})
    return (
        _is_number(answer.get("error_code"))
        and answer["error_code"] >= REFUSED
        and isinstance(answer.get("description"), str)
        and isinstance(parameters, dict)
        and all(_is_number(parameters[name]) for name in NUMBERS if name in parameters)
    )


def _is_right(method: str, result: Any) -> bool:
    """Return whether a call of this method can have this result; methods that set or delete return True."""
    if kind := KINDS.get(method):
        return kind(result)
    if method.startswith("send"):
        return _is_message(result)
    if method.startswith("edit"):
        return result is True or _is_message(result)
    return isinstance(result, dict) if method.startswith("get") else result is True


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_message(value: Any) -> bool:
    return isinstance(value, dict) and _is_number(value.get("message_id"))


def _holds(name: str, kind: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, dict) and isinstance(value.get(name), kind)


def _all(is_right: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(map(is_right, value))


KINDS: Mapping[str, Callable[[Any], bool]] = {
    "getUpdates": _all(_holds("update_id", int)),
    "getMe": _holds("username", str),
    "getWebhookInfo": _holds("url", str),
    "getChatMember": _holds("status", str),
    "sendMediaGroup": _all(_is_message),
}
"""What is read in the answers to these methods."""
