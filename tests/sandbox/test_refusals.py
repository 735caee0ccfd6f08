"""Every refusal of the sandbox, each in Telegram's own words, with where these words come from.

`refusals.tsv` has a row for each: the method, the condition in words, what happens before, the parameters,
and the answer. `telegram-bot-api` (10.0, May 2026) and `td` (July 2026) are Telegram's published sources; the
rest is the documentation of Bot API 10.3 (August 2026), and reports of people who met the refusal.
"""

import ast
import asyncio
import csv
import json
import re
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sandbox.methods.api import BotApi
from sandbox.people.owner import Owner
from sandbox.people.people import Group, Person
from sandbox.wire.responses import Answer
from tests.sandbox.asking import ask, inline
from tests.sandbox.conftest import TOKEN, Clock
from tests.sources import sources

TABLE = Path(__file__).with_name("refusals.tsv").read_text().splitlines()
ROWS = list(csv.DictReader(TABLE, delimiter="\t", quoting=csv.QUOTE_NONE))
PREFIX = {"bad_request": "Bad Request: ", "forbidden": "Forbidden: ", "conflict": "Conflict: ", "Refusal": ""}
NAMED_BEFORE = {"terminated by setWebhook request"}
DAY = 86_400


class Ground:
    """A person whose messages have known numbers, a stranger, and a group."""

    def __init__(self, api: BotApi, clock: Clock) -> None:
        self.api, self.clock, self.owner = api, clock, Owner(api)
        self.melati = Person(api, id=101, first_name="Melati")
        self.group = Group(api, -400, "Konselor")
        self.token = TOKEN
        self.press = ""

    async def lays(self) -> None:
        """Messages 1 to 4 are hers, 5 and 6 the bot's, 7 the bot's in the group, and 8 hers there."""
        Person(self.api, id=102, first_name="Kenanga")
        await self.melati.start()
        await self.melati.says("tebal", entities=[{"type": "bold", "offset": 0, "length": 5}])
        photo = await self.melati.sends_photo()
        await self.melati.sends_voice()
        await ask(self.api, "sendMessage", chat_id=101, text="Hai")
        await ask(self.api, "sendPhoto", chat_id=101, photo=photo.raw["photo"][0]["file_id"])
        await ask(self.api, "sendMessage", chat_id=-400, text="Kartu")
        await self.melati.in_group(self.group).says("Hai")
        await ask(self.api, "getUpdates", offset=self.api.updates.next_id)
        self.api.watchers.clear()

    async def hurries(self) -> None:
        self.api.limits.on = True
        for _ in range(4):
            await ask(self.api, "sendMessage", chat_id=101, text="Hai")

    async def presses(self) -> None:
        await ask(self.api, "sendMessage", chat_id=101, text="Mau?", reply_markup=inline("Ya"))
        self.press = (await self.melati.presses("Ya")).id

    async def leaves(self) -> None:
        await ask(self.api, "leaveChat", chat_id=-400)

    async def waits_two_days(self) -> None:
        self.clock.seconds += 2 * DAY + 1

    async def asks(self, method: str, params: dict[str, Any]) -> Answer:
        """What this call gets, with the press of `presses` in it."""
        if params.get("callback_query_id") == "press":
            params = params | {"callback_query_id": self.press}
        return await self.api.call(method, params, token=self.token)

    def is_called(self, token: str) -> None:
        self.token = token


