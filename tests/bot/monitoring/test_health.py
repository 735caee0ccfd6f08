"""Whoever watches over a programme sees how it is, and nothing about anybody."""

import asyncio
import json
import resource
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from math import inf
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from prometheus_client.parser import text_string_to_metric_families

from bot import __version__
from bot.scheduling.backups import NAMED
from storage.migrate import newest
from tests.hooked import HookedWorld
from tests.world import World, opened

Watcher = TestClient[Any, Any]
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def polling(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path, http_port="8080") as world:
        yield world


@pytest.fixture
async def watcher(polling: World) -> AsyncIterator[Watcher]:
    """Somebody who asks a programme that polls."""
    assert polling.programme.server is not None
    async with TestClient(TestServer(polling.programme.server.app)) as client:
        yield client


async def health(watcher: Watcher) -> tuple[int, dict[str, Any]]:
    async with watcher.get("/healthz") as answer:
        return answer.status, await answer.json(loads=json.loads)


async def figures(watcher: Watcher) -> dict[str, float]:
    """What Prometheus reads, by name and labels."""
    async with watcher.get("/metrics") as answer:
        families = text_string_to_metric_families(await answer.text())
    samples = [sample for family in families for sample in family.samples]
    return {" ".join([one.name, *sorted(one.labels.values())]): one.value for one in samples}


async def test_a_programme_that_runs_is_well(polling: World, watcher: Watcher) -> None:
    status, told = await health(watcher)

    assert status == 200
    assert told == {"ok": True, "database_writable": True, "courier_moving": True, "last_update_age": 0.0}


async def test_a_courier_that_stands_still_is_seen(polling: World, watcher: Watcher) -> None:
    polling.clock.move(MINUTE)
    await polling.programme.intake.once()
    status, told = await health(watcher)

    assert status == 503
    assert (told["courier_moving"], told["database_writable"]) == (False, True)


async def test_polling_that_gets_no_answer_is_seen(polling: World, watcher: Watcher) -> None:
    polling.clock.move(3 * MINUTE)
    await polling.programme.courier.step()
    status, told = await health(watcher)

    assert (status, told["courier_moving"], told["last_update_age"]) == (503, True, 180.0)


async def test_a_web_hook_that_is_quiet_is_well(hook: HookedWorld) -> None:
    assert hook.client is not None
    assert (await health(hook.client))[1]["last_update_age"] is None
    await hook.person().start()
    hook.clock.move(600 * MINUTE)
    await hook.programme.courier.step()

    assert await health(hook.client) == (
        200,
        {"ok": True, "database_writable": True, "courier_moving": True, "last_update_age": 36_000.0},
    )


async def test_a_database_that_is_away_is_seen_and_stops_no_figures(polling: World, watcher: Watcher) -> None:
    with polling.database_away():
        (status, told), seen = await asyncio.gather(health(watcher), figures(watcher))

    assert (status, told["database_writable"]) == (503, False)
    assert seen["sebaya_database_up"] == 0
    assert "sebaya_outbox_oldest_seconds" not in seen


async def test_a_disk_that_is_full_is_seen(polling: World, watcher: Watcher) -> None:
    with disk_full():
        status, told = await health(watcher)
    assert (status, told["database_writable"]) == (503, False)

    assert (await health(watcher))[0] == 200
    assert not await polling.rows("SELECT * FROM seen")


