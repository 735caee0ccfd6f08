"""One phone is not enough: privileged acts need the PIN of who acts, and another person."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cli.privilege_commands import NothingThere, confirm_act, take_pin_away
from bot.prove.people import PIN, keypad
from handlers.keyboards.signed_buttons import Press, Signer
from sandbox.people.people import Group, Person
from tests.scenarios.chatting import goes_on_call
from tests.world import KEY, Team, World, running

WRONG = "908172"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A world in which a second person has been in the role for seven days, as it comes."""
    async with running(World(tmp_path, seconder_age="7d")) as world:
        yield world


async def roles(world: World) -> list[tuple[str, int]]:
    """Standing and coordinator's mark of every counselor, in the order of their coming."""
    rows = await world.rows(
        "SELECT m.standing, m.coordinator FROM members m JOIN people p ON p.id = m.person"
        " WHERE m.role = 'counselor' ORDER BY p.made_at, p.rowid"
    )
    return [(row["standing"], row["coordinator"]) for row in rows]


async def decides(team: Team, by: Person, name: str, step: str) -> None:
    """Somebody asks under /people for a step, and says yes; nothing is entered yet."""
    desk = by.in_group(team.group)
    await desk.says("/people")
    await desk.presses(name)
    await desk.presses(team.world.text(f"step-{step}"))
    await desk.presses(team.world.text("team-yes"))


async def three(world: World) -> tuple[Team, Person, Person]:
    """A coordinator and two counselors, all of eight days."""
    team = await world.team(supporters=0)
    jati, sekar = [await team.joins(name, "counselor") for name in ("Pak Jati", "Bu Sekar")]
    await world.jumps(hours=25)
    await world.jumps(hours=7 * 24)
    return team, jati, sekar


async def test_a_counselors_phone_alone_locks_no_coordinator_out(world: World) -> None:
    team, jati, _ = await three(world)
    await decides(team, jati, "Bu Melati", "lock")

    assert (await roles(world))[0] == ("active", 1)


async def test_a_counselors_phone_alone_locks_one_account_a_day(world: World) -> None:
    team, jati, _ = await three(world)
    await team.joins("Kak Awan")
    await decides(team, jati, "Kak Awan", "lock")
    assert await world.rows("SELECT 1 FROM members WHERE role = 'supporter' AND standing = 'suspended'")
    await decides(team, jati, "Bu Sekar", "lock")
    assert (await roles(world))[2] == ("active", 0)
    await world.jumps(hours=25)
    await decides(team, jati, "Bu Sekar", "lock")

    assert (await roles(world))[2] == ("suspended", 0)


@pytest.mark.parametrize("step", ["lock", "suspend", "remove"])
async def test_a_coordinator_goes_only_when_a_second_person_confirms(world: World, step: str) -> None:
    team, jati, sekar = await three(world)
    await decides(team, team.coordinator, "Pak Jati", "promote")
    await team.confirmed(team.coordinator)
    await decides(team, jati, "Bu Melati", step)
    await team.enters_pin(jati)
    assert (await roles(world))[0] == ("active", 1)
    assert any("Bu Melati" in text and "Pak Jati" in text for text in team.group.heard[-2:])
    await sekar.presses(world.text("act-yes"))
    assert (await roles(world))[0] == ("active", 1)
    await team.enters_pin(sekar)

    assert (await roles(world))[0][0] == ("removed" if step == "remove" else "suspended")


async def test_neither_who_acts_nor_who_is_acted_on_confirms(world: World) -> None:
    team, jati, sekar = await three(world)
    await decides(team, jati, "Bu Melati", "lock")
    await team.enters_pin(jati)
    (act,) = await world.rows("SELECT id FROM acts")
    signer = Signer(*world.programme.store.button_keys())
    for person in (jati, team.coordinator):
        press = await person.sends_press(signer.sign(Press("act", (act["id"], "yes")), person.id))
        assert press.answer == world.text("act-needs-another")
    await sekar.presses(world.text("act-no"))

    assert (await roles(world))[0] == ("active", 1)
    assert world.text("act-gone") == (await sekar.presses(world.text("act-yes"))).answer


