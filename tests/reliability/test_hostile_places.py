"""Readers who go, content that Telegram refuses, a full disk, a clock that is set: the same pass line."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.prove.table_clock import MachineClock
from tests.reliability.hostile import Hostile, hostile

pytestmark = pytest.mark.property

LONG = "panjang sekali " * 300
PARSE = "Bad Request: can't parse entities: entity beginning at byte offset 3 ends after the text"


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Hostile]:
    async with hostile(tmp_path) as here:
        yield here


async def test_who_blocks_the_bot_and_comes_back(here: Hostile) -> None:
    to_student, (student, supporter) = here.lines[1], (here.lines[0].writer, here.lines[0].reader)
    here.world.api.faults.refuse(times=1, chat=student.id, retry_after=30)
    await to_student.writer.says("belum sampai")
    await student.blocks()
    await here.passes(seconds=31)
    assert here.world.text("cancelled", count=1) in supporter.heard
    assert "belum sampai" not in student.heard

    await student.start()
    await student.taps("💬")
    await student.says("aku kembali")
    await student.presses("⏭")
    await student.presses("⏭")
    await supporter.presses("✅")
    assert supporter.heard[-1] == "aku kembali"
    await here.everybody_writes(2)
    assert (await here.tally()).passes


async def test_a_photo_whose_file_is_gone(here: Hostile) -> None:
    line = here.lines[0]
    here.world.api.faults.refuse(times=1, chat=line.reader.id, retry_after=3)
    await line.writer.sends_photo("lihat ini")
    here.world.api.state.files.clear()
    await here.everybody_writes()
    await here.passes(seconds=5)

    assert line.writer.heard.count(here.world.text("not-passed-on")) == 1
    assert (await here.tally()).passes


async def test_formatting_that_telegram_cannot_parse_arrives_as_plain_words(here: Hostile) -> None:
    line = here.lines[0]
    here.world.api.faults.refuse(1, chat=line.reader.id, status=400, description=PARSE)
    await line.writer.says("tebal dan jelas", entities=[{"type": "bold", "offset": 0, "length": 5}])
    await here.everybody_writes()

    assert line.reader.heard.count("tebal dan jelas") == 1
    assert line.writer.heard[-1] != here.world.text("not-passed-on")
    assert (await here.tally()).passes


async def test_a_message_that_telegram_refuses_for_good_is_told_and_holds_nobody_up(here: Hostile) -> None:
    line = here.lines[0]
    here.world.api.faults.refuse(
        1, chat=line.reader.id, status=400, description="Bad Request: IMAGE_PROCESS_FAILED"
    )
    await line.writer.says("tanpa hiasan")
    await here.everybody_writes()

    assert "tanpa hiasan" not in line.reader.heard
    assert line.writer.heard.count(here.world.text("not-passed-on")) == 1
    assert (await here.tally()).passes


@pytest.mark.parametrize("cut", [0, 1])
async def test_a_text_over_4096_characters_is_told_and_one_of_4096_arrives_whole(
    here: Hostile, cut: int
) -> None:
    line = here.lines[0]
    here.world.api.faults.cut_after_accept(cut, chat=line.reader.id) if cut else None
    await line.writer.says(LONG[:4096])
    await line.writer.says(LONG[:4097])
    await here.everybody_writes()
    await here.passes(seconds=10)

    assert line.reader.heard.count(LONG[:4096]) == 1 + cut
    assert line.writer.heard.count(here.world.text("not-passed-on")) == 1
    assert (await here.tally()).passes


async def disk_full(here: Hostile) -> str:
    """No page can be added to the database."""
    (found,) = await here.world.pragma("page_count")
    await here.world.pragma(f"max_page_count = {found}")
    return "max_page_count = 1073741823"


async def read_only(here: Hostile) -> str:
    """The file system does not take writes any more."""
    await here.world.pragma("query_only = 1")
    return "query_only = 0"


@pytest.mark.parametrize("breaks", [disk_full, read_only])
async def test_a_database_that_takes_nothing_accepts_nothing_answers_sos_and_recovers_by_itself(
    here: Hostile, breaks: Callable[[Hostile], Awaitable[str]]
) -> None:
    world = here.world
    mended = await breaks(here)
    world.api.settle = world.tries
    for line in here.lines * 4:
        await line.write(f" {LONG[:2000]}")
    guest = world.person()
    await guest.says("🆘")
    await world.programme.alarms.tick()
    assert "119" in guest.heard[-1]
    assert len(world.api.updates.pending) > len(here.lines)

    await world.pragma(mended)
    world.api.settle = here.settle
    assert (await here.tally()).passes


@pytest.mark.parametrize("hours", [1, -1])
async def test_a_clock_that_is_set_by_an_hour_stops_no_ladder_offer_limit_or_message(
    tmp_path: Path, hours: int
) -> None:
    clock = MachineClock()
    async with hostile(tmp_path, clock, send_limit_chat="1/s, burst 40") as here:
        world, line, group = here.world, here.lines[0], here.team.group
        asked = await here.team.comes_on("Pendamping lain")
        await world.waits("ada orang?")
        alarmed = await world.student()
        await alarmed.taps("🆘")
        await alarmed.taps("✅")
        world.api.faults.refuse(1, chat=line.reader.id, retry_after=20)
        await line.write()
        clock.set_by = timedelta(hours=hours)
        before = len(group.heard)
        await here.everybody_writes(3)
        await here.passes(seconds=80)

        assert any("⏰" in text for text in group.heard[before:])
        assert world.text("offer-missed") in asked.heard
        assert (await here.tally(seconds=0)).passes