@contextmanager
def disk_full() -> Iterator[None]:
    """No file of this process can be written."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


async def test_a_full_disk_is_no_database_that_is_up(polling: World, watcher: Watcher) -> None:
    assert (await figures(watcher))["sebaya_database_up"] == 1
    with disk_full():
        seen = await figures(watcher)
    assert (seen["sebaya_database_up"], seen["sebaya_well"]) == (0, 0)
    assert seen["sebaya_database_trouble disk"] == 1
    assert seen["sebaya_outbox_oldest_seconds"] == 0
    assert (await figures(watcher))["sebaya_well"] == 1


async def test_every_counter_is_there_before_its_first_event(watcher: Watcher) -> None:
    seen = await figures(watcher)

    for counter in (
        *("sebaya_updates_total failed message", "sebaya_updates_total ignored other"),
        *("sebaya_webhook_requests_total forged", "sebaya_refusals_total gone"),
        *("sebaya_safety_texts_refused_total lost", "sebaya_heartbeats_total withheld"),
    ):
        assert seen[counter] == 0


async def test_figures_tell_who_waits_who_is_there_and_how_long_nothing_was_heard(
    polling: World, watcher: Watcher
) -> None:
    seen = await figures(watcher)
    assert (seen["sebaya_counselors_on_call"], seen["sebaya_supporters_on_duty"]) == (0, 0)

    team = await polling.team()
    student = await polling.pair(team.supporters[0])
    await polling.waits()
    await student.taps("🆘")
    await student.taps("✅")
    polling.clock.move(2 * MINUTE)
    seen = await figures(watcher)

    assert (seen["sebaya_counselors_on_call"], seen["sebaya_supporters_on_duty"]) == (1, 1)
    assert seen["sebaya_waiting_students peer"] == 1
    assert seen["sebaya_longest_wait_seconds peer"] >= 120
    ages = {name: value for name, value in seen.items() if "oldest_unclaimed" in name}
    assert sorted(value >= 120 for value in ages.values()) == [False, False, True], ages
    assert seen["sebaya_last_heard_seconds"] == 120
    assert seen["sebaya_disk_free_bytes"] > 0
    assert "sebaya_backup_age_seconds" not in seen


async def test_the_build_and_the_age_of_the_last_backup_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    async with opened(tmp_path, http_port="8080", backup_folder=str(folder)) as world:
        assert world.programme.server is not None
        async with TestClient(TestServer(world.programme.server.app)) as watcher:
            assert (await figures(watcher))["sebaya_backup_age_seconds"] == inf
            folder.mkdir(exist_ok=True)
            (folder / f"{world.clock.now() - 3 * MINUTE:{NAMED}}").touch()
            seen = await figures(watcher)

    assert seen["sebaya_backup_age_seconds"] == 180
    assert seen[f"sebaya_build_info {__version__} {newest()} polling"] == 1


async def test_figures_count_what_happened(polling: World, watcher: Watcher) -> None:
    team = await polling.team()
    student = await polling.pair(team.supporters[0])
    polling.api.faults.refuse(times=1, chat=student.id, retry_after=120)
    await team.supporters[0].says("kamu di sana?")
    await team.supporters[0].taps("🚩")
    polling.clock.move(MINUTE)
    seen = await figures(watcher)

    assert seen["sebaya_updates_total handled message"] >= 10
    assert seen["sebaya_outbox_rows ready"] == 1
    assert seen["sebaya_outbox_oldest_seconds"] == 60
    assert seen["sebaya_refusals_total wait"] == 1
    assert seen["sebaya_send_seconds_count"] >= 10
    assert seen["sebaya_open_cases concern open"] == 1
    assert seen["sebaya_open_cases emergency open"] == 0
    assert seen["process_resident_memory_bytes"] > 0


async def test_an_update_that_came_twice_counts_once_as_handled(polling: World, watcher: Watcher) -> None:
    message = await polling.person().start()
    polling.api.updates.push({"message": message.raw})
    await polling.settle()
    seen = await figures(watcher)

    assert seen["sebaya_updates_total handled message"] == 1
    assert seen["sebaya_updates_total message repeated"] == 1


async def test_what_is_undone_is_not_counted(polling: World, watcher: Watcher) -> None:
    polling.api.settle = polling.tries
    with disk_full():
        await polling.person().start()
    await polling.settle()

    assert (await figures(watcher))["sebaya_updates_total handled message"] == 1


async def test_figures_hold_no_ids_and_no_words(polling: World, watcher: Watcher) -> None:
    team = await polling.team()
    student = await polling.pair(team.supporters[0])
    await student.says("rahasia sekali")
    await student.taps("🆘")
    async with watcher.get("/metrics") as answer:
        said = await answer.text()

    hidden = [student, team.supporters[0], team.coordinator]
    for secret in ("rahasia", "Melati", *(str(person.id) for person in hidden)):
        assert secret not in said


async def test_two_programmes_in_one_process_count_apart(
    polling: World, watcher: Watcher, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    async with opened(tmp_path / "other", http_port="8081") as other:
        await other.person().start()

    assert (await figures(watcher))["sebaya_updates_total handled message"] == 0