async def test_who_is_new_confirms_nothing_and_the_server_does(world: World) -> None:
    team = await world.team(supporters=0)
    jati = await team.joins("Pak Jati", "counselor")
    await world.jumps(hours=25)
    await world.jumps(hours=7 * 24)
    await decides(team, jati, "Bu Melati", "lock")
    await team.enters_pin(jati)
    assert any("sebaya confirm" in text for text in team.group.heard)
    assert (await roles(world))[0] == ("active", 1)
    await world.server_confirms()

    assert (await roles(world))[0] == ("suspended", 1)
    assert await confirm_act(world.home, KEY, "") == "Nothing waits for a second person."
    with pytest.raises(NothingThere):
        await confirm_act(world.home, KEY, "x")


async def test_a_coordinators_phone_alone_lets_no_counselor_in(world: World) -> None:
    team, jati, sekar = await three(world)
    own = await team.applies("Akun kedua", "counselor")
    await team.desk.presses("✅")
    await team.enters_pin(team.coordinator, WRONG)
    assert len(await roles(world)) == 4
    assert (await roles(world))[-1] == ("signed", 0)
    await team.enters_pin(team.coordinator)
    assert (await roles(world))[-1] == ("signed", 0)
    await jati.presses(world.text("act-yes"))
    await team.enters_pin(jati)

    assert (await roles(world))[-1] == ("active", 0)
    assert own.last.text.startswith("🔢")
    assert await sekar.presses(world.text("act-yes")) is not None


async def test_a_second_account_that_was_let_in_alone_agrees_to_no_reveal(world: World) -> None:
    team = await world.team()
    own = await team.joins("Akun kedua", "counselor")
    await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🪪")
    await team.coordinator.presses(world.text("reveal-life"))
    await team.coordinator.answers("karena begitu")

    assert team.coordinator.last.text == world.text("reveal-alone")
    assert not any("✅ Aku setuju" in label for label in own.buttons)


async def test_three_wrong_pins_lock_it_for_an_hour_and_the_others_hear_without_digits(world: World) -> None:
    team, jati, _ = await three(world)
    await decides(team, jati, "Bu Melati", "lock")
    await team.enters_pin(jati)
    await decides(team, jati, "Bu Melati", "lock")
    for _ in range(3):
        await team.enters_pin(jati, WRONG)

    assert keypad(jati) is None
    told = world.text("pin-locked-told", name="Pak Jati")
    assert team.group.heard.count(told) == 1
    assert WRONG not in "".join(team.group.heard + jati.heard) + world.log.getvalue()
    await decides(team, jati, "Bu Melati", "lock")
    assert keypad(jati) is None
    await world.passes(minutes=61)
    await decides(team, jati, "Bu Melati", "lock")
    assert keypad(jati) is not None


async def test_a_forgotten_pin_is_taken_away_on_the_server_and_the_group_hears(world: World) -> None:
    team, jati, _ = await three(world)
    await decides(team, jati, "Bu Melati", "lock")
    await team.enters_pin(jati)
    await decides(team, jati, "Bu Melati", "lock")
    listed = await take_pin_away(world.home, KEY, "")
    code = next(line.split()[0] for line in listed.splitlines() if "Pak Jati" in line)
    await take_pin_away(world.home, KEY, code)
    with pytest.raises(NothingThere):
        await take_pin_away(world.home, KEY, code)
    await world.passes(minutes=5, seconds=10)

    assert world.text("pin-reset-told", name="Pak Jati") in team.group.heard
    assert keypad(jati) is None
    await decides(team, jati, "Bu Melati", "lock")
    await team.enters_pin(jati, WRONG)
    assert world.text("pin-chosen", name="Pak Jati") == team.group.heard[-2]


