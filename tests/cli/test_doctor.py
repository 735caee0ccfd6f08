"""`sebaya doctor` finds each fault against a Telegram over HTTP, names its mend, and changes nothing."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.base.clock import ShiftedClock
from bot.cli.doctor import examine
from bot.doctor import checks_here as here
from bot.doctor.check_result import Grade
from config.loading import programme_content
from config.loading.texts import TEXTS, Texts, messages_in
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
    unplugged,
)
from tests.world import TOKEN

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
