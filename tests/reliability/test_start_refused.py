"""Settings, key, token or disk that cannot be used end a start in one plain line, by the right status."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from config.settings.key_file import write_key
from tests.live import ROOT, LiveBot, live
from tests.reliability.test_start import refused, wrong_token

pytestmark = pytest.mark.crash


def remove_key(bot: LiveBot) -> None:
    (bot.folder / "sebaya.key").unlink()


def open_key(bot: LiveBot) -> None:
    (bot.folder / "sebaya.key").chmod(0o644)


def shorten_key(bot: LiveBot) -> None:
    (bot.folder / "sebaya.key").write_text("c2hvcnQ\n")


def unwritable(bot: LiveBot) -> None:
    bot.environment["SEBAYA_DATABASE_URL"] = "sqlite:////nowhere/at/all/sebaya.db"


def read_only(bot: LiveBot) -> None:
    bot.environment["SEBAYA_DATABASE_URL"] = "sqlite:////proc/version"


def not_a_database(bot: LiveBot) -> None:
    (bot.folder / "sebaya.db").write_bytes(b"this is a text file, not a database" * 100)


def newer(bot: LiveBot) -> None:
    with sqlite3.connect(bot.folder / "sebaya.db") as database:
        database.execute("CREATE TABLE schema_version (version INTEGER NOT NULL)")
        database.execute("INSERT INTO schema_version VALUES (999)")


def unknown_setting(bot: LiveBot) -> None:
    bot.environment["SEBAYA_OFER_TIMEOUT"] = "60s"


def bad_value(bot: LiveBot) -> None:
    bot.environment["SEBAYA_OFFER_TIMEOUT"] = "soon"


def another_key(bot: LiveBot) -> None:
    (bot.folder / "sebaya.key").unlink()
    write_key(bot.folder / "sebaya.key", bytes(32))


def no_place_for_the_lock(bot: LiveBot) -> None:
    (bot.folder / "sebaya.db.lock").mkdir()


def no_place_for_the_keys(bot: LiveBot) -> None:
    (bot.folder / "sebaya.db.keys").mkdir()


def broken_resources(bot: LiveBot) -> None:
    (bot.folder / "resources.toml").write_text("half a")
    bot.environment["SEBAYA_RESOURCES_FILE"] = str(bot.folder / "resources.toml")


def no_such_address(bot: LiveBot) -> None:
    bot.environment |= {"SEBAYA_HTTP_HOST": "203.0.113.9", "SEBAYA_HTTP_PORT": "8099"}


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (remove_key, "sebaya init"),
        (open_key, "chmod 600"),
        (shorten_key, "32"),
        (unknown_setting, "SEBAYA_OFFER_TIMEOUT"),
        (bad_value, "soon"),
        (wrong_token, "BotFather"),
    ],
)
async def test_settings_key_or_token_that_cannot_be_used_end_a_start_for_good(
    tmp_path: Path, spoil: Callable[[LiveBot], None], said: str
) -> None:
    async with live(tmp_path) as (_, bot):
        spoil(bot)
        status, line = await refused(bot)

        assert status == 2
        assert said in line


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (unwritable, "cannot write the database"),
        (read_only, "the database"),
        (not_a_database, "cannot use the database"),
        (newer, "update Sebaya"),
        (no_place_for_the_lock, "cannot write the database"),
        (no_place_for_the_keys, "cannot write the key file"),
        (broken_resources, "resources"),
        (no_such_address, "SEBAYA_HTTP_HOST"),
    ],
)
async def test_what_may_pass_ends_a_start_so_that_it_is_tried_again(
    tmp_path: Path, spoil: Callable[[LiveBot], None], said: str
) -> None:
    async with live(tmp_path) as (_, bot):
        spoil(bot)
        status, line = await refused(bot)

        assert status == 1
        assert said in line


async def test_the_key_of_another_database_ends_a_start_for_good(tmp_path: Path) -> None:
    async with live(tmp_path) as (_, bot):
        await bot.starts()
        await bot.is_stopped()
        another_key(bot)
        status, line = await refused(bot)

        assert status == 2
        assert "the key file does not fit" in line


FAILING = ("-m", "tests.reliability.failing_start")


@pytest.mark.parametrize("where", ["greeting", "running"])
async def test_a_fault_of_ours_ends_with_one_plain_line_and_is_tried_again(
    tmp_path: Path, where: str
) -> None:
    async with live(tmp_path) as (_, bot):
        bot.command = (*FAILING, where)
        status, line = await refused(bot)

        assert status == 1
        assert "something broke" in line
        assert "crashed" in bot.events
        assert "rahasia" not in "".join(bot.logs)


async def test_a_disk_without_room_ends_a_start_so_that_it_is_tried_again(tmp_path: Path) -> None:
    async with live(tmp_path) as (_, bot):
        bot.command = (*FAILING, "full")
        status, line = await refused(bot)
        assert status == 1
        assert "the database" in line

        bot.command = ("-m", "bot", "run")
        await bot.starts()
        assert await bot.is_stopped() == 0


def with_content_of_its_own(bot: LiveBot) -> Path:
    """A copy of our content that the bot reads instead."""
    copy = bot.folder / "config"
    shutil.copytree(ROOT / "config", copy, ignore=shutil.ignore_patterns("__pycache__"))
    bot.environment["PYTHONPATH"] = f"{bot.folder}:{ROOT}"
    return copy


async def test_content_that_is_left_out_is_told_line_by_line_and_everybody_is_answered(
    tmp_path: Path,
) -> None:
    async with live(tmp_path) as (telegram, bot):
        content = with_content_of_its_own(bot)
        for kind in ("texts", "training"):
            shutil.copytree(content / kind / "id", content / kind / "id_lama")
            (content / kind / "ms").mkdir()
        await bot.starts()
        guest = telegram.person()
        await guest.start()
        await telegram.sees(lambda: guest.heard)

        plain = [line for line in bot.logs if not line.startswith("{")]
        assert [line.split(":")[1:3] for line in plain] == [
            [" texts", " id_lama is no language's code (two or three letters)"],
            [" texts", " ms"],
            [" training", " id_lama is no language's code (two or three letters)"],
            [" training", " ms/signs.toml cannot be read"],
        ]
        assert bot.events.count("content_fault") == 2
        assert "✅" in "".join(guest.last.buttons)


async def test_content_without_which_nobody_could_be_answered_ends_the_start(tmp_path: Path) -> None:
    async with live(tmp_path) as (_, bot):
        content = with_content_of_its_own(bot)
        (content / "texts" / "id" / "menu.ftl").write_text("no sign here\n")
        (content / "helplines.toml").write_text("no sign here\n")
        await bot.begins()

        assert await bot.ended() == 1
        plain = [line for line in bot.logs if not line.startswith("{")]
        assert [line.split(":")[1] for line in plain] == [" texts", " helplines"]