@pytest.mark.parametrize("weak", ["123456", "000000", "121212", "12345"])
async def test_a_weak_pin_is_not_taken(world: World, weak: str) -> None:
    team, jati, _ = await three(world)
    await decides(team, jati, "Bu Melati", "lock")
    await team.enters_pin(jati, weak)

    shown = keypad(jati)
    assert shown is not None
    assert world.text("keypad-hint-short" if len(weak) < 6 else "keypad-hint-weak") in shown.text
    assert (
        await world.rows("SELECT 1 FROM pins WHERE secret IS NOT NULL AND id IN (SELECT person FROM acts)")
        == []
    )


async def test_data_of_buttons_and_what_is_stored_show_no_digit(world: World) -> None:
    team, jati, _ = await three(world)
    drawn = []
    for _ in range(2):
        await decides(team, jati, "Bu Melati", "lock")
        pad = keypad(jati)
        assert pad is not None
        buttons = [one for row in pad.rows[:4] for one in row if one["text"].isdecimal()]
        drawn.append([one["callback_data"].split("#")[0].split("|")[2] for one in buttons])
        await jati.presses("3", on=pad)
    first, second = drawn

    assert len(set(first)) == len(set(second)) == 10
    assert not set(first) & set(second)
    raw = b"".join(path.read_bytes() for path in world.folder.glob("sebaya.db*"))
    assert not any(token.encode() in raw for token in second)


async def test_an_old_keypad_is_dead_and_nobody_else_presses_one(world: World) -> None:
    team, jati, sekar = await three(world)
    await decides(team, jati, "Bu Melati", "lock")
    old = keypad(jati)
    assert old is not None
    data = old.rows[0][0]["callback_data"]
    assert (await sekar.sends_press(data)).answer == world.text("button-gone")
    await decides(team, jati, "Bu Melati", "lock")

    assert (await jati.sends_press(data)).answer == world.text("button-gone")
    await world.passes(minutes=11)
    assert keypad(jati) is None


async def test_a_restart_in_the_middle_loses_no_digit(world: World) -> None:
    team, jati, sekar = await three(world)
    await decides(team, jati, "Bu Melati", "lock")
    for digit in (*PIN, "OK", *PIN[:3]):
        await jati.presses(digit)
    await world.closes()
    await world.opens()
    for digit in (*PIN[3:], "OK"):
        await jati.presses(digit)

    assert keypad(jati) is None
    assert any(world.text("act-yes") in label for label in sekar.buttons)


async def test_a_new_group_gets_no_open_case_before_somebody_known_confirms_there(world: World) -> None:
    team, jati, _ = await three(world)
    await goes_on_call(team.desk)
    await team.comes_on("Kak Awan")
    await world.pair(team.supporters[-1])
    await team.supporters[-1].taps("🚩")
    other = Group(world.api, id=-9_000, title="Grup lain")
    thief = world.person()
    await thief.in_group(other).says(f"/setup {await world.setup_code()}")
    assert not any("K-" in text for text in other.heard)
    told = [text for text in team.group.heard if "grup Telegram lain" in text]
    assert len(told) == 1
    assert "Bu Melati" not in "".join(other.heard)
    press = await thief.in_group(other).presses(world.text("group-is-ours"))
    assert press.answer == world.text("not-for-you")
    await jati.in_group(other).presses(world.text("group-is-ours"))
    assert not any("K-" in text for text in other.heard)
    await team.enters_pin(jati)

    assert any("K-" in text for text in other.heard)


async def test_every_account_whose_role_is_older_than_pins_is_asked_at_its_next_act(world: World) -> None:
    team, jati, sekar = await three(world)
    await world.rows("DELETE FROM pins")
    await decides(team, jati, "Bu Melati", "lock")
    assert world.text("keypad-choose", shortest=6) in jati.last.text
    await team.enters_pin(jati)
    await sekar.presses(world.text("act-yes"))
    await team.enters_pin(sekar)

    assert (await roles(world))[0][0] == "suspended"
