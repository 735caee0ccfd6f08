"""Every screen of everybody's in a programme as large as they get: whole, page by page, never refused."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from care.duty.messages import DutyMessage
from care.escalation.messages import EscalationMessage
from care.escalation.repeated_alerts import ABOUT
from care.model.card_kinds import CardKind
from care.programme.messages import ProgrammeMessage
from care.rota import plan
from care.rota.messages import RotaMessage
from handlers.request.turned_page import PAGE
from handlers.routing.renderer import CARDS, SCREENS
from handlers.routing.route_table import COMMANDS, KEYS
from sandbox.people.actors import Actor
from sandbox.state.screen import Seen
from sandbox.wire.responses import Answer
from storage.store import Desk
from tests.scenarios.large import PEOPLE, grow, name
from tests.world import World, opened

ONE_THING = {
    "consult",
    "draft",
    "further",
    "level-risen",
    "player",
    "question",
    "referral-own",
    "review",
    "sheet",
}
"""Cards about one thing, that a walk does not come by: none of them is a list."""
LONG_CASE = """
    SELECT k.id, k.code FROM cases k JOIN messages m ON m.conversation = k.conversation
    GROUP BY k.id ORDER BY COUNT(*) DESC LIMIT 1
"""
FATAL = {"forget", "lock-do", "act"}
"""What would put the one who presses out."""
IN_PRIVATE = {f"{PAGE}|waiting"}
"""A list that goes on in the chat of the one who presses."""
SILENT = {"start"}
"""What Telegram itself sends in a group to which the bot is added."""
SOUGHT = {"people": ("kenanga", "xyz"), "lexicon": ("a", "try mau mati"), "invite": ("supporter",)}
"""What is typed behind a command."""
MOST_PAGES = 60


class Walk:
    """Somebody who asks for everything, presses each kind of button once, and turns each list to its end."""

    def __init__(self, world: World, actor: Actor, *, in_group: bool = False) -> None:
        self.world, self.actor, self.in_group = world, actor, in_group
        self.pressed: Counter[str] = Counter()

    async def goes_everywhere(self) -> None:
        for names, route in COMMANDS.items():
            if not self.in_group or (route.in_group and names[0] not in SILENT):
                for words in ("", *SOUGHT.get(names[0], ())):
                    await self._asks(f"/{names[0]} {words}".strip())
        for key in () if self.in_group else KEYS:
            await self._asks(self.world.text(key.text))

    async def _asks(self, words: str) -> None:
        before = self._shown()
        await self.actor.says(words)
        assert self._shown() != before, f"{words} is answered with nothing"
        await self.presses_on()

    async def presses_on(self) -> None:
        """Each kind of button that was not pressed yet."""
        while found := self._next():
            await self._press(*found)

    def _shown(self) -> int:
        return sum(seen.by_bot for seen in self.actor.chat.messages)

    def _next(self) -> tuple[Seen, str, dict[str, Any]] | None:
        """A button that was not pressed yet."""
        for seen in reversed(self.actor.chat.messages):
            for button in (one for row in seen.rows for one in row if "callback_data" in one):
                what = _what(button)
                if what not in self.pressed and what.partition("|")[0] not in FATAL:
                    return seen, what, button
        return None

    async def _press(self, seen: Seen, what: str, button: dict[str, Any]) -> None:
        self.pressed[what] += 1
        if what.startswith(PAGE) and not (self.in_group and what in IN_PRIVATE):
            await self._turns(seen, what)
        else:
            await self.actor.sends_press(button["callback_data"], on=seen)

    async def _turns(self, seen: Seen, what: str) -> None:
        """To the end of a list."""
        for _ in range(MOST_PAGES):
            on = [one for row in seen.rows for one in row if one["text"] == "▶" and _what(one) == what]
            if not on:
                return
            before, size = str(seen.buttons), len(self.actor.chat.messages)
            if not self.in_group:  # in the group each page is a message of its own
                await self._asks_for_the_same(seen, what)
            await self.actor.sends_press(on[0]["callback_data"], on=seen)
            seen = self.actor.last if len(self.actor.chat.messages) > size else seen
            assert str(seen.buttons) != before, f"{what} does not turn"
        raise AssertionError(f"{what} has no end")

    async def _asks_for_the_same(self, seen: Seen, what: str) -> None:
        """Presses the place, "1/17", of the page that is read: nothing changes, and nothing is refused."""
        places = [one for row in seen.rows for one in row if _is_place(one["text"]) and _what(one) == what]
        for place in places[:1]:
            await self.actor.sends_press(place["callback_data"], on=seen)


def _is_place(label: str) -> bool:
    number, _, of = label.partition("/")
    return number.isdecimal() and of.isdecimal()


def _what(button: dict[str, Any]) -> str:
    """The action, and which list it opens: never whom or what it is about."""
    action, *args = str(button["callback_data"]).partition("#")[0].split("|")
    if action == PAGE:
        action, args = f"{PAGE}|{args[1]}", args[2:]
    return "|".join((action, *(one for one in args[:1] if one.isalpha() and len(one) < 9)))


class Ears:
    """What Telegram refused, and the texts of messages that it took."""

    def __init__(self, world: World) -> None:
        self.refused: list[str] = []
        self.words = ""
        world.api.watchers.append(self._hear)

    def _hear(self, method: str, params: dict[str, Any], answer: Answer) -> None:
        if not answer.ok:
            self.refused.append(f"{method}: {answer.body['description']} {str(params.get('text'))[:60]}")
        self.words += f"{params.get('text', '')}\n"


@pytest.mark.property
async def test_every_screen_of_everybody_is_shown_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: set[str] = set()
    tables: tuple[dict[Any, Any], ...] = (SCREENS, CARDS)
    for table in tables:
        for kind, show in list(table.items()):
            monkeypatch.setitem(table, kind, _noting(kind.value, show, shown))
    async with opened(tmp_path) as world:
        team = await world.team()
        counselor = await team.joins("Bu Kenanga", "counselor")
        student = await world.pair(team.supporters[0])
        trainee = await team.joins("Kak Dahlia")
        await grow(world, team)
        ears = Ears(world)
        walks = [
            Walk(world, world.person()),
            Walk(world, await world.student()),
            Walk(world, student),
            Walk(world, team.supporters[0]),
            Walk(world, trainee),
            Walk(world, counselor),
            Walk(world, team.coordinator),
            Walk(world, team.desk, in_group=True),
        ]
        for walk in walks:
            await walk.goes_everywhere()

        assert ears.refused == []
        assert world.text("not-answered") not in ears.words
        await _tells_the_rest(world)
        await walks[-2].presses_on()
        await walks[-1].presses_on()

        assert ears.refused == []
        assert {kind.value for table in tables for kind in table} - shown - ONE_THING == set()
        assert [name(one) for one in range(PEOPLE) if f"• {name(one)}" not in ears.words] == []
        codes = [row["code"] for row in await world.rows("SELECT code FROM cases")]
        assert [code for code in codes if f"{code} · " not in ears.words] == []


async def _tells_the_rest(world: World) -> None:
    """What only the clock, or a longer play, brings about."""

    async def tell(desk: Desk) -> None:
        outbox, people = desk.work.outbox, desk.work.people
        (coordinator,) = await desk.work.team.coordinators()
        chat, group = (await people.get(coordinator)).chat, await desk.work.team.group()
        assert group
        (case,) = await desk.tx.rows(LONG_CASE)
        await outbox.tell(group, DutyMessage.GAPS, day=f"{plan.today(desk.work):%Y%m%d}", uncovered=1)
        await outbox.tell(group, RotaMessage.SLOT_ADDED, slot="slot00000000", new=1)
        await outbox.tell(chat, EscalationMessage.WAITING_CASES, reader=coordinator)
        await outbox.tell(chat, ProgrammeMessage.LEXICON_MISSED, case=case["id"], code=case["code"], page=0)
        await outbox.show(CardKind.SUMMARY, ABOUT)
        await outbox.show(CardKind.CALLS, ABOUT)

    await world.programme.store.run(world.clock.now(), tell)
    await world.settle()


def _noting(kind: str, show: Callable[..., Any], shown: set[str]) -> Callable[..., Any]:
    async def noted(*given: Any) -> Any:
        shown.add(kind)
        return await show(*given)

    return noted
