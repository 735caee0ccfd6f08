"""Requests through a proxy: all go there, and what fails says whose fault it is, without the password."""

import pytest
from aiohttp import web
from telegram.error import TelegramError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.telegram.error_classes import ErrorClass, event_of, verdict_of
from bot.telegram.http_client import AiohttpRequest
from bot.telegram.proxy import Way
from config.settings.redaction import Hidden
from tests.bot.telegram.test_http_client import SENT, TOKEN, answering, telegram_that
from tests.proxies import NOWHERE, PASSWORD, Proxy, proxied

KINDS = pytest.mark.parametrize("scheme", ["http", "socks5"])


def through(proxy: Proxy, **instead: str) -> AiohttpRequest:
    """A request whose connections go through this proxy; `instead` changes its address."""
    url = proxy.url
    for old, new in instead.items():
        url = url.replace(old.replace("_", "-"), new)
    return AiohttpRequest(way=Way(Hidden(url)))


async def failure_of(request: AiohttpRequest) -> TelegramError:
    async with request:
        with pytest.raises(TelegramError) as caught:
            await request.post(f"{NOWHERE}/bot{TOKEN}/sendMessage")
    told = [repr(one) for one in (caught.value, caught.value.__cause__, caught.value.__context__) if one]
    assert not [secret for secret in (PASSWORD, TOKEN, "localhost") if secret in "".join(told)]
    return caught.value


@KINDS
@pytest.mark.parametrize("guarded", [False, True])
async def test_what_is_asked_goes_there_under_its_name(scheme: str, *, guarded: bool) -> None:
    heard: list[object] = []

    async def hears(request: web.Request) -> web.Response:
        heard.append(await request.json())
        return web.json_response(SENT)

    words = RequestData([RequestParameter.from_input("text", "halo")])
    async with (
        telegram_that(hears) as url,
        proxied(scheme, to=url, guarded=guarded) as proxy,
        through(proxy) as request,
    ):
        for _ in range(2):
            assert await request.post(f"{NOWHERE}/bot{TOKEN}/sendMessage", words) == SENT["result"]

    assert heard == [{"text": "halo"}] * 2
    assert proxy.asked == [("localhost", 1)]


@KINDS
async def test_a_proxy_that_is_down_or_refuses_us_is_not_called_telegrams_fault(scheme: str) -> None:
    async with telegram_that(answering(200, SENT)) as url, proxied(scheme, to=url, guarded=True) as proxy:
        wrong = await failure_of(through(proxy, kata_rahasia="lain"))
    gone = await failure_of(through(proxy))

    for failure in (wrong, gone):
        assert event_of(failure) == "proxy_unreachable"
        assert verdict_of(failure) is ErrorClass.NOT_SENT


@KINDS
async def test_a_telegram_that_the_proxy_cannot_reach_is_called_so(scheme: str) -> None:
    async with proxied(scheme) as proxy:
        failure = await failure_of(through(proxy))

    assert event_of(failure) == "telegram_unreachable"
    assert verdict_of(failure) is ErrorClass.NOT_SENT
