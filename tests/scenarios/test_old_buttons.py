"""A button works for whom it was made, while it means something: old, borrowed, made-up ones do nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from sandbox.actors import Actor
from sandbox.people import Person
from sandbox.state import Press
from storage.store import Desk
from tests.handlers.test_buttons import FORGES, drawn, press_as_another
from tests.world import Team, World

PRESSED = 2_000
"""So many made-up presses go through the whole bot."""
WRITTEN = {"seen", "outbox", "audit", "audit_head", "strangers"}
"""What a refused press may write: that it was seen, its answer, that it was refused, and to a stranger."""
ANYTIME = {"language", "sos", "counselor", "duty", "invite", "about-me", "profile", "another", "report"}
"""What may be wanted again at any time: these buttons never grow old."""
ANYBODYS = {"debrief"}
"""What any counselor may answer, in the group."""
KINDS = 12
"""So many kinds of button an evening shows at least; scenarios of their own press the others late."""
OWN_ANSWERS = {"mood-after", "helped", "check-in", "follow-up"}
"""Somebody's answers about a conversation or case of their own, which they may change."""


@dataclass(frozen=True)
class Shown:
    """A button as the bot showed it."""

    chat: int
    data: str

    @property
    def action(self) -> str:
        return self.data.partition("#")[0].partition("|")[0]


