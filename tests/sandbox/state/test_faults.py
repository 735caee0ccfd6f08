"""Faults and limits happen as ordered, and are written down."""

import aiohttp
import pytest

from sandbox.methods.api import BotApi
from sandbox.people.people import Group, Person
from sandbox.state.other_pages import OTHER_PAGES
from sandbox.web.server import serve
from sandbox.wire.responses import Cut, Dropped
from tests.sandbox.asking import ask, refusal
from tests.sandbox.conftest import Clock

HAI = {"chat_id": 101, "text": "Hai"}


async def test_a_refusal_says_when_to_come_back(api: BotApi, melati: Person) -> None:
    api.faults.refuse(retry_after=7)
    answer = await api.call("sendMessage", HAI)
    assert answer.body["description"] == "Too Many Requests: retry after 7"
    assert (answer.status, answer.body["parameters"]) == (429, {"retry_after": 7})
    assert await ask(api, "sendMessage", **HAI)


async def test_a_server_error_does_nothing(api: BotApi, melati: Person) -> None:
    api.faults.server_error(times=2)
    assert [(await api.call("sendMessage", HAI)).status for _ in range(3)] == [502, 502, 200]
    assert melati.heard == ["Hai"]


async def test_a_cut_line_hides_what_was_done(api: BotApi, melati: Person) -> None:
    api.faults.cut_after_accept()
    with pytest.raises(Cut):
        await api.call("sendMessage", HAI)
    assert melati.heard == ["Hai"]


async def test_a_dropped_line_did_nothing(api: BotApi, melati: Person) -> None:
    api.faults.drop()
    with pytest.raises(Dropped):
        await api.call("sendMessage", HAI)
    assert melati.heard == []
    assert (api.calls[-1].answer, api.calls[-1].fault) == (None, "drop")


@pytest.mark.parametrize(("accepted", "heard"), [(False, []), (True, ["Hai"])])
async def test_a_page_of_somebody_between_stands_in_the_place_of_the_answer(
    api: BotApi, melati: Person, heard: list[str], *, accepted: bool
) -> None:
    api.faults.page(status=502, content=b"<p>Bad Gateway</p>", accepted=accepted)
    answer = await api.call("sendMessage", HAI)
    assert (answer.status, answer.content) == (502, b"<p>Bad Gateway</p>")
    assert melati.heard == heard
    assert await ask(api, "sendMessage", **HAI)


@pytest.mark.parametrize("name", OTHER_PAGES)
async def test_somebody_stands_between_until_they_are_told_to_go(
    api: BotApi, melati: Person, name: str
) -> None:
    api.faults.stands_between(name)
    server = await serve(api)
    async with aiohttp.ClientSession() as session:
        url = f"{server.url}/bot{api.token}/sendMessage"
        for _ in range(2):
            async with session.post(url, json=HAI, allow_redirects=False) as answer:
                page = OTHER_PAGES[name]
                assert (answer.status, await answer.read()) == (page.status, page.content)
                assert {(name, answer.headers[name]) for name, _ in page.headers} == set(page.headers)
    await server.close()
    api.faults.stands_between(None)
    assert melati.heard == []
    assert await ask(api, "sendMessage", **HAI)


async def test_what_stands_between_may_let_requests_through(api: BotApi, melati: Person) -> None:
    api.faults.stands_between("portal", method="sendMessage", accepted=True)
    assert (await api.call("sendMessage", HAI)).page
    assert melati.heard == ["Hai"]
    assert await ask(api, "getMe")


async def test_faults_meet_the_chat_and_method_that_they_are_for(api: BotApi, melati: Person) -> None:
    api.faults.refuse(chat=999)
    api.faults.refuse(method="getMe", status=500)
    assert await ask(api, "sendMessage", **HAI)
    assert await refusal(api, "getMe") == "Internal Server Error"


async def test_polling_is_spared_unless_it_is_named(api: BotApi) -> None:
    api.faults.drop(times=9)
    assert await ask(api, "getUpdates") == []
    api.faults.server_error(method="getUpdates")
    assert (await api.call("getUpdates", {})).status == 502


async def test_an_answer_can_be_late(api: BotApi, clock: Clock, melati: Person) -> None:
    before = clock()
    api.faults.hang(20)
    api.faults.latency(0.5)
    await ask(api, "sendMessage", **HAI)
    assert clock() - before == 20.5
    assert api.calls[-1].at == before + 0.5


async def test_the_same_seed_gives_the_same_faults(api: BotApi, melati: Person) -> None:
    async def outcomes() -> list[int]:
        api.faults.random(7, refuse=0.3, cut=0)
        return [(await api.call("sendMessage", HAI)).status for _ in range(40)]

    first = await outcomes()
    assert first == await outcomes()
    assert set(first) == {200, 429}


async def test_limits_are_off_until_they_are_switched_on(api: BotApi, clock: Clock, melati: Person) -> None:
    for _ in range(50):
        await ask(api, "sendMessage", **HAI)
    api.limits.on = True
    statuses = [(await api.call("sendMessage", HAI)).status for _ in range(5)]
    assert statuses == [200, 200, 200, 200, 429]
    clock.seconds += 1
    assert await ask(api, "sendMessage", **HAI)


async def test_a_group_takes_twenty_a_minute(api: BotApi, clock: Clock) -> None:
    Group(api, -400, "Konselor")
    api.limits.on = True
    for _ in range(20):
        await ask(api, "sendMessage", chat_id=-400, text="Kartu")
    assert await refusal(api, "sendMessage", chat_id=-400, text="Kartu") == "Too Many Requests: retry after 3"
    clock.seconds += 3
    assert await ask(api, "sendMessage", chat_id=-400, text="Kartu")


async def test_an_album_counts_as_its_photos(api: BotApi, melati: Person) -> None:
    files = [photo.raw["photo"][-1]["file_id"] for photo in await melati.sends_album(4)]
    api.limits.on = True
    await ask(api, "sendMediaGroup", chat_id=101, media=[{"type": "photo", "media": file} for file in files])
    assert await refusal(api, "sendMessage", **HAI) == "Too Many Requests: retry after 1"


async def test_all_chats_together_take_thirty_a_second(api: BotApi) -> None:
    api.limits.on = True
    statuses = []
    for number in range(1, 32):
        await Person(api, id=number, first_name="Orang").start()
        statuses.append((await api.call("sendMessage", {"chat_id": number, "text": "Hai"})).status)
    assert statuses == [200] * 30 + [429]


async def test_every_call_is_written_down(api: BotApi, melati: Person) -> None:
    await ask(api, "sendMessage", **HAI)
    call = api.calls[-1]
    assert (call.method, call.chat, call.params) == ("sendMessage", 101, HAI)
    assert call.answer is not None
    assert call.answer.ok
