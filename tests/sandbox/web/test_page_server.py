"""The page's server: what it serves, to whom, and under which policy."""

import re
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from sandbox.methods.api import BotApi
from sandbox.people.people import Group, Person
from sandbox.people.world import Phone, Stage
from sandbox.state.pictures import names, picture
from sandbox.web.page import FOLDER, Page, serve
from sandbox.web.session import Live

Client = TestClient[Request, Application]


@pytest.fixture
async def live(api: BotApi) -> AsyncIterator[Live]:
    made = Live(lambda: 0.0)
    person = Person(api, id=101, first_name="Melati")
    phone = Phone("student-1", "student", "Melati", person, person)
    made.show(Stage(api, [phone], Group(api, id=-201, title="Konselor"), "id", "Asia/Jakarta"))
    yield made
    await made.close()


@pytest.fixture
async def client(live: Live) -> AsyncIterator[Client]:
    async with TestClient(TestServer(Page(live, "127.0.0.1").application())) as opened:
        yield opened


async def test_the_page_comes_under_a_strict_policy(client: Client) -> None:
    async with client.get("/") as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "<script>" not in await answer.text()


@pytest.mark.parametrize(
    "path", ["/page/main.js", "/page/words/id.json", "/page/pictures/cat.svg", "/nowhere"]
)
async def test_every_answer_carries_the_policy(client: Client, path: str) -> None:
    async with client.get(path) as answer:
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/page/../page.py", "/page/%2e%2e/page.py", "/page/..%2fpage.py"])
async def test_nothing_outside_the_folder_is_served(client: Client, path: str) -> None:
    async with client.get(path) as answer:
        assert answer.status == 404


async def test_another_sites_page_cannot_listen(client: Client) -> None:
    async with client.get("/live", headers={"Origin": "http://elsewhere.example"}) as answer:
        assert answer.status == 403


async def test_another_name_for_this_machine_is_refused(client: Client) -> None:
    async with client.get("/", headers={"Host": "elsewhere.example"}) as answer:
        assert answer.status == 421


async def test_a_photo_is_its_drawing_and_nothing_else_is_a_photo(client: Client, live: Live) -> None:
    person = live.stage.phones[0].person if live.stage else None
    assert person is not None
    voice = (await person.sends_voice()).raw["voice"]["file_id"]
    async with client.get(f"/photo/{voice}") as answer:
        assert answer.status == 404


async def test_a_taken_port_is_replaced_by_a_free_one(live: Live) -> None:
    first, port = await serve(Page(live, "127.0.0.1"), "127.0.0.1", 0)
    second, other = await serve(Page(live, "127.0.0.1"), "127.0.0.1", port)
    async with ClientSession() as session, session.get(f"http://127.0.0.1:{other}/") as answer:
        assert answer.status == 200
    assert other != port
    await first.cleanup()
    await second.cleanup()


def test_all_that_the_page_names_is_there() -> None:
    named: set[str] = set()
    for file in (*FOLDER.glob("*.html"), *FOLDER.glob("*.js")):
        text = file.read_text()
        named |= set(re.findall(r'(?:src|href)="/page/([^"]+)"', text)) | set(
            re.findall(r'from "\./([^"]+)"', text)
        )
    assert named
    assert all((FOLDER / name).is_file() for name in named)


def test_nothing_is_loaded_from_elsewhere() -> None:
    for file in (*FOLDER.glob("*.html"), *FOLDER.glob("*.js"), *FOLDER.glob("*.css")):
        assert not re.search(r"""(?:src|href|url|import)\s*[=(]\s*["']?https?:""", file.read_text()), (
            file.name
        )
        assert "innerHTML" not in file.read_text()


def test_a_picture_is_found_by_its_own_name_only() -> None:
    assert all(picture(name) for name in names())
    assert picture("../words/id.json") is None
    assert picture(None) is None