class Evening:
    """Everybody's buttons of a whole evening, and what pressing them again does."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.shown: dict[Shown, None] = {}
        self.team: Team
        self.students: list[Person]
        world.api.watchers.append(self._watch)

    def _watch(self, _: str, params: dict[str, Any], __: object) -> None:
        for row in (params.get("reply_markup") or {}).get("inline_keyboard", []):
            for button in row:
                self.shown[Shown(int(params["chat_id"]), button["callback_data"])] = None

    @property
    def people(self) -> list[Person]:
        return [*self.students, *self.team.supporters, self.team.coordinator]

    def actors(self, shown: Shown) -> list[Actor]:
        """Who may press it: its owner, or the coordinator in the group."""
        if shown.chat == self.team.group.id:
            return [self.team.desk]
        return [person for person in self.people if person.id == shown.chat]

    def others(self, shown: Shown) -> list[Actor]:
        """Everybody else, in their own chats and in the group; its owner too, in the wrong place."""
        group = [person.in_group(self.team.group) for person in self.people]
        return [actor for actor in [*self.people, *group] if actor not in self.actors(shown)]

    async def is_played(self) -> None:
        """Two conversations from the first question to the last; an offer declined, a case closed."""
        self.team = team = await self.world.team(supporters=2)
        await self._is_joined(team)
        await team.coordinator.presses(self.world.text("agree"))
        first, second = team.supporters
        student = await self.world.waits("halo")
        await first.presses("❌")
        await second.presses("✅")
        await student.says("nomorku 0812 3456 7890")
        await student.presses("⚠️")
        await student.says("aku pengen mati aja")
        await self._is_flagged(second, team)
        await student.taps("🔚")
        other = await self.world.pair(first)
        await other.taps("🔚")
        self.students = [student, other]
        for person in (second, first):
            await self._is_asked(person)
        for person in self.students:
            await person.presses("4")
            await person.presses(self.world.text("helped-yes"))

    async def _is_joined(self, team: Team) -> None:
        await team.desk.says("/invite")
        await team.applies("Pendamping 3")
        await team.desk.presses(self.world.text("accept-untrained"))
        await team.desk.presses(self.world.text("training-done"))

    async def _is_flagged(self, supporter: Person, team: Team) -> None:
        text = self.world.text
        await supporter.taps("🚩")
        await supporter.presses(text("level-emergency"))
        await supporter.presses(text("category-violence"))
        await team.desk.presses("🙋")
        await team.coordinator.presses("🗣")
        await team.coordinator.presses("↩️")
        await team.coordinator.presses("☑️")
        await team.coordinator.presses(text("outcome-safe"))

    async def _is_asked(self, supporter: Person) -> None:
        await supporter.presses("5")
        await supporter.presses(self.world.text("topic-family"))
        await supporter.presses(self.world.text("report-yes"))

    async def rows(self) -> dict[str, list[dict[str, Any]]]:
        """Everything that the database holds, but what any answer leaves behind."""
        tables = await self.world.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        kept = {row["name"] for row in tables} - WRITTEN - {"sqlite_sequence"}
        found = {name: await self.world.rows(f"SELECT * FROM {name}") for name in sorted(kept)}  # noqa: S608
        found["chats"] = [{**row, "address": None, "seen_at": None} for row in found["chats"]]
        return found

    async def presses(self, pressed: Sequence[tuple[Actor, str]]) -> list[Press]:
        """All of these at once, then the bot works."""
        self.world.api.settle, settle = _nothing, self.world.api.settle
        made = [await actor.sends_press(data) for actor, data in pressed]
        self.world.api.settle = settle
        await self.world.settle()
        return made

    async def suspends(self, role: str) -> None:
        """A decision takes effect: nobody acts in this role any more."""

        async def suspend(desk: Desk) -> None:
            await desk.tx.rows("UPDATE members SET standing = 'suspended' WHERE role = :role", {"role": role})

        await self.world.programme.store.run(self.world.clock.now(), suspend)


async def _nothing() -> None:
    """The bot waits."""


async def played(world: World) -> Evening:
    evening = Evening(world)
    await evening.is_played()
    return evening


def refused(presses: Sequence[Press]) -> bool:
    """Whether each was answered in words, on the screen of who pressed."""
    return all(press.answered and press.alert and press.answer for press in presses)


async def test_a_button_whose_moment_is_over_changes_nothing(world: World) -> None:
    evening = await played(world)
    over = [shown for shown in evening.shown if shown.action not in ANYTIME | OWN_ANSWERS | ANYBODYS]
    assert len({shown.action for shown in over}) > KINDS
    before = await evening.rows()

    pressed = [(actor, shown.data) for shown in over for actor in evening.actors(shown)]
    assert refused(await evening.presses(pressed))
    assert await evening.rows() == before
    assert world.programme.intake.count.forged == 0


@pytest.mark.parametrize(
    ("role", "actions"),
    [
        ("supporter", {"offer", "duty", "flag-level", "flag-reason", "check-in"}),
        ("counselor", {"claim", "take-over", "give-back", "close", "outcome", "invite", "decide", "certify"}),
    ],
)
async def test_a_role_takes_its_buttons_along(world: World, role: str, actions: set[str]) -> None:
    evening = await played(world)
    await evening.suspends(role)
    before = await evening.rows()

    pressed = [
        (who, one.data) for one in evening.shown if one.action in actions for who in evening.actors(one)
    ]
    presses = await evening.presses(pressed)
    assert {press.answer for press in presses} == {world.text("not-for-you")}
    assert await evening.rows() == before


@pytest.mark.property
async def test_a_button_of_somebody_else_is_refused_everywhere(world: World) -> None:
    evening = await played(world)
    before = await evening.rows()

    personal = [shown for shown in evening.shown if shown.action not in ANYBODYS]
    pressed = [(who, shown.data) for shown in personal for who in evening.others(shown)]
    assert len(pressed) > 1_000
    assert refused(await evening.presses(pressed))
    assert await evening.rows() == before
    in_group = sum(who.chat.id == shown.chat for shown in personal for who in evening.others(shown))
    assert world.programme.intake.count.forged == len(pressed) - in_group


@pytest.mark.property
async def test_thousands_of_made_up_presses_are_refused_and_counted(world: World) -> None:
    evening = await played(world)
    before = await evening.rows()
    chance, forges = drawn(7), [forge for forge in FORGES if forge is not press_as_another]
    genuine = [shown for shown in evening.shown if shown.action not in ANYBODYS]
    made_up = [
        chance.choice(forges)(chance, chance.choice(genuine).data, chance.choice(evening.people).id)[0]
        for _ in range(PRESSED)
    ]
    sent = [data.encode(errors="replace").decode() for data in made_up]

    assert refused(await evening.presses([(chance.choice(evening.people), data) for data in sent]))
    assert await evening.rows() == before
    assert world.programme.intake.count.forged == PRESSED
    assert world.log.getvalue().count("forged_press") == PRESSED


async def test_a_report_is_told_to_the_group_once_however_often_it_is_pressed(world: World) -> None:
    evening = await played(world)
    told = len(evening.team.group.heard)
    yes = [
        (who, one.data) for one in evening.shown if "report|yes" in one.data for who in evening.actors(one)
    ]
    await evening.presses(yes * 3)

    assert len(evening.team.group.heard) == told


async def test_an_offer_does_not_outlive_the_duty(world: World) -> None:
    team = await world.team()
    await world.jumps(hours=1.99)
    await world.waits("halo")
    await world.passes(minutes=1)
    press = await team.supporters[0].presses("✅")

    assert press.answer == world.text("offer-gone")
    assert not await world.rows("SELECT * FROM participants WHERE part = 'supporter'")


async def test_an_offer_does_not_outlive_the_certificate(world: World) -> None:
    team = await world.team()
    await world.waits("halo")

    async def expire(desk: Desk) -> None:
        await desk.tx.rows("UPDATE certificates SET valid_until = 0")

    await world.programme.store.run(world.clock.now(), expire)
    press = await team.supporters[0].presses("✅")
    assert press.answer == world.text("duty-not-certified")


async def test_more_can_be_said_of_a_flag_after_the_end_while_a_counselor_has_it(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await supporter.taps("🚩")
    await student.taps("🔚")
    await supporter.presses(world.text("level-urgent"))

    assert [row["level"] for row in await world.rows("SELECT level FROM cases")] == [3]


async def test_a_held_message_is_not_lost_because_its_button_is_pressed_too_late(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("nomorku 0812 3456 7890")
    await student.taps("🔚")
    press = await student.presses("⚠️")

    assert press.answer == world.text("nobody-listens")[:200]
    assert len(await world.rows("SELECT * FROM held")) == 1
    assert "nomorku" not in "".join(team.supporters[0].heard)


async def test_the_edit_of_a_held_message_goes_to_nobody_else(world: World) -> None:
    team = await world.team(supporters=2)
    student = await world.pair(team.supporters[0])
    held = await student.says("nomorku 0812 3456 7890")
    await student.taps("🔚")
    await student.taps("💬")
    await student.presses("⏭")
    await student.presses("⏭")
    await team.supporters[1].presses("✅")
    await student.edits(held, "kita lanjut di sini saja")

    assert student.last.text == world.text("nobody-listens")
    assert "kita lanjut di sini saja" not in team.supporters[1].heard
