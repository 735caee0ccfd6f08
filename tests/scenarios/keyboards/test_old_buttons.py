"""A button works for whom it was made, while it means something: old, borrowed, made-up ones do nothing."""

import ast
from collections.abc import Iterator, Sequence
from itertools import islice

import pytest

from config.loading.texts import Texts
from handlers.routing.route_table import PRESSES
from sandbox.state.state import Press
from storage.store import Desk
from tests.handlers.test_buttons import FORGES, built, drawn, press_as_another
from tests.scenarios.chatting import asks
from tests.scenarios.evening import Evening, played
from tests.sources import sources
from tests.world import World

PRESSED = 2_000
"""So many made-up presses go through the whole bot."""
BOARDS = {
    *("audit", "module", "person", "rehearsals", "resources", "shifts", "show-notes", "trainee", "training"),
    *("case", "cases", "waiting", "people", "status", "notes", "trainees", "lexicon-found"),
    *("teach", "lexicon-kinds", "lexicon-list", "lexicon-entry", "lexicon-turn", "lexicon-level"),
    *("days-off", "off-add", "off-clear", "off-month", "slot-add", "slot-needed", "slots"),
    *("friend", "friend-answer", "friend-card"),
    *("referrals", "referrals-own", "referral-file", "referral-own"),
    *("hours-elsewhere", "invite", "lock", "parent-code", "team", "team-no"),
}
"""What is read, what a timetable is made with, and questions that begin anew each time."""
ANYTIME = BOARDS | {
    *("language", "sos", "counselor", "another", "report", "report-team", "have-code", "unsafe-home"),
    *("hold", "helplines", "privacy"),
    *("duty", "about-me", "profile", "rehearse", "confirm-on-call", "on-call"),
}
"""What may be wanted again at any time, by students and by the team: these buttons never grow old."""
ANYBODYS = {"debrief", "shifts"}
"""What others may press too, in the group: any counselor has talked it over, any supporter reads the rota."""
OWN_ANSWERS = {
    *("mood-after", "helped", "check-in", "may-write", "remind"),
    *("referral", "follow-up", "referral-step", "referral-line"),
}
"""Somebody's answers about a conversation or case of their own, which they may change."""
ELSEWHERE = {
    action: ast.unparse(test)
    for code in sources("tests/scenarios").values()
    for test in ast.walk(ast.parse(code))
    if isinstance(test, ast.AsyncFunctionDef)
    for mark in test.decorator_list
    if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.too_late"
    for action in map(ast.literal_eval, mark.args)
}
"""Where what this evening does not show, or shows in its time only, is pressed too late: tests marked so."""


def refused(presses: Sequence[Press]) -> bool:
    """Whether each was answered in words, on the screen of who pressed."""
    return all(press.answered and press.alert and press.answer for press in presses)


async def test_a_button_whose_moment_is_over_changes_nothing(world: World) -> None:
    evening = await played(world)
    aside = ANYTIME | OWN_ANSWERS | ANYBODYS | set(ELSEWHERE)
    over = [shown for shown in evening.shown if shown.action not in aside]
    assert {shown.action for shown in over} == set(PRESSES) - aside
    before = await evening.rows()

    pressed = [(actor, shown.data) for shown in over for actor in evening.actors(shown)]
    assert refused(await evening.presses(pressed))
    assert await evening.rows() == before
    assert world.programme.intake.count.forged == 0


def test_what_the_evening_leaves_out_is_pressed_late_elsewhere() -> None:
    texts = Texts.load("school", "id")
    buttons = {(button.press.action, button.label) for button in built()}
    for action, test in ELSEWHERE.items():
        labels = {label for known, label in buttons if known == action}
        marks = {action, *labels, *(texts.say("id", label, text="…").split()[0] for label in labels)}
        pressed = test.partition("async def")[2]
        assert any(f"'{mark}" in pressed for mark in marks), (action, marks)


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


def forged(evening: Evening) -> Iterator[str]:
    """Without end: what somebody makes of buttons that were shown, and nothing that was shown itself."""
    chance, forges = drawn(7), [forge for forge in FORGES if forge is not press_as_another]
    genuine = [shown for shown in evening.shown if shown.action not in ANYBODYS]
    known = {shown.data for shown in evening.shown}
    while True:
        data, _ = chance.choice(forges)(chance, chance.choice(genuine).data, chance.choice(evening.people).id)
        if data not in known:
            yield data


@pytest.mark.property
async def test_thousands_of_made_up_presses_are_refused_and_counted(world: World) -> None:
    evening = await played(world)
    before = await evening.rows()
    made_up = list(islice(forged(evening), PRESSED))
    chance = drawn(7)
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
    await asks(student)
    await team.supporters[1].presses("✅")
    await student.edits(held, "kita lanjut di sini saja")

    assert student.last.text == world.text("nobody-listens")
    assert "kita lanjut di sini saja" not in team.supporters[1].heard
