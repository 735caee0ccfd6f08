"""`sebaya doctor` finds what is wrong with the proxy, the database, the disk, backups and content."""

import os
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.base.clock import ShiftedClock
from bot.cli.doctor import examine
from bot.doctor import checks_here as here
from bot.doctor.check_result import CheckResult, Grade
from bot.doctor.checks_telegram import SWITCHES
from config.loading.helplines import load_helplines
from config.loading.programme_content import ProgrammeContent
from config.loading.texts import Texts
from config.settings.key_file import write_key
from config.settings.settings import load_settings
from sandbox.web.server import serve
from storage.engine.place import Home
from storage.keeping.erasure_list import ErasureList
from storage.sealing.encrypted_file import MAGIC
from tests.cli.patient import (
    Patient,
    settings_of,
    treated,
)
from tests.cli.test_doctor import CHECKS
from tests.proxies import NOWHERE, PASSWORD, proxied
from tests.world import KEY, TOKEN, opened


async def examined(folder: Path, **me: bool) -> Sequence[CheckResult]:
    """What is found where Telegram says this of the bot."""

    async def answer(_: web.Request) -> web.Response:
        known = {"id": 1, "is_bot": True, "username": "b_bot", "can_join_groups": True}
        return web.json_response({"ok": True, "result": {**known, **me}})

    server = await serve_alone(answer)
    found = await examine(settings_of(folder, server.url), ShiftedClock())
    await server.close()
    return found


async def test_a_privacy_mode_that_is_off_is_found(tmp_path: Path) -> None:
    found = {one.check: one for one in await examined(tmp_path, can_read_all_group_messages=True)}

    assert (found["privacy-mode"].what, found["privacy-mode"].grade) == ("off", Grade.WARNING)
    assert (found["database"].what, found["key"].what) == ("none", "missing")


async def test_switches_of_botfather_as_they_should_be_are_one_line(tmp_path: Path) -> None:
    found = await examined(tmp_path, supports_guest_queries=False)

    assert [(one.what, one.grade) for one in found if one.check == "botfather"] == [("fine", Grade.FINE)]


async def test_each_switch_of_botfather_that_stands_wrong_is_named_in_its_own_words(tmp_path: Path) -> None:
    wrong = {field: not wanted for field, wanted in SWITCHES.values()}
    found = [one for one in await examined(tmp_path, **wrong) if one.check == "botfather"]

    assert [one.what for one in found] == list(SWITCHES)
    for words in (one.told(Texts.load(), language) for one in found for language in ("id", "en")):
        assert "/mybots" in words["mend"]
        assert "Bot Settings, " in words["mend"]


@pytest.mark.parametrize("scheme", ["http", "socks5"])
@pytest.mark.parametrize("guarded", [False, True])
async def test_telegram_is_asked_through_the_proxy_alone(
    patient: Patient, scheme: str, *, guarded: bool
) -> None:
    async with proxied(scheme, to=patient.settings.telegram_api_url, guarded=guarded) as proxy:
        patient.settings = settings_of(patient.world.folder, NOWHERE, SEBAYA_PROXY=proxy.url)
        found = await patient.found()

    assert {found[check].grade for check in ("proxy", *CHECKS)} == {Grade.FINE}
    assert set(proxy.asked) == {("localhost", 1)}
    assert found["proxy"].given == {"place": f"127.0.0.1:{proxy.port}"}


@pytest.mark.parametrize("scheme", ["http", "socks5"])
async def test_a_proxy_that_is_down_is_told_apart_from_telegram_down(tmp_path: Path, scheme: str) -> None:
    async with proxied(scheme, guarded=True) as proxy:
        telegram_down = await at(tmp_path, proxy.url)
        wrong_password = await at(tmp_path, proxy.url.replace(PASSWORD, "lain"))
    proxy_down = await at(tmp_path, proxy.url)
    other_kind = await at(tmp_path, f"{scheme}://127.0.0.1:{proxy.port}")

    assert (telegram_down["proxy"].what, telegram_down["telegram"].what) == ("fine", "unreachable")
    assert (wrong_password["proxy"].what, wrong_password["telegram"].what) == ("refuses", "unchecked")
    assert (proxy_down["proxy"].what, proxy_down["telegram"].what) == ("away", "unchecked")
    assert other_kind["proxy"].grade is Grade.BAD
    told = [one.told(Texts.load(), "en") for one in (*wrong_password.values(), *proxy_down.values())]
    assert PASSWORD not in str(told)


async def at(folder: Path, proxy: str) -> dict[str, CheckResult]:
    """What is found through this proxy."""
    settings = settings_of(folder, NOWHERE, SEBAYA_PROXY=proxy)
    return {one.check: one for one in await examine(settings, ShiftedClock())}


