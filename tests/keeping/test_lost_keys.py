"""Lost or damaged keys of conversations are found at the start: people are told, and talk on."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from config.settings.key_file import load_key
from sandbox.people.people import Person
from storage.engine.opening import NotOurs
from storage.sealing.conversation_keys import keys_beside
from storage.sealing.encryption import Vault
from storage.sealing.key_slots import SLOT, KeySlots
from tests.keeping.conftest import Told
from tests.scenarios.talks import assert_nothing_failed
from tests.world import Team, World

Harm = Callable[[Path], object]


def missing(keys: Path) -> None:
    keys.unlink()


def empty(keys: Path) -> None:
    keys.write_bytes(b"")


def cut(keys: Path) -> None:
    keys.write_bytes(keys.read_bytes()[:200])


def cut_to_its_head(keys: Path) -> None:
    keys.write_bytes(keys.read_bytes()[:60])


def no_database(keys: Path) -> None:
    keys.write_bytes(b"something else entirely\n" * 300)


def scribbled_over(keys: Path) -> None:
    whole = keys.read_bytes()
    keys.write_bytes(whole[:SLOT] + os.urandom(len(whole) - SLOT))


def another_main_key(keys: Path) -> None:
    """As of another programme, or from before `rotate-key`."""
    slots = len(keys.read_bytes()) // SLOT
    keys.unlink()
    foreign = KeySlots.open(keys, Vault(bytes(range(100, 132))))
    for number in range(slots):
        foreign.put(f"c{number}", bytes(32))
    foreign.close()


HARMS = (missing, empty, cut, cut_to_its_head, no_database, scribbled_over, another_main_key)


async def harmed(world: World, harm: Harm) -> None:
    """The bot is stopped, the file changes, the bot is started."""
    await world.closes()
    harm(keys_beside(world.folder / "sebaya.db"))
    await world.opens()


async def talking_and_waiting(world: World) -> tuple[Team, Person, Person]:
    """A pair in a talk with something under way, and somebody who waits with words."""
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("kata kenari")
    waiting = await world.waits("kata murai")
    world.api.faults.refuse(times=1, chat=team.supporters[0].id, retry_after=30)
    await student.says("kata merpati")
    return team, student, waiting


@pytest.mark.parametrize("harm", HARMS)
async def test_people_are_told_and_go_on(world: World, harm: Harm) -> None:
    team, student, waiting = await talking_and_waiting(world)
    supporter = team.supporters[0]
    await harmed(world, harm)

    assert student.heard[-1] == world.text("talks-unreadable", count=1)
    assert waiting.heard[-1] == world.text("talks-unreadable", count=1)
    assert team.group.heard.count(world.text("talks-unreadable-group", count=2)) == 1
    await world.passes(seconds=31)
    assert world.text("talks-unreadable", count=0) in supporter.heard
    assert "kata merpati" not in supporter.heard
    await supporter.says("aku kembali")
    await student.says("aku juga")
    await waiting.says("masih ada?")
    assert "aku kembali" in student.heard
    assert "aku juga" in supporter.heard
    assert_nothing_failed(world)


async def test_it_is_told_once(world: World) -> None:
    team, student, _ = await talking_and_waiting(world)
    await harmed(world, missing)
    for _ in range(2):
        await world.closes()
        await world.opens()

    assert student.heard.count(world.text("talks-unreadable", count=1)) == 1
    assert (
        len([text for text in team.group.heard if text == world.text("talks-unreadable-group", count=2)]) == 1
    )


async def test_of_an_older_file_only_the_talks_begun_since_are_lost(world: World) -> None:
    team = await world.team(supporters=2)
    first = await world.pair(team.supporters[0])
    await first.says("kata kenari")
    await world.closes()
    keys, older = keys_beside(world.folder / "sebaya.db"), world.folder / "older.keys"
    shutil.copy(keys, older)
    await world.opens()
    second = await world.pair(team.supporters[1])
    await second.says("kata murai")
    await harmed(world, lambda keys: shutil.copy(older, keys))

    assert world.text("talks-unreadable", count=0) in second.heard
    assert world.text("talks-unreadable", count=0) not in first.heard
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")
    assert "kata kenari" in "".join(team.coordinator.heard)
    assert_nothing_failed(world)


async def test_a_case_goes_on_with_words_that_are_gone(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")
    await team.desk.presses("🙋")
    await harmed(world, missing)
    await team.coordinator.presses("🗣")
    await student.says("masih di sini")

    assert team.coordinator.heard[-1] == "masih di sini"
    assert_nothing_failed(world)


async def test_a_key_that_was_destroyed_as_promised_is_no_loss(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.taps("🔚")
    await world.jumps(hours=26)
    await world.rows(
        "UPDATE conversations SET key_destroyed_at = NULL RETURNING id"
    )  # its commit was cut off
    await world.closes()
    await world.opens()

    assert "conversation_keys_lost" not in world.log.getvalue()
    assert world.text("talks-unreadable-group", count=1) not in team.group.heard


async def test_a_start_that_is_cut_off_between_its_two_steps_is_finished_by_the_next(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team, student, _ = await talking_and_waiting(world)
    await world.closes()
    keys_beside(world.folder / "sebaya.db").unlink()
    with monkeypatch.context() as cut_off:
        cut_off.setattr("storage.keeping.recovery.StoredRecovery.renew_keys", _dies)
        with pytest.raises(OSError, match="power"):
            await world.opens()
    await world.opens()

    assert student.heard.count(world.text("talks-unreadable", count=1)) == 1
    await student.says("aku juga")
    await world.passes(seconds=31)
    assert "aku juga" in team.supporters[0].heard


async def _dies(*_: object) -> None:
    raise OSError("power")


async def test_what_cannot_be_opened_at_all_ends_the_start_with_one_line(world: World) -> None:
    await world.closes()
    keys = keys_beside(world.folder / "sebaya.db")
    keys.unlink()
    keys.mkdir()
    with pytest.raises(NotOurs, match=r"cannot write the key file sebaya\.db\.keys"):
        await world.opens()
    keys.rmdir()
    await world.opens()


async def test_the_main_key_can_be_changed_after_that(here: World, sebaya: Told) -> None:
    _, student, _ = await talking_and_waiting(here)
    await harmed(here, another_main_key)
    await here.closes()
    status, said = await sebaya("rotate-key")
    assert status == 0, said
    await here.opens(load_key(here.folder / "sebaya.key"))
    await student.says("tetap jalan")

    assert_nothing_failed(here)