Step = Callable[[Ground], Awaitable[None] | None]
BEFORE: dict[str, Step] = {
    "": lambda _: None,
    "blocks": lambda ground: ground.melati.blocks(),
    "deactivates": lambda ground: ground.melati.deactivates(),
    "refuses_voice": lambda ground: ground.melati.refuses_voice(),
    "presses": Ground.presses,
    "upgrades": lambda ground: ground.group.upgrade(),
    "kicks": lambda ground: ground.group.kicks_bot(),
    "leaves": Ground.leaves,
    "mutes": lambda ground: ground.group.without_rights("send"),
    "takes_rights": lambda ground: ground.group.without_rights("pin", "delete"),
    "closes_topic": lambda ground: ground.group.refuses("TOPIC_CLOSED"),
    "restricts": lambda ground: ground.group.refuses("CHAT_RESTRICTED"),
    "refuses_oddly": lambda ground: ground.group.refuses("CHAT_ODDLY_REFUSED"),
    "hurries": Ground.hurries,
    "waits_two_days": Ground.waits_two_days,
    "hooks": lambda ground: ground.owner.sets_webhook(),
    "is_held_up": lambda ground: ground.api.faults.refuse(method="getUpdates", retry_after=DAY),
    "loses_token": lambda ground: ground.is_called("7700:another-token"),
    "garbles_token": lambda ground: ground.is_called("token"),
    "breaks": lambda ground: ground.api.faults.server_error(method="getMe"),
}
MEANWHILE: dict[str, Step] = {
    "waits_and_polls": lambda ground: ground.owner.polls(),
    "waits_and_hooks": lambda ground: ground.owner.sets_webhook(),
}
"""What happens while the call waits for its answer."""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['method']}: {row['condition']}")
async def test_it_is_refused_in_telegrams_words(api: BotApi, clock: Clock, row: dict[str, str]) -> None:
    ground = Ground(api, clock)
    await ground.lays()
    params = made(json.loads(row["params"]))
    if row["before"] in MEANWHILE:
        waiting = asyncio.create_task(ground.asks(row["method"], params))
        await api.updates.until_waiting()
        await happens(MEANWHILE[row["before"]], ground)
        answer = await waiting
    else:
        await happens(BEFORE[row["before"]], ground)
        answer = await ground.asks(row["method"], params)
    assert (answer.status, answer.body["error_code"]) == (int(row["code"]), int(row["code"]))
    assert answer.body["description"] == row["words"]


async def happens(step: Step, ground: Ground) -> None:
    done = step(ground)
    if done is not None:
        await done


def made(value: Any) -> Any:
    """Parameters with what is written short made long."""
    if isinstance(value, dict) and "repeat" in value:
        return made(value["repeat"]) * value["times"]
    if isinstance(value, dict) and "bytes" in value:
        return bytes(value["bytes"])
    if isinstance(value, dict):
        return {name: made(inner) for name, inner in value.items()}
    return [row for inner in value for row in _rows(inner)] if isinstance(value, list) else value


def _rows(inner: Any) -> list[Any]:
    """A repeated row of a keyboard counts as so many rows, or buttons."""
    repeated = isinstance(inner, dict) and isinstance(inner.get("repeat"), list)
    return [made(inner["repeat"])] * inner["times"] if repeated else [made(inner)]


def test_each_refusal_in_the_code_of_the_methods_has_a_row() -> None:
    told = {row["words"] for row in ROWS}
    methods = [source for path, source in sources("sandbox").items() if "web" not in path.parts]
    known = [pattern for source in methods for pattern in refused_in(source)]
    assert len(known) > 60
    assert [one for one in known if not any(re.fullmatch(one, words) for words in told)] == []


def test_each_row_has_a_source_and_its_step_is_known() -> None:
    assert all(row["source"] for row in ROWS)
    assert {row["before"] for row in ROWS} == BEFORE.keys() | MEANWHILE.keys()


def refused_in(source: str) -> Iterator[str]:
    """The words of each refusal that a module makes, as patterns: what it fills in may be anything."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PREFIX:
            words = node.args[-1] if node.args else None
            for one in [words.body, words.orelse] if isinstance(words, ast.IfExp) else [words]:
                if (pattern := _pattern(one)) and pattern != ".*":
                    yield re.escape(PREFIX[node.func.id]) + pattern


def _pattern(words: ast.expr | None) -> str:
    if isinstance(words, ast.Constant) and isinstance(words.value, str):
        return re.escape(words.value)
    if isinstance(words, ast.JoinedStr):
        return "".join(_pattern(part) or ".*" for part in words.values)
    return ""
