"""What is backed up while people write comes back, without a word and without who was forgotten."""

import asyncio
from pathlib import Path

import pytest

from bot.prove.people import SETUP_CODE
from config.settings.key_file import load_key
from sandbox.people.people import Group, Person
from storage.engine.place import Home
from storage.offline import backup
from storage.offline.backup import back_up, unpack
from storage.sealing.conversation_keys import keys_beside
from tests.keeping.conftest import Told
from tests.keeping.raw import places_of
from tests.keeping.raw_keys import slots_of
from tests.keeping.test_forget import forgets, id_of
from tests.keeping.test_purge import has_history
from tests.scenarios.chatting import ends
from tests.scenarios.worked import flagged_and_noted
from tests.world import Team, World

BACKUP_KEY = bytes(range(32, 64))


pytestmark = pytest.mark.usefixtures("backup_key_named")


async def machine_is_lost(world: World, *, at_once: bool = False) -> None:
    """Database and conversations' keys are gone; the list of who was forgotten is elsewhere."""
    await (world.programme.close() if at_once else world.closes())
    for path in world.folder.glob("sebaya.db*"):
        if path.suffix != ".erasures":
            path.unlink()


async def talking(world: World) -> tuple[Person, Person]:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("kata kenari")
    return student, team.supporters[0]


async def test_people_go_on_after_a_restore_and_are_told_what_is_lost(here: World, sebaya: Told) -> None:
    student, supporter = await talking(here)
    waiting = await here.waits("kata murai")
    status, said = await sebaya("backup", "../kept.backup")
    assert status == 0, said
    await machine_is_lost(here)
    status, said = await sebaya("restore", "../kept.backup")
    assert status == 0, said
    await here.opens()

    assert "did not arrive" not in student.heard[-1]
    assert "I was put back" in student.heard[-1]
    assert "One message of yours did not arrive" in waiting.heard[-1]
    await supporter.says("aku kembali")
    await student.says("aku juga")
    assert student.heard[-1] == "aku kembali"
    assert supporter.heard[-1] == "aku juga"
    await ends(here, supporter)
    await supporter.presses("⏭")
    await supporter.presses("⏭")
    await supporter.presses(here.text("report-no"))
    await supporter.presses("✅")
    await waiting.says("masih ada?")
    assert supporter.heard[-1] == "masih ada?"
    assert "kata murai" not in supporter.screen()


async def test_no_code_or_link_in_a_backup_opens_anything_after_a_restore(here: World, sebaya: Told) -> None:
    status, said = await sebaya("backup", "../before.backup")
    assert status == 0, said
    team = await here.team()
    await team.desk.says("/invite counselor")
    link, code = team.link(), await here.setup_code()
    await sebaya("backup", "../after.backup")
    group = Group(here.api, id=-9_000, title="Grup")
    desk, guest = here.person().in_group(group), here.person()
    for kept in ("../before.backup", "../after.backup"):
        await machine_is_lost(here)
        status, said = await sebaya("restore", "--nobody-forgotten", kept)
        assert status == 0, said
        await here.opens()
        for one in (SETUP_CODE, code):
            await desk.says(f"/setup {one}")
            assert group.heard[-1] == here.text("setup-wrong")
        await guest.follows(link)
        assert guest.last.text == here.text("link-gone")


async def test_no_act_in_a_backup_is_confirmed_after_a_restore(here: World, sebaya: Told) -> None:
    team = await here.team(supporters=0)
    await team.joins("Pak Jati", "counselor")
    await here.passes(seconds=1)
    await team.applies("Bu Sekar", "counselor")
    await team.desk.presses("✅")
    await team.enters_pin(team.coordinator)
    assert len(await here.rows("SELECT 1 FROM acts")) == 1
    await sebaya("backup", "../before.backup")
    await machine_is_lost(here)
    status, said = await sebaya("restore", "--nobody-forgotten", "../before.backup")
    assert status == 0, said
    await here.opens()

    assert await here.rows("SELECT 1 FROM acts") == []


async def worked_case(world: World) -> tuple[Team, Person, Person]:
    """A question, a flag, notes on both sides, and a message that is being taken back."""
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.says("kata kenari")
    await supporter.taps("🧭")
    await supporter.replies("bagaimana sebaiknya?")
    await flagged_and_noted(team, "concern")
    taken_back = await student.says("kutarik lagi")
    world.api.settle = world.tries
    await student.says("/unsend", reply_to=taken_back)
    return team, student, supporter


