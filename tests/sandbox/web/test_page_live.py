"""What open pages are told, and what they may ask."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientWebSocketResponse
from aiohttp.test_utils import TestClient, TestServer

from sandbox.methods.api import BotApi
from sandbox.people.people import Group, Person
from sandbox.people.world import Phone, Stage
from sandbox.web.page import Page
from sandbox.web.session import Live
from tests.sandbox.asking import ask


class Hand:
    """Notes what is done behind the scenes."""

    def __init__(self) -> None:
        self.done: list[str] = []

    async def kill(self) -> None:
        self.done.append("kill")

    async def start(self) -> None:
        self.done.append("start")

    async def start_over(self, language: str) -> None:
        self.done.append(f"start over: {language}")

    async def move(self, step: str) -> None:
        self.done.append(f"move: {step}")


class Window:
    """One open page."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.socket = socket

    async def told(self, kind: str) -> dict[str, Any]:
        """The next thing of this kind that it is told."""
        async with asyncio.timeout(5):
            while (told := await self.socket.receive_json())["type"] != kind:
                pass
        return dict(told)

    async def asks(self, **deed: Any) -> dict[str, Any]:
        """Asks for a deed; returns the answer to it."""
        await self.socket.send_json({"id": 1, **deed})
        return await self.told("done")


class Theatre:
    """A page server with one student, one counselor and their group."""

    def __init__(self, api: BotApi) -> None:
        self.api = api
        self.hand = Hand()
        self.student = Person(api, id=101, first_name="Melati")
        self.counselor = Person(api, id=102, first_name="Kenanga")
        group = Group(api, id=-201, title="Konselor")
        phones = [
            Phone("student-1", "student", "Melati", self.student, self.student),
            Phone("group", "group", "Konselor", self.counselor.in_group(group)),
        ]
        self.stage = Stage(api, phones, group, "id", "Asia/Jakarta")
        self.live = Live(lambda: 7.0)
        self.live.stagehand = self.hand
        self.client = TestClient(TestServer(Page(self.live, "127.0.0.1").application()))

    @asynccontextmanager
    async def window(self) -> AsyncIterator[Window]:
        async with self.client.ws_connect("/live") as socket:
            yield Window(socket)


@pytest.fixture
async def theatre(api: BotApi) -> AsyncIterator[Theatre]:
    made = Theatre(api)
    async with made.client:
        made.live.show(made.stage)
        yield made
        await made.live.close()


async def test_a_new_page_is_told_everything(theatre: Theatre) -> None:
    await theatre.student.start()
    async with theatre.window() as window:
        told = await window.told("snapshot")
    assert [phone["key"] for phone in told["phones"]] == ["student-1", "group"]
    assert [message["text"] for message in told["phones"][0]["messages"]] == ["/start"]
    assert told["now"] == 7.0


async def test_before_the_stage_is_set_there_is_nothing_to_play(theatre: Theatre) -> None:
    theatre.live.show(None)
    async with theatre.window() as window:
        assert not (await window.told("snapshot"))["ready"]
        assert (await window.asks(do="say", phone="student-1", text="x"))["why"] == "gone"
        assert (await window.asks(do="kill"))["why"] == "gone"


async def test_what_one_page_does_both_are_told(theatre: Theatre) -> None:
    async with theatre.window() as one, theatre.window() as other:
        assert (await one.asks(do="start", phone="student-1"))["ok"]
        assert (await other.told("message"))["message"]["text"] == "/start"


async def test_what_the_bot_sends_comes_with_the_keyboard_under_it(theatre: Theatre) -> None:
    await theatre.student.start()
    async with theatre.window() as window:
        await window.told("snapshot")
        keys = {"keyboard": [[{"text": "Ya"}]]}
        await ask(theatre.api, "sendMessage", chat_id=101, text="Mau?", reply_markup=keys)
        told = await window.told("message")
        assert (told["message"]["text"], told["keyboard"]) == ("Mau?", [["Ya"]])
        call = (await window.told("call"))["call"]
        assert (call["method"], call["to"], call["ok"]) == ("sendMessage", "student-1", True)


async def test_a_press_is_followed_by_its_answer(theatre: Theatre) -> None:
    await theatre.student.start()
    keys = {"inline_keyboard": [[{"text": "Ya", "callback_data": "x"}]]}
    sent = await ask(theatre.api, "sendMessage", chat_id=101, text="Mau?", reply_markup=keys)
    async with theatre.window() as window:
        press = (
            await window.asks(do="press", phone="student-1", message=sent["message_id"], row=0, column=0)
        )["press"]
        await ask(theatre.api, "answerCallbackQuery", callback_query_id=press, text="Baik")
        told = await window.told("answer")
    assert (told["press"], told["text"]) == (press, "Baik")


