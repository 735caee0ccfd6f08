"""`sebaya doctor` finds each fault against a Telegram over HTTP, names its mend, and changes nothing."""

import asyncio
import json
import os
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from aiohttp import web
from typer.testing import CliRunner

from bot.__main__ import app
from bot.base.clock import ShiftedClock
from bot.cli.doctor import examine
from bot.doctor import checks_here as here
from bot.doctor.check_result import CheckResult, Grade
from bot.doctor.checks_telegram import SWITCHES
from config.loading import programme_content
from config.loading.helplines import load_helplines
from config.loading.programme_content import ProgrammeContent
from config.loading.texts import TEXTS, Texts, messages_in
from config.settings.key_file import write_key
from config.settings.settings import load_settings
from sandbox.web.server import serve
from storage.keeping.erasure_list import ErasureList
from storage.sealing.encrypted_file import MAGIC
from tests.cli.patient import (
    Patient,
    another_key,
    another_token,
    bot_kicked,
    broken_server,
    conversation_keys_garbled,
    conversation_keys_gone,
    conversation_keys_of_another,
    database_open,
    group_busy,
    group_unclear,
    key_cut,
    key_open,
    key_taken_away,
    late_clock,
    may_not_delete,
    may_not_pin,
    newer,
    odd_answer,
    off_call,
    older,
    only_a_member,
    page_between,
    settings_of,
    treated,
    unplugged,
)
from tests.proxies import NOWHERE, PASSWORD, proxied
from tests.world import KEY, TOKEN, opened

Fault = Callable[[Patient], Awaitable[None]]
CHECKS = {
    *("telegram", "token", "clock", "privacy-mode", "key", "database", "running", "fit", "on-call", "group"),
    *("untouched", "account", "settings", "botfather"),
    "conversation-keys",
    *("right-delete", "right-pin", "right-members"),
}


CHECKED = ("check_languages", "check_lexicon", "check_training")
LOOKED_AT = {name: cache(getattr(programme_content, name)) for name in CHECKED}
"""The content of a programme is the same in each of these tests; other tests look at what is wrong in it."""


@pytest.fixture(autouse=True)
def _content_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, once in LOOKED_AT.items():
        monkeypatch.setattr(programme_content, name, once)


@pytest.fixture
async def patient(tmp_path: Path) -> AsyncIterator[Patient]:
    async with treated(tmp_path) as patient:
        yield patient


async def test_a_programme_that_is_set_up_is_well(patient: Patient) -> None:
    found = await patient.found()

    assert not [one for one in found.values() if one.grade is Grade.BAD]
    assert {check for check, one in found.items() if one.grade is Grade.FINE} >= CHECKS
    assert found["running"].what == "yes"


@pytest.mark.parametrize(
    ("fault", "check", "what", "grade"),
    [
        (unplugged, "telegram", "unreachable", Grade.BAD),
        (broken_server, "telegram", "unreachable", Grade.BAD),
        (page_between, "telegram", "unreachable", Grade.BAD),
        (another_token, "token", "refused", Grade.BAD),
        (odd_answer, "token", "odd", Grade.BAD),
        (late_clock, "clock", "off", Grade.BAD),
        (key_taken_away, "key", "missing", Grade.BAD),
        (key_open, "key", "open", Grade.BAD),
        (key_cut, "key", "unreadable", Grade.BAD),
        (another_key, "fit", "foreign", Grade.BAD),
        (database_open, "database", "open", Grade.BAD),
        (older, "database", "older", Grade.WARNING),
        (newer, "database", "newer", Grade.BAD),
        (bot_kicked, "group", "gone", Grade.BAD),
        (may_not_delete, "right-delete", "missing", Grade.WARNING),
        (may_not_pin, "right-pin", "missing", Grade.WARNING),
        (only_a_member, "right-members", "missing", Grade.WARNING),
        (conversation_keys_gone, "conversation-keys", "lost", Grade.BAD),
        (conversation_keys_garbled, "conversation-keys", "lost", Grade.BAD),
        (conversation_keys_of_another, "conversation-keys", "lost", Grade.BAD),
        (off_call, "on-call", "nobody", Grade.BAD),
    ],
)
async def test_each_fault_is_found_alone(
    patient: Patient, fault: Fault, check: str, what: str, grade: Grade
) -> None:
    await fault(patient)
    found = await patient.found()

    others = {one.check for one in found.values() if one.grade is Grade.BAD} - {check}
    assert (found[check].what, found[check].grade) == (what, grade)
    assert all(found[check].told(Texts.load(), language)["mend"] for language in ("id", "en"))
    assert not others