class Alone:
    """A server that answers everything in one way."""

    def __init__(self, runner: web.AppRunner) -> None:
        self.close = runner.cleanup
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"


async def serve_alone(answer: Callable[[web.Request], Awaitable[web.Response]]) -> Alone:
    application = web.Application()
    application.router.add_route("*", "/{rest:.*}", answer)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return Alone(runner)


async def test_a_database_that_is_damaged_or_none_is_found(tmp_path: Path) -> None:
    async with treated(tmp_path) as patient:
        settings = patient.settings
    whole = settings.database_path.read_bytes()
    seen = []
    for content in (whole[:4096] + os.urandom(4096) * (len(whole) // 4096 - 1), b"no database at all " * 300):
        settings.database_path.write_bytes(content)
        findings, _ = await here.about_database(Home(settings.database_path), KEY)
        seen.append(findings[0].what)

    assert set(seen) <= {"damaged", "unreadable"}
    assert seen[1] == "unreadable"


async def test_a_programme_without_a_group_is_told_to_make_one(tmp_path: Path) -> None:
    write_key(tmp_path / "sebaya.key", KEY)
    async with opened(tmp_path) as world:
        server = await serve(world.api)
        found = {one.check: one for one in await examine(settings_of(tmp_path, server.url), ShiftedClock())}
        await server.close()

    assert (found["group"].what, found["on-call"].what) == ("none", "nobody")


@pytest.mark.parametrize(("free", "what"), [(49, "empty"), (51, "low"), (499, "low"), (501, "fine")])
def test_a_disk_that_fills_is_found(free: int, what: str) -> None:
    assert here.space_left(free * here.MEGABYTE).what == what


def test_old_and_missing_backups_are_found(tmp_path: Path) -> None:
    now = datetime(2026, 3, 2, tzinfo=UTC)
    assert here.about_backups(None, now).grade is Grade.WARNING
    assert here.about_backups(tmp_path / "none", now).what == "none"
    for hours, what in ((49, "old"), (47, "fine")):
        made = (now - timedelta(hours=hours)).timestamp()
        (tmp_path / f"by-hand-{hours}").write_bytes(MAGIC)
        os.utime(tmp_path / f"by-hand-{hours}", (made, made))
        assert here.about_backups(tmp_path, now).what == what


def test_the_list_of_who_was_forgotten_is_no_backup(tmp_path: Path) -> None:
    ErasureList(tmp_path / "sebaya.db.erasures").begin()

    assert here.about_backups(tmp_path, datetime(2026, 3, 2, tzinfo=UTC)).what == "none"


def test_helplines_that_nobody_checked_for_half_a_year_are_named() -> None:
    helplines = load_helplines()
    old = replace(helplines[0], checked=helplines[0].checked - timedelta(days=181))
    now = datetime.combine(helplines[0].checked, datetime.min.time(), UTC)

    assert here.about_helplines(helplines, now).what == "fine"
    assert here.about_helplines([old, *helplines[1:]], now).given == {"which": old.id, "folder": "none"}


@pytest.mark.parametrize(
    ("env", "what"),
    [
        ({}, "unread"),
        ({"SEBAYA_SOS_REVIEWED": "dr. Sari, 2026-11-20"}, "fine"),
        ({"SEBAYA_SOS_QUESTIONS": "off"}, "fine"),
    ],
)
def test_that_no_clinician_has_read_the_texts_after_sos_is_told(env: dict[str, str], what: str) -> None:
    settings = load_settings({"SEBAYA_BOT_TOKEN": TOKEN, **env}, env_file=None)

    assert here.about_questions(settings).what == what


def test_that_nobody_has_reviewed_what_people_read_is_told_with_the_way_to_it(tmp_path: Path) -> None:
    found = here.about_reviews(ProgrammeContent(tmp_path))
    assert (found.grade, found.what) == (Grade.WARNING, "missing")
    assert found.given["clinician"] == found.given["of"] == found.given["native_speaker"]
    (tmp_path / "reviewed.toml").write_text("reviewed = 1", "utf-8")
    assert here.about_reviews(ProgrammeContent(tmp_path)).what == "unreadable"


def test_helplines_that_fill_several_messages_or_fit_none_are_told() -> None:
    helplines, texts = load_helplines(), Texts.load()
    long = replace(helplines[0], note={"id": "panjang " * 600, "en": "short"})

    assert here.about_length(helplines, texts).what == "fine"
    assert here.about_length(helplines * 5, texts).given == {"count": "35", "messages": "2", "folder": "none"}
    assert here.about_length([long], texts).grade is Grade.BAD
