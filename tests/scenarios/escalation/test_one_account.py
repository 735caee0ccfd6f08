"""What one account does delays nobody else's emergency: repeats share one message, behind first cards."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from care.model.token_bucket import Rate
from sandbox.people.people import Person
from sandbox.state.screen import Screen
from tests.scenarios.casework.test_ownership import at_once
from tests.scenarios.chatting import goes_on_call
from tests.world import Team, World, opened

pytestmark = pytest.mark.property

REAL = {
    "send_limit_total": Rate(30, 30),
    "send_limit_chat": Rate(1, 5),
    "send_limit_group": Rate(20 / 60, 20),
}
IN_GROUP, IN_PRIVATE = 10.0, 5.0
"""Seconds within which a first card, and a first private alert, arrive."""
HALF = 0.5
DANGER = ("aku mau mati aja", "pengen bunuh diri", "aku ingin mengakhiri hidupku")

Do = Callable[[Person, int], Awaitable[object]]


@pytest.fixture(params=["id", "en"])
async def world(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    """A programme with the limit against floods as it comes."""
    async with opened(tmp_path, request.param, flood_limit="20/min, burst 10") as world:
        yield world


async def at_telegrams_limits(world: World) -> None:
    """From now on Telegram refuses what is too much, and the bot keeps its limits."""
    await world.closes()
    world.settings = world.settings.model_copy(update=REAL)
    await world.opens()
    world.api.limits.on = True
    await world.passes(minutes=1)


@dataclass(frozen=True, slots=True)
class School:
    """Two counselors, a supporter, whoever does too much, and one more student."""

    world: World
    team: Team
    second: Person
    many: list[Person]
    student: Person

    @property
    def counselors(self) -> list[Person]:
        return [self.team.coordinator, self.second]

    async def goes_on(self, do: Do, seconds: float) -> None:
        """Each of the many does something every half second."""
        for number in range(int(seconds / HALF)):
            for person in self.many:
                await do(person, number)
            await self.world.passes(seconds=HALF)

    async def case_of(self, person: Person) -> str:
        """The code of somebody's case."""
        (row,) = await self.world.rows(
            """
            SELECT k.code FROM cases k JOIN people p ON p.id = k.student JOIN chats c ON c.id = p.chat
            WHERE c.hash = :hash
            """,
            hash=self.world.programme.store._vault.hash("chat", person.id),
        )
        return str(row["code"])

    async def is_heard_in_time(self, asked_at: float, in_private: float = IN_PRIVATE) -> None:
        """The student's card and alerts came as fast as is promised."""
        code = await self.case_of(self.student)
        assert first(self.world, self.team.group.id, code) - asked_at <= IN_GROUP
        for counselor in self.counselors:
            assert first(self.world, counselor.id, code) - asked_at <= in_private

    async def asks_for_help(self) -> float:
        """🆘 and ✅ of the student; when it was."""
        await self.student.says("🆘")
        await self.student.says("✅")
        return self.world.clock.now().timestamp()


def first(world: World, chat: int, code: str) -> float:
    """When something about this case first came to a chat."""
    found = (
        call.at
        for call in world.api.calls
        if call.chat == chat and code in call.params.get("text", "") and call.answer and call.answer.ok
    )
    return next(found, float("inf"))


def standing(chat: Screen, code: str) -> list[str]:
    """What stands in a chat about this case, besides the board."""
    return [one.text for one in chat.messages if one.by_bot and not one.pinned and code in one.text]


async def school(world: World, many: int = 1) -> School:
    """Everybody has come, and Telegram's limits hold."""
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    await goes_on_call(second.in_group(team.group))
    people = [await world.student() for _ in range(many)]
    student = await world.student()
    await at_telegrams_limits(world)
    return School(world, team, second, people, student)


async def presses(person: Person, number: int) -> None:
    """🆘 and ✅ in turn."""
    await person.says("✅" if number % 2 else "🆘")


async def asks(person: Person, number: int) -> None:
    await person.says("/counselor")


async def writes_danger(person: Person, number: int) -> None:
    await person.says(DANGER[number % len(DANGER)])