async def test_a_case_goes_on_after_a_restore_with_all_that_lay_under_the_lost_key(
    here: World, sebaya: Told
) -> None:
    team, student, supporter = await worked_case(here)
    counselor = team.coordinator
    await sebaya("backup", "../kept.backup")
    await machine_is_lost(here, at_once=True)
    status, said = await sebaya("restore", "../kept.backup")
    assert status == 0, said
    await here.opens()
    assert "kutarik lagi" not in supporter.screen()
    assert "One message of yours did not arrive" in supporter.heard[-1]

    await team.joins("Pak Jati", "counselor")
    sent = next(one for one in supporter.chat.messages if one.text == here.text("consult-sent", count=1))
    await supporter.says("kutanya lagi", reply_to=sent)
    assert counselor.heard[-1].endswith("kutanya lagi")
    await counselor.presses("🗣")
    await student.says("masih di sini")

    assert counselor.heard[-1].endswith("masih di sini")
    assert "wording_failed" not in here.log.getvalue()
    assert "rule_failed" not in here.log.getvalue()


async def test_no_word_of_a_backup_can_be_read_and_no_key_is_in_it(
    here: World, sebaya: Told, tmp_path: Path
) -> None:
    await talking(here)
    slots = slots_of(here.folder)
    await sebaya("backup", "../kept.backup")
    unpack(tmp_path / "kept.backup", tmp_path / "opened.db", load_key(tmp_path / "backup.key"))
    data = (tmp_path / "opened.db").read_bytes()
    assert slots
    assert all(slot not in data for slot in slots)

    await machine_is_lost(here)
    await sebaya("restore", "../kept.backup")
    await here.opens()
    assert await here.said() == [None]


async def test_whoever_was_forgotten_since_stays_forgotten(here: World, sebaya: Told) -> None:
    student, supporter = await talking(here)
    gone, stays = await id_of(here, student), await id_of(here, supporter)
    await sebaya("backup", "../kept.backup")
    await forgets(here, student)
    await machine_is_lost(here)
    status, said = await sebaya("restore", "../kept.backup")
    assert "Forgotten again: 1" in said, status
    await here.opens()

    assert await places_of(here, gone) == set()
    assert await places_of(here, stays) != set()
    assert "I was put back" not in student.heard[-1]


async def test_a_record_shortened_by_its_age_is_whole_before_and_after_a_restore(
    here: World, sebaya: Told
) -> None:
    await talking(here)
    await here.jumps(hours=24 * 364)
    assert (await here.rows("SELECT MIN(id) AS id FROM audit"))[0]["id"] == 1
    await here.jumps(hours=48)
    (first,) = await here.rows("SELECT MIN(id) AS id FROM audit")
    assert first["id"] > 1
    await sebaya("backup", "../kept.backup")
    await machine_is_lost(here)
    status, said = await sebaya("restore", "../kept.backup")
    assert status == 0, said
    status, said = await sebaya("audit", "verify")

    assert (status, "The record is whole" in said, f"from {first['id']} to" in said) == (0, True, True)
    await here.opens()


async def test_a_backup_under_load_has_all_that_was_committed_before_it(
    here: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "PAGES", 1)  # as if there were much more to copy
    student, supporter = await talking(here)
    home = Home(here.folder / "sebaya.db")
    await has_history(here, 20_000)
    for number in range(2):
        committed = len(await here.rows("SELECT id FROM messages"))
        copy = asyncio.create_task(
            asyncio.to_thread(back_up, home, tmp_path / f"{number}.backup", BACKUP_KEY, here.clock.now())
        )
        said = 0
        while not copy.done() or said < 3:
            await student.says(f"tetap jalan {number} {said}")
            assert supporter.heard[-1] == f"tetap jalan {number} {said}"
            said += 1
        assert committed <= (await copy).rows["messages"] <= committed + said
    last = back_up(home, tmp_path / "last.backup", BACKUP_KEY, here.clock.now())
    unpack(tmp_path / "last.backup", tmp_path / "last.db", BACKUP_KEY)

    assert last.rows["messages"] == len(await here.rows("SELECT id FROM messages"))
    assert not keys_beside(tmp_path / "last.db").exists()
