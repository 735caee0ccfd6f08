"""PINs as sealed slow hashes, keypads, and privileged acts that wait."""

from dataclasses import replace
from pathlib import Path

from care.model.acts import Act, Awaits, Keypad, KeypadStage, PendingAct, PinState
from care.model.entities import Person
from care.model.enums import Role
from care.ports.unit_of_work import UnitOfWork
from storage.engine.place import Home
from storage.offline import privileged
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.virtual import NOON
from tests.world import KEY

PIN = "271828"
TOKENS = tuple(f"token{digit}xyz" for digit in range(10))


def act_of(person: Person, name: str = "act-1", about: Person | None = None) -> PendingAct:
    return PendingAct(
        name, Act.LOCK, person.id, about.id if about else None, "counselor", person.chat, Awaits.PIN, NOON
    )


async def test_a_pin_fits_alone_and_is_read_by_nobody(here: Here, work: UnitOfWork) -> None:
    one, other = await here.counselor(), await here.counselor()
    for person in (one, other):
        await work.team.pins.choose(person.id, PIN)
    sealed = [row["secret"] for row in await here.desk.tx.rows("SELECT secret FROM pins")]

    assert await work.team.pins.fits(one.id, PIN)
    assert not await work.team.pins.fits(one.id, "314159")
    assert not await work.team.pins.fits("nobody", PIN)
    assert len(set(sealed)) == 2
    assert PIN.encode() not in b"".join(sealed)


async def test_tries_are_counted_until_a_pin_is_chosen(here: Here, work: UnitOfWork) -> None:
    person = await here.counselor()
    assert await work.team.pins.state(person.id) == PinState()
    await work.team.pins.choose(person.id, PIN)
    await work.team.pins.note_tries(person.id, 2, NOON + HOUR)
    state = await work.team.pins.state(person.id)

    assert state == PinState(is_set=True, tries=2, locked_until=NOON + HOUR)
    assert state.locked(NOON + HOUR - MS)
    assert not state.locked(NOON + HOUR)
    await work.team.pins.choose(person.id, PIN)
    assert await work.team.pins.state(person.id) == PinState(is_set=True)


async def test_a_pin_that_was_taken_away_on_the_server_is_told_once(here: Here, tmp_path: Path) -> None:
    person = await here.counselor()
    await here.work.people.set_name(person.id, "Pak Jati")
    await here.work.team.pins.choose(person.id, PIN)
    await here.end()
    home = Home(tmp_path / "sebaya.db")
    assert [(one.name, one.has_pin) for one in await privileged.holders(home, KEY)] == [("Pak Jati", True)]
    assert await privileged.reset_pin(home, KEY, person.id)
    assert not await privileged.reset_pin(home, KEY, person.id)
    work = await here.begin()

    assert await work.team.pins.taken_away() == [person.id]
    assert await work.team.pins.taken_away() == []
    assert not await work.team.pins.fits(person.id, PIN)


async def test_a_keypad_comes_back_as_it_was_and_nothing_on_it_is_readable(
    here: Here, work: UnitOfWork
) -> None:
    person = await here.counselor()
    keypad = Keypad("pad-1", person.id, KeypadStage.CHOOSE, TOKENS, NOON + MINUTE, "act-1", typed="31415")
    await work.team.keypads.put(keypad)
    await work.team.keypads.put(replace(keypad, stage=KeypadStage.AGAIN, typed="", chosen="31415"))
    body = await here.value("SELECT body FROM keypads")

    assert await work.team.keypads.get("pad-1") == await work.team.keypads.of(person.id)
    assert (await work.team.keypads.get("pad-1") or keypad).chosen == "31415"
    assert await work.team.keypads.get("pad-2") is None
    assert b"31415" not in body
    assert TOKENS[0].encode() not in body
    assert await work.team.keypads.over(NOON + MINUTE - MS) == []
    assert [one.id for one in await work.team.keypads.over(NOON + MINUTE)] == ["pad-1"]
    assert await work.team.keypads.close("pad-1") == []
    assert await work.team.keypads.of(person.id) is None


async def test_an_act_is_taken_once(here: Here, work: UnitOfWork) -> None:
    person, other = await here.counselor(), await here.counselor()
    await work.team.acts.add(act_of(person, about=other))
    assert await work.team.acts.get("act-1") == act_of(person, about=other)

    assert [await work.team.acts.take("act-1") for _ in range(2)] == [True, False]
    assert await work.team.acts.get("act-1") is None


async def test_what_waits_for_a_pin_or_is_somebodys_or_old_is_dropped(here: Here, work: UnitOfWork) -> None:
    person, acts = await here.counselor(), work.team.acts
    for name in ("act-1", "act-2"):
        await acts.add(act_of(person, name))
    await acts.wait_for("act-2", Awaits.SECOND)
    await acts.drop_unproven(person.id)
    assert [await acts.get("act-1") is None, await acts.get("act-2") is None] == [True, False]
    assert await acts.forget(NOON - MS) == []
    assert [one.id for one in await acts.forget(NOON)] == ["act-2"]
    await acts.add(act_of(person))
    await acts.drop_of(person.id)
    assert await acts.get("act-1") is None


async def test_what_was_agreed_to_on_the_server_is_found(here: Here, tmp_path: Path) -> None:
    person = await here.counselor()
    for name in ("act-1", "act-2", "act-3"):
        await here.work.team.acts.add(act_of(person, name))
    await here.work.team.acts.wait_for("act-1", Awaits.SERVER, NOON)
    await here.work.team.acts.wait_for("act-2", Awaits.SECOND)
    await here.end()
    home = Home(tmp_path / "sebaya.db")
    assert [one.id for one in await privileged.waiting(home, KEY)] == ["act-1", "act-2"]
    assert [await privileged.agree(home, KEY, name) for name in ("act-2", "act-3", "x")] == [
        True,
        False,
        False,
    ]
    work = await here.begin()

    assert [one.id for one in await work.team.acts.agreed(NOON, NOON + MINUTE)] == ["act-2"]
    assert await here.value("SELECT look_at FROM acts WHERE id = 'act-1'") > NOON.timestamp() * 1000


async def test_links_of_somebody_alone_become_void(here: Here, work: UnitOfWork) -> None:
    one, other = await here.counselor(), await here.counselor()
    await work.team.invite("code-1", Role.COUNSELOR, one.id, NOON + HOUR)
    await work.team.invite("code-2", Role.COUNSELOR, other.id, NOON + HOUR)
    await work.team.withdraw_invitations_of(one.id)

    assert await work.team.invited("code-1", NOON) is None
    assert await work.team.invited("code-2", NOON) is Role.COUNSELOR