@pytest.mark.parametrize("unclear", [group_unclear, group_busy])
async def test_a_group_that_telegram_says_nothing_of_is_not_called_gone(
    patient: Patient, unclear: Fault
) -> None:
    await unclear(patient)
    found = await patient.found()

    assert {found[check].grade for check in ("group", "right-pin", "right-members")} == {Grade.SKIPPED}


async def test_a_newer_database_that_lets_this_version_run_is_well(patient: Patient) -> None:
    await patient.world.rows("INSERT INTO schema_version SELECT 9999, MAX(version) FROM schema_version")
    found = await patient.found()

    assert {found[check].grade for check in ("database", "fit", "on-call")} == {Grade.FINE}


async def test_a_database_that_was_never_written_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "sebaya.db").touch()
    findings = await examine(settings_of(tmp_path, "http://127.0.0.1:9"), ShiftedClock())

    assert [one.what for one in findings if one.check == "database"] == ["none"]


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
        findings, _ = here.about_database(settings.database_path, KEY)
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


async def test_looking_changes_nothing(patient: Patient) -> None:
    files = [path for path in patient.world.folder.iterdir() if not path.name.endswith("-shm")]
    before = {path: path.read_bytes() for path in files}
    asked = len(patient.world.api.calls)
    await patient.found()

    assert {path: path.read_bytes() for path in before} == before
    assert {call.method for call in list(patient.world.api.calls)[asked:]} == {"getMe", "getChatMember"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_whatever_the_machine_lacks_has_its_mend(language: str) -> None:
    source = Path(here.__file__).read_text()
    keys = {"-".join(pair) for pair in re.findall(r'(?:warning|bad)\("([a-z-]+)", "([a-z-]+)"', source)}

    assert {"disk-low", "backup-old", "helplines-stale"} <= keys
    assert {f"doctor-{key}-mend" for key in keys} <= messages_in(TEXTS / language).keys()


async def run(patient: Patient, monkeypatch: pytest.MonkeyPatch, *words: str) -> tuple[int, str]:
    for name, value in {
        "SEBAYA_BOT_TOKEN": TOKEN,
        "SEBAYA_TELEGRAM_API_URL": patient.settings.telegram_api_url,
        "SEBAYA_DATABASE_URL": patient.settings.database_url,
        "SEBAYA_SECRET_KEY_FILE": str(patient.settings.secret_key_file),
    }.items():
        monkeypatch.setenv(name, value)
    done = await asyncio.to_thread(CliRunner().invoke, app, ["doctor", *words])
    return done.exit_code, done.output


async def test_the_status_and_the_lines_say_whether_it_works(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    well, lines = await run(patient, monkeypatch, "--language", "id")
    await off_call(patient)
    unwell, told = await run(patient, monkeypatch, "--language", "en")

    assert (well, unwell) == (0, 1)
    assert lines.splitlines()[-1] == Texts.load().say("id", "doctor-well")
    assert f"    → {Texts.load().say('en', 'doctor-on-call-nobody-mend')}" in told


async def test_what_cannot_be_checked_before_set_up_is_counted_and_never_called_well(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = patient.settings.model_copy(update={"database_url": "sqlite:///not-begun.db"})
    monkeypatch.setattr(patient, "settings", fresh)
    status, told = await run(patient, monkeypatch, "--language", "id")

    assert status == 0
    assert told.splitlines()[-1] == Texts.load().say("id", "doctor-unseen", count=told.count("\n· "))
    assert Texts.load().say("id", "doctor-well") not in told


async def test_programs_read_one_object_without_the_token(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, output = await run(patient, monkeypatch, "--json")

    told = json.loads(output)
    assert (status, told["ok"]) == (0, True)
    assert {"check", "grade", "what", "text", "mend"} == set(told["findings"][0])
    assert TOKEN not in output
