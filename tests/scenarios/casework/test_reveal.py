"""Who a student is: two counselors, a reason, ten minutes, the student's right to know; no other path."""

import json
from pathlib import Path

import pytest

from bot.prove.people import keypad, nothing
from handlers.keyboards.signed_buttons import Press, Signer
from handlers.routing.route_table import COMMANDS, PRESSES
from sandbox.people.people import Person
from tests.scenarios.chatting import asks
from tests.sources import sources
from tests.world import Team, World, opened

NAME, HANDLE = "Zirafania", "zirafania_akun"
SEALED_ADDRESSES = {
    "storage/people/people.py",
    "storage/people/subject.py",
    "storage/people/group_membership.py",
    "storage/outbox/outbox_queue.py",
    "storage/cases/identity_disclosure.py",
    "storage/sealing/encryption.py",
    "storage/sealing/keyed_hashes.py",  # what is hashed for longer than a main key lives
    "storage/offline/key_rotation.py",
    "storage/offline/inspection.py",  # `sebaya doctor` asks for the bot's rights in the counselors' group
}


async def flagged(world: World) -> tuple[Team, Person, Person]:
    """A case in the coordinator's hands, and a second counselor."""
    team = await world.team()
    jati = await team.joins("Pak Jati", "counselor")
    student = world.person(first_name=NAME, username=HANDLE)
    await student.start()
    await student.presses("✅")
    await asks(student)
    await team.supporters[0].presses("✅")
    await student.says("aku pengen mati aja")
    await team.desk.presses("🙋")
    return team, jati, student


async def asked(team: Team) -> None:
    await team.world.passes(seconds=1)
    await team.coordinator.presses("🪪")
    await team.coordinator.presses(team.world.text("reveal-life"))
    await team.coordinator.answers("ia bilang sudah di jembatan")
    if team.world.text("reveal-two") in team.coordinator.buttons:  # an emergency
        await team.coordinator.presses(team.world.text("reveal-two"))
    if keypad(team.coordinator):
        await team.enters_pin(team.coordinator)


async def agreed(team: Team, second: Person) -> None:
    """Somebody agrees, with their PIN, and nobody objects."""
    await second.presses(team.world.text("reveal-yes"))
    await team.enters_pin(second)
    await team.world.passes(minutes=5)


def told(world: World, student: Person) -> list[int]:
    """The chats to which anything was sent that names this student."""
    marks, unsaid = (str(student.id), NAME, HANDLE), {"getUpdates", "getChat", "getChatMember"}
    calls = [call for call in world.api.calls if call.method not in unsaid and "chat_id" in call.params]
    shown = {n: json.dumps({**call.params, "chat_id": ""}) for n, call in enumerate(calls)}
    return [int(calls[n].params["chat_id"]) for n, said in shown.items() if any(m in said for m in marks)]


async def test_two_see_the_account_for_ten_minutes_and_the_student_hears_of_it(world: World) -> None:
    team, jati, student = await flagged(world)
    await asked(team)
    assert "ia bilang sudah di jembatan" in jati.last.text
    await agreed(team, jati)

    for counselor in (team.coordinator, jati):
        for known in (str(student.id), NAME, f"@{HANDLE}"):
            assert known in counselor.screen()
    assert sorted(told(world, student)) == sorted([team.coordinator.id, jati.id])
    assert str(student.id) not in team.group.screen()
    await world.passes(minutes=10, seconds=10)
    for counselor in (team.coordinator, jati):
        assert str(student.id) not in counselor.screen()
        assert NAME not in counselor.screen()
    assert world.text("revealed", alone=0) not in student.heard
    await world.passes(hours=12)
    assert student.heard.count(world.text("revealed", alone=0)) == 1
    deeds = [row["action"] for row in await world.rows("SELECT action FROM audit ORDER BY id")]
    assert [deed for deed in deeds if deed.startswith("reveal")] == [
        *("reveal-ask", "reveal-agree", "reveal-told")
    ]
    await team.desk.says("/status")
    assert world.text("status-reveals", count=1) in team.desk.last.text


@pytest.mark.parametrize("named", [True, False])
async def test_both_get_two_ways_to_the_account_and_hear_that_neither_is_certain(
    world: World, *, named: bool
) -> None:
    team, jati, student = await flagged(world)
    await asked(team)
    if not named:
        world.api.faults.refuse(
            method="getChat", times=2, status=400, description="Bad Request: chat not found"
        )
    await agreed(team, jati)

    for counselor in (team.coordinator, jati):
        seen = next(one for one in counselor.chat.messages if str(student.id) in one.text)
        ways = {one["type"]: one for one in seen.raw["entities"] if one["type"].startswith("text_")}
        assert ways["text_link"]["url"] == f"tg://user?id={student.id}"
        assert ways["text_mention"]["user"]["id"] == student.id
        assert (NAME in seen.text) is named
        assert seen.text.endswith(world.text("identity-open"))
    assert not [text for text in team.group.heard if str(student.id) in text]