async def does_all(person: Person, number: int) -> None:
    await (presses, asks, writes_danger)[number // 2 % 3](person, number)


@pytest.mark.parametrize(
    ("do", "many"),
    [(presses, 1), (presses, 10), (asks, 1), (writes_danger, 1), (does_all, 3)],
)
async def test_who_goes_on_for_a_minute_delays_nobody(world: World, do: Do, many: int) -> None:
    here = await school(world, many)
    await here.goes_on(do, 40)
    asked_at = await here.asks_for_help()
    await here.goes_on(do, 20)

    await here.is_heard_in_time(asked_at)


async def piled_up(here: School, times: int) -> float:
    """So many presses wait at Telegram, and behind them the student's; when it was."""
    async with at_once(here.world):
        for number in range(times // len(here.many)):
            for person in here.many:
                await presses(person, number)
        asked_at = await here.asks_for_help()
    await here.goes_on(_nothing, 20)
    return asked_at


@pytest.mark.parametrize("times", [100, 350])
async def test_a_hundred_presses_that_wait_together_delay_nobody(world: World, times: int) -> None:
    here = await school(world)

    await here.is_heard_in_time(await piled_up(here, times))


async def test_eleven_emergencies_in_one_moment_come_as_fast_as_telegram_takes_them(world: World) -> None:
    """Telegram takes one message a second in a chat, after a few: the eleventh first word waits its turn."""
    here = await school(world, many=10)

    await here.is_heard_in_time(await piled_up(here, 100), in_private=10)


async def test_a_supporter_who_presses_the_flag_for_a_minute_delays_nobody(world: World) -> None:
    here = await school(world, many=0)
    (supporter,) = here.team.supporters
    await world.passes(minutes=1)
    student = await world.waits("halo")
    await world.passes(seconds=10)
    await supporter.presses("✅")
    await world.passes(seconds=10)
    here.many.append(supporter)
    await here.goes_on(lambda one, _: one.taps("🚩"), 40)
    asked_at = await here.asks_for_help()
    await here.goes_on(lambda one, _: one.taps("🚩"), 20)

    await here.is_heard_in_time(asked_at)
    assert len(standing(here.team.group.chat, await here.case_of(student))) <= 2


async def test_the_next_step_of_another_case_is_not_delayed(world: World) -> None:
    here = await school(world, many=3)
    await here.goes_on(presses, 5)
    asked_at = await here.asks_for_help()
    await here.goes_on(presses, 55)
    code = await here.case_of(here.student)
    before = len(world.api.calls)
    await here.goes_on(presses, 5 + IN_GROUP)

    called = [
        call.at
        for call in list(world.api.calls)[before:]
        if call.method == "sendMessage" and code in call.params["text"] and "⏰" in call.params["text"]
    ]
    assert called[0] - (asked_at + 60) <= IN_GROUP


async def test_repeats_share_one_message_in_each_chat_that_says_how_often(world: World) -> None:
    here = await school(world)
    (person,) = here.many
    await here.goes_on(presses, 50)
    code = await here.case_of(person)
    await here.goes_on(_nothing, 8)

    card, reply = standing(here.team.group.chat, code)
    assert world.text("case-state-open") in card
    for (text,) in (standing(one.chat, code) for one in here.counselors):
        for shown in (text, reply):
            assert "🔁" in shown
            assert " 50 " in shown


async def test_an_hour_of_presses_calls_again_once_a_minute_in_the_place_of_the_one_before(
    world: World,
) -> None:
    here = await school(world)
    (person,) = here.many
    await here.goes_on(presses, 5)
    code, here.second.chat._read = await here.case_of(person), len(here.second.heard)
    for number in range(60):
        await presses(person, number)
        await world.passes(seconds=10)

    called = [text for text in here.second.new() if code in text]
    assert 9 <= len(called) <= 11
    assert len(standing(here.second.chat, code)) == 1
    assert len(standing(here.team.group.chat, code)) == 2


async def test_the_owner_hears_a_press_at_once_and_more_of_them_in_one_message(world: World) -> None:
    here = await school(world)
    (person,) = here.many
    await here.goes_on(presses, 1)
    await here.team.desk.presses("🙋")
    await world.passes(seconds=90)
    code = await here.case_of(person)
    here.team.coordinator.new()
    await here.goes_on(presses, 30)

    assert sum(text.startswith("🔁") for text in here.team.coordinator.new()) == 1
    assert any("🗣" in label for label in here.team.coordinator.last.buttons)
    await world.passes(minutes=1)
    await presses(person, 0)
    await presses(person, 1)
    assert sum(text.startswith("🔁") for text in here.team.coordinator.new()) == 1
    assert sum(text.startswith("🔁") for text in standing(here.team.coordinator.chat, code)) == 1


async def test_a_supporter_reads_once_that_the_same_button_was_pressed_again(world: World) -> None:
    team = await world.team()
    (supporter,) = team.supporters
    student = await world.pair(supporter)
    for number in range(20):
        await presses(student, number)

    seen = world.text(
        "flag-seen",
        level=world.text("level-emergency"),
        category=world.text("category-sos"),
        hint=world.text("hint-any"),
    )
    assert supporter.heard.count(seen) == 1
    await world.passes(minutes=2)
    await presses(student, 0)
    await presses(student, 1)
    assert supporter.heard.count(seen) == 2


async def test_who_presses_twenty_times_in_fear_hears_the_counselor_soon(world: World) -> None:
    here = await school(world)
    (person,) = here.many
    await here.goes_on(presses, 1)
    await here.team.desk.presses("🙋")
    await world.passes(seconds=30)
    await here.team.coordinator.presses("🗣")
    await world.passes(seconds=30)
    async with at_once(world):
        for _ in range(20):
            await person.says("🆘")
    await here.team.coordinator.says("aku di sini")
    await world.passes(seconds=5)

    assert "aku di sini" in person.heard
    assert world.text("sos-ask") in person.heard


async def _nothing(*_: object) -> None:
    """Nobody does anything."""
