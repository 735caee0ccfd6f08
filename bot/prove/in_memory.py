# ruff: noqa: ARG002 (the base class has these parameters)
"""python-telegram-bot's request, handed to the sandbox's Bot API in the same process."""

from typing import Any

from telegram._utils.types import ODVInput
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.telegram.http_client import NotSent, checked
from bot.telegram.http_codec import loaded
from sandbox.methods.api import BotApi
from sandbox.wire.responses import Cut, Dropped


class InMemoryRequest(BaseRequest):
    """No socket, no time: the answer is there at once."""

    def __init__(self, api: BotApi) -> None:
        self._api = api

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        token, name = url.rpartition("/bot")[2].split("/")
        params: dict[str, Any] = dict(request_data.parameters) if request_data else {}
        try:
            answer = await self._api.call(name, params, token=token)
        except Dropped:
            raise NotSent("dropped") from None
        except Cut:
            raise NetworkError("cut") from None
        return checked(url, answer.content)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read the answer as over a socket (`bot.telegram.http_client`)."""
        answer: dict[str, Any] = loaded(payload)
        return answer