async def test_one_alone_sees_nothing(world: World) -> None:
    team, jati, student = await flagged(world)
    await asked(team)
    button = next(row for message in jati.chat.messages for row in message.rows if "✅" in row[0]["text"])
    press = await team.coordinator.sends_press(button[0]["callback_data"])
    assert press.answer == world.text("button-gone")
    signer = Signer(*world.programme.store.button_keys())
    (reveal,) = await world.rows("SELECT id FROM reveals")
    own = signer.sign(Press("reveal-do", (reveal["id"], "yes")), team.coordinator.id)
    press = await team.coordinator.sends_press(own)
    assert press.answer == world.text("reveal-needs-another")
    await jati.presses("❌")
    assert team.coordinator.last.text.startswith("🪪")
    press = await jati.presses("✅")
    assert press.answer == world.text("reveal-gone")
    assert told(world, student) == []


async def test_a_second_request_waits_for_the_first_and_an_old_one_is_over(world: World) -> None:
    team, jati, student = await flagged(world)
    await asked(team)
    await asked(team)
    assert team.coordinator.last.text == world.text("reveal-waits")
    await world.jumps(hours=25)
    press = await jati.presses("✅")

    assert press.answer == world.text("reveal-gone")
    assert told(world, student) == []


async def test_without_a_second_counselor_nothing_is_shown(world: World) -> None:
    team, _, student = await flagged(world)
    await world.rows("UPDATE members SET standing = 'suspended' WHERE coordinator = 0 AND role = 'counselor'")
    await asked(team)

    assert team.coordinator.last.text == world.text("reveal-alone")
    assert told(world, student) == []


async def test_the_students_notice_waits_while_it_would_be_dangerous(world: World) -> None:
    team, jati, student = await flagged(world)
    await asked(team)
    await agreed(team, jati)
    await team.coordinator.presses("⏸")
    await world.jumps(hours=48)
    assert world.text("revealed", alone=0) not in student.heard
    await team.coordinator.presses("📨")

    assert student.heard.count(world.text("revealed", alone=0)) == 1
    assert {"action": "reveal-hold"} in await world.rows("SELECT action FROM audit")


async def test_an_owner_who_is_locked_out_loses_sight_at_once(world: World) -> None:
    team, jati, student = await flagged(world)
    await team.joins("Bu Sekar", "counselor")
    await asked(team)
    await agreed(team, jati)
    desk = jati.in_group(team.group)
    await desk.says("/people")
    await desk.presses("Bu Melati")
    await desk.presses(world.text("step-lock"))
    await desk.presses(world.text("team-yes"))
    assert str(student.id) in team.coordinator.screen()
    await team.confirmed(jati)

    assert str(student.id) not in team.coordinator.screen()


async def ids(world: World) -> list[str]:
    """Of the student, their case and their conversation."""
    rows = await world.rows("SELECT student, id, conversation FROM cases")
    return [str(value) for row in rows for value in row.values()]


async def test_no_other_way_in_leads_any_role_to_an_identity(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        team, jati, student = await flagged(world)
        signer = Signer(*world.programme.store.button_keys())
        found, other = await ids(world), await world.student()
        world.api.settle = nothing
        for person in (team.coordinator, jati, team.supporters[0], other):
            for names in COMMANDS:
                for about in ("", *found):
                    await person.says(f"/{names[0]} {about}".strip())
            for action in PRESSES:
                for about in found:
                    press = signer.sign(Press(action, (about, "yes")), person.id)
                    await person.sends_press(press)
            await world.settle()

        assert not [chat for chat in told(world, student) if chat != student.id]
        assert not any(call.method == "getChat" for call in world.api.calls)
        assert all(mark not in world.log.getvalue() for mark in (str(student.id), NAME, HANDLE))


def test_an_address_is_opened_in_few_places_and_asked_about_in_one() -> None:
    modules = sources("bot", "handlers", "care", "storage")
    sealed = {str(path) for path, code in modules.items() if "storage" in path.parts and "ADDRESS" in code}
    assert sealed == SEALED_ADDRESSES
    for word in ('getChat"', "tg://user", "reveals.address", "identity_disclosure.account"):
        using = {path.name for path, code in modules.items() if word in code}
        assert using == {"identity_disclosure.py"}
