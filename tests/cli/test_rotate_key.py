"""`sebaya rotate-key`: everything goes on under a new key, and the old one opens nothing."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import pytest

from bot.cli.key_commands import settle
from bot.prove.people import SETUP_CODE, nothing
from config.settings.key_file import load_key, write_key
from config.settings.settings import load_settings
from sandbox.people.people import Group, Person
from storage.engine.lock import take_lock
from storage.engine.reaching import reach
from storage.keeping.every_column import SEALED
from storage.offline.inspection import fits, main_key
from tests.cli.test_command_line import run
from tests.keeping.raw_keys import slots_of
from tests.scenarios.keeping.filled import tables
from tests.storage.rotating import changed
from tests.world import KEY, Team, World

OLD_KEY_LEFT = pytest.param("old key left", marks=pytest.mark.sqlite)
"""On a server no file of an old key is made."""


async def rotated(world: World, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """The key, after the bot was stopped and given a new one; the bot is still stopped."""
    await world.closes()
    assert run(monkeypatch, "rotate-key") == 0
    return load_key(world.folder / "sebaya.key")


async def talking(world: World) -> tuple[Team, Person, Person]:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("sebelum kunci baru")
    return team, student, team.supporters[0]


async def test_talking_goes_on_under_the_new_key(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    team, student, supporter = await talking(world)
    before = await main_key(world.home, KEY)
    key = await rotated(world, monkeypatch)
    assert await main_key(world.home, key) != before
    await student.says("ditulis selagi botnya mati")
    await world.opens(key)
    await supporter.says("aku masih di sini", reply_to=supporter.last)
    await team.desk.says("/people")

    assert supporter.heard[-1] == "ditulis selagi botnya mati"
    assert student.heard[-1] == "aku masih di sini"
    assert "Pendamping 1" in team.desk.heard[-1]
    assert await world.said() == ["sebelum kunci baru", "ditulis selagi botnya mati", "aku masih di sini"]


async def test_what_waited_to_be_sent_arrives(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    team, student, supporter = await talking(world)
    world.api.settle = world.tries
    await student.says("ini belum terkirim")
    await team.desk.says("/oncall")
    world.api.settle = nothing
    await world.programme.close()
    assert run(monkeypatch, "rotate-key") == 0
    await world.opens(load_key(world.folder / "sebaya.key"))

    assert supporter.heard[-1] == "ini belum terkirim"
    assert "Bu Melati" in team.desk.heard[-1]


async def test_no_set_up_code_from_before_opens_anything(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await talking(world)
    code, group = await world.setup_code(), Group(world.api, id=-9_000, title="Grup")
    await world.opens(await rotated(world, monkeypatch))
    for one in (code, SETUP_CODE):
        await world.person().in_group(group).says(f"/setup {one}")

    assert group.heard == [world.text("setup-wrong")] * 2


async def test_links_and_buttons_from_before_work(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    team, student, _ = await talking(world)
    await student.says("nomorku 0812 3456 7890")
    await student.says("aku pengen mati aja")
    await team.desk.says("/invite supporter")
    link = team.link()
    await world.opens(await rotated(world, monkeypatch))
    await team.desk.presses("🙋")
    await student.presses("⚠️")
    newcomer = world.person()
    await newcomer.follows(link)

    assert any("🗣" in label for label in team.coordinator.buttons)
    assert student.last.text == world.text("held-sent")
    assert newcomer.heard[-1] == world.text("ask-name")
    other = world.person()
    await other.follows(link)
    assert other.heard[-1] == world.text("link-gone")
    assert world.programme.intake.count.forged == 0


async def test_what_was_handled_before_is_not_handled_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, student, supporter = await talking(world)
    again = {"message": student.chat.messages[-1].raw}
    assert again["message"]["text"] == "sebelum kunci baru"
    await world.opens(await rotated(world, monkeypatch))
    for _ in range(2):
        world.api.updates.push(again)
        await world.settle()

    assert supporter.heard.count("sebelum kunci baru") == 1


async def test_the_key_may_change_twice(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    _, student, supporter = await talking(world)
    await world.opens(await rotated(world, monkeypatch))
    await world.opens(await rotated(world, monkeypatch))
    await supporter.says("tetap di sini")

    assert student.heard[-1] == "tetap di sini"
    assert await world.said() == ["sebelum kunci baru", "tetap di sini"]


@pytest.mark.sqlite
async def test_nothing_sealed_with_the_old_key_is_left_in_a_file(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await talking(world)
    await world.closes()
    stored = tables(world.folder / "sebaya.db")
    under_main = [one for one in SEALED if one.lost is None]
    before = {row[one.column] for one in under_main for row in stored[one.table] if row[one.column]}
    before |= slots_of(world.folder)
    before |= {row["hash"] for row in stored["chats"]}
    assert run(monkeypatch, "rotate-key") == 0
    raw = b"".join(path.read_bytes() for path in world.folder.iterdir() if path.is_file())

    assert len(before) > 8
    assert [value for value in before if value in raw] == []
    assert {path.name for path in world.folder.glob("sebaya.key*")} == {"sebaya.key"}
    assert not await fits(world.home, KEY)
    await world.opens(load_key(world.folder / "sebaya.key"))


async def test_it_says_in_words_what_became_of_everything(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    await talking(world)
    await world.person().start()
    key = await rotated(world, monkeypatch)
    said = capsys.readouterr().out

    assert "4 accounts and groups, 2 names, 0 waiting notices, 1 conversations" in said
    assert "1 guests" in said
    assert "backup" in said
    assert not await rows_of_guests(world, key)


async def rows_of_guests(world: World, key: bytes) -> list[dict[str, object]]:
    await world.opens(key)
    return await world.rows("SELECT * FROM chats WHERE kind = 'guest'")


async def holds(world: World) -> Callable[[], Awaitable[object]]:
    """Somebody else holds the programme, until this is called."""
    if world.home.server:
        return (await reach(world.home)).close
    return partial(asyncio.to_thread, take_lock(world.home.path).close)


@pytest.mark.parametrize(
    "state",
    [
        "running",
        "other key",
        pytest.param("old key left", marks=pytest.mark.sqlite),
        "no database",
        "no setting",
        "open key",
    ],
)
async def test_it_refuses_in_one_line_and_changes_nothing(
    world: World,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    state: str,
) -> None:
    await talking(world)
    await world.closes()
    key = world.folder / "sebaya.key"
    held = await holds(world) if state == "running" else None
    if state == "other key":
        key.unlink()
        write_key(key, bytes(32))
    elif state == "old key left":
        write_key(world.folder / "sebaya.key.old", bytes(32))
    elif state == "no database":
        monkeypatch.setenv("SEBAYA_DATABASE_URL", "sqlite:///elsewhere.db")
    elif state == "no setting":
        monkeypatch.setenv("SEBAYA_OFFER_TIMEOUT", "soon")
    elif state == "open key":
        key.chmod(0o644)
    before = {path.name: path.read_bytes() for path in world.folder.iterdir() if path.is_file()}

    assert run(monkeypatch, "rotate-key") == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    after = {path.name: path.read_bytes() for path in world.folder.iterdir() if path.is_file()}
    assert {**after, "sebaya.db.lock": b""} == {**before, "sebaya.db.lock": b""}
    if held:
        await held()
    await world.opens()


@pytest.mark.sqlite  # on a server: tests/cli/server/test_programmes.py
async def test_a_start_brings_a_change_that_was_cut_off_to_its_end(world: World) -> None:
    await talking(world)
    await world.closes()
    new = bytes(reversed(KEY))
    write_key(world.folder / "sebaya.key.new", new)
    await changed(world.home, KEY, new, finished=False)
    settings = load_settings(env_file=None)

    assert await settle(settings) == new
    assert await settle(settings) == new
    await world.opens(new)
    assert await world.said() == ["sebelum kunci baru"]


async def test_a_pin_fits_after_the_main_key_has_changed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team(supporters=0)
    jati = await team.joins("Pak Jati", "counselor")
    await team.enters_pin(jati)
    await world.closes()
    await world.opens(await rotated(world, monkeypatch))
    await team.applies("Bu Sekar", "counselor")
    await team.desk.presses("✅")
    await team.enters_pin(team.coordinator, "908172")
    assert len(await world.rows("SELECT 1 FROM members WHERE standing = 'active'")) == 2
    await team.confirmed(team.coordinator)

    assert len(await world.rows("SELECT 1 FROM members WHERE standing = 'active'")) == 3