@pytest.mark.parametrize(
    ("deed", "why"),
    [
        ({"do": "say", "text": "x" * 4097}, "long"),
        ({"do": "say", "text": "😀" * 2049}, "long"),
        ({"do": "say", "text": "  \n "}, "empty"),
        ({"do": "say", "text": 7}, "empty"),
        ({"do": "say", "text": "x", "reply": 99}, "gone"),
        ({"do": "edit", "text": "x", "message": 99}, "gone"),
        ({"do": "press", "message": 1, "row": 0, "column": 0}, "gone"),
        ({"do": "press", "message": 1, "row": "x"}, "gone"),
        ({"do": "react", "message": 1, "emoji": "<b>"}, "unknown"),
        ({"do": "photo", "picture": "../page"}, "unknown"),
        ({"do": "album", "pictures": ["cat"]}, "unknown"),
        ({"do": "sticker", "emoji": "x" * 99}, "unknown"),
        ({"do": "other", "what": "poll"}, "unknown"),
        ({"do": "start", "payload": []}, "unknown"),
        ({"do": "dance"}, "unknown"),
        ({}, "unknown"),
    ],
)
async def test_what_cannot_be_done_is_refused_in_one_word(
    theatre: Theatre, deed: dict[str, Any], why: str
) -> None:
    await theatre.student.start()
    async with theatre.window() as window:
        assert (await window.asks(phone="student-1", **deed))["why"] == why


@pytest.mark.parametrize("text", ["{broken", "[]", "7", '"x"'])
async def test_noise_is_refused_and_the_line_stays(theatre: Theatre, text: str) -> None:
    async with theatre.window() as window:
        await window.socket.send_str(text)
        assert not (await window.told("done"))["ok"]
        assert (await window.asks(do="start", phone="student-1"))["ok"]


async def test_text_of_exactly_4096_goes(theatre: Theatre) -> None:
    async with theatre.window() as window:
        assert (await window.asks(do="say", phone="student-1", text="x" * 4096))["ok"]


async def test_nobody_changes_what_another_wrote(theatre: Theatre) -> None:
    await theatre.student.start()
    sent = await ask(theatre.api, "sendMessage", chat_id=101, text="Semangat")
    async with theatre.window() as window:
        deed = {"phone": "student-1", "message": sent["message_id"]}
        assert (await window.asks(do="edit", text="x", **deed))["why"] == "unknown"
        assert (await window.asks(do="delete", **deed))["why"] == "unknown"


async def test_who_blocks_the_bot_writes_nothing_until_unblocking(theatre: Theatre) -> None:
    await theatre.student.start()
    async with theatre.window() as window:
        await window.asks(do="block", phone="student-1")
        assert (await window.asks(do="say", phone="student-1", text="x"))["why"] == "blocked"
        await window.asks(do="unblock", phone="student-1")
        assert (await window.asks(do="say", phone="student-1", text="x"))["ok"]


async def test_behind_the_scenes_is_somebody_elses_work(theatre: Theatre) -> None:
    async with theatre.window() as window:
        for deed in ({"do": "kill"}, {"do": "start"}, {"do": "move", "step": "hour"}):
            await window.asks(**deed)
        await window.asks(do="start_over", language="en")
    assert theatre.hand.done == ["kill", "start", "move: hour", "start over: en"]


async def test_trouble_is_turned_on_and_off(theatre: Theatre) -> None:
    await theatre.student.start()
    async with theatre.window() as window:
        await window.told("snapshot")
        for name in ("busy", "down", "cut", "muted"):
            await window.asks(do="fault", name=name, on=True)
            assert theatre.stage.trouble.on[name]
            await window.asks(do="fault", name=name, on=False)
            assert not theatre.stage.trouble.on[name]
        assert (await window.asks(do="fault", name="dance", on=True))["ok"]


async def test_a_line_that_breaks_once_is_whole_again(theatre: Theatre) -> None:
    await theatre.student.start()
    await theatre.stage.trouble.turn("cut", on=True)
    with pytest.raises(ConnectionError):
        await theatre.api.call("sendMessage", {"chat_id": 101, "text": "x"})
    assert not theatre.stage.trouble.on["cut"]
    assert theatre.student.heard == ["x"]
