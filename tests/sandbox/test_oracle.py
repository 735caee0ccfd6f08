"""The oracle notices what is not as the Bot API says."""

from typing import Any

import pytest

from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from tests.sandbox.asking import ask
from tests.sandbox.oracle import DriftError, Oracle

oracle = Oracle()
HAI: dict[str, Any] = {"chat_id": 101, "text": "Hai"}


@pytest.mark.parametrize(
    ("method", "params", "complaint"),
    [
        ("sendMessage", HAI | {"mood": 3}, "knows no mood"),
        ("sendMessage", {"chat_id": 101}, "needs text"),
        ("sendMessage", HAI | {"protect_content": "perhaps"}, "Boolean is wanted"),
        ("sendMessage", HAI | {"reply_markup": {"inline_keyboard": [[{"label": "Ya"}]]}}, "knows no label"),
        ("sendMessage", HAI | {"entities": {"type": "bold"}}, "a list of MessageEntity is wanted"),
        ("sendMessage", {"chat_id": 101.5, "text": "Hai"}, "is none of these"),
        ("deleteMessages", {"chat_id": 101, "message_ids": ["x"]}, "Integer is wanted"),
        ("sendLove", {}, "sendLove is not in"),
    ],
)
def test_a_wrong_request_is_noticed(method: str, params: dict[str, Any], complaint: str) -> None:
    with pytest.raises(DriftError, match=complaint):
        oracle.check_request(method, params)


@pytest.mark.parametrize(
    "params",
    [
        HAI,
        {"chat_id": "101", "text": "Hai", "protect_content": "True"},
        HAI | {"reply_markup": {"keyboard": [["🔚"]]}},
        HAI | {"reply_markup": {"remove_keyboard": True}},
    ],
)
def test_a_right_request_passes(params: dict[str, Any]) -> None:
    oracle.check_request("sendMessage", params)


def test_uploads_are_files_under_any_name() -> None:
    media = [{"type": "photo", "media": "attach://a"}, {"type": "photo", "media": "attach://b"}]
    oracle.check_request(
        "sendMediaGroup", {"chat_id": 1, "media": media, "a": b"1", "b": ("b", b"2", "image/png")}
    )
    oracle.check_request("sendPhoto", {"chat_id": 1, "photo": b"1"})


async def test_a_wrong_answer_is_noticed(api: BotApi, melati: Person) -> None:
    right = await ask(api, "sendMessage", **HAI)
    oracle.check_answer("sendMessage", right)
    with pytest.raises(DriftError, match="knows no mood"):
        oracle.check_answer("sendMessage", right | {"mood": 3})
    with pytest.raises(DriftError, match="needs chat"):
        oracle.check_answer("sendMessage", {name: right[name] for name in right if name != "chat"})
    with pytest.raises(DriftError, match="True is wanted"):
        oracle.check_answer("deleteMessage", False)


def test_a_wrong_update_is_noticed() -> None:
    with pytest.raises(DriftError, match="knows no whisper"):
        oracle.check_update({"update_id": 1, "whisper": {}})


async def test_an_attached_oracle_sees_every_call(api: BotApi, melati: Person) -> None:
    with pytest.raises(DriftError, match="knows no mood"):
        await api.call("sendMessage", HAI | {"mood": 3})
