"""SIGKILL between commit and send, and between send and mark: nothing is lost, what may repeat is marked."""

from pathlib import Path

import pytest

from sandbox.people.people import Group, Person
from tests.live import LiveBot, LiveTelegram, live
from tests.world import SETUP_CODE

pytestmark = pytest.mark.crash


class Pair:
    """A student and a supporter who talk, through the process."""

    def __init__(self, telegram: LiveTelegram) -> None:
        self.telegram = telegram
        self.coordinator = Person(telegram.api, id=7_000_000_001, first_name="Satu")
        self.supporter = Person(telegram.api, id=7_000_000_002, first_name="Dua")
        self.student = Person(telegram.api, id=7_000_000_003, first_name="Tiga")
        self.group = Group(telegram.api, id=-1_000, title="Konselor")
        self.desk = self.coordinator.in_group(self.group)

    async def hears(self, person: Person, count: int) -> None:
        """Wait until somebody has heard so many messages."""
        await self.telegram.sees(lambda: len(person.heard) >= count)

    async def sit_down(self) -> None:
        """From an empty programme to a conversation."""
        await self.coordinator.start()
        await self.desk.says(f"/setup {SETUP_CODE}")
        await self.telegram.sees(lambda: any(m.asks_reply for m in self.coordinator.chat.messages))
        await self.coordinator.answers("Bu Melati")
        await self.desk.says("/invite supporter")
        await self.telegram.sees(lambda: "start=" in "".join(self.group.heard[1:]))
        link = next(word for word in self.group.heard[-1].split() if word.startswith("https://"))
        await self.supporter.follows(link)
        await self.telegram.sees(lambda: any(m.asks_reply for m in self.supporter.chat.messages))
        await self.supporter.answers("Kak Awan")
        await self.telegram.press(self.supporter, "✅")
        await self.telegram.press(self.desk, "✅")
        await self.telegram.press(self.supporter, "🟢")
        await self.telegram.pair(self.student, self.supporter)

    async def is_taken_over(self) -> None:
        """The supporter answers, the student is in danger, and a counselor speaks instead."""
        await self.supporter.says("aku di sini")
        await self.telegram.sees(lambda: "aku di sini" in self.student.heard)
        await self.student.says("aku pengen mati aja")
        await self.telegram.press(self.desk, "🙋")
        await self.telegram.press(self.coordinator, "🗣")
        await self.telegram.sees(lambda: "↩️" in "".join(self.coordinator.keys))


async def paired(telegram: LiveTelegram, bot: LiveBot) -> Pair:
    """A started bot and two people who talk."""
    await bot.starts()
    pair = Pair(telegram)
    await pair.sit_down()
    return pair


async def test_a_full_conversation_through_a_process(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        pair = await paired(telegram, bot)
        await pair.is_taken_over()
        await pair.coordinator.says("aku konselor")
        await telegram.sees(lambda: "aku konselor" in pair.student.heard)

        assert await bot.is_stopped() == 0
        assert bot.events.count("ready") == 1
        assert "aku pengen" not in "".join(bot.logs)


async def test_killed_between_commit_and_send(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        pair = await paired(telegram, bot)
        telegram.api.faults.refuse(times=1, chat=pair.supporter.id, retry_after=30)
        await pair.student.says("jangan hilang")
        await telegram.sees(lambda: not telegram.api.updates.pending)
        await bot.is_killed()
        telegram.api.faults.clear()
        await bot.starts()
        await telegram.sees(lambda: "jangan hilang" in "".join(pair.supporter.heard))

        assert pair.supporter.heard[-1].removeprefix("↻ ") == "jangan hilang"
        assert "".join(pair.supporter.heard).count("jangan hilang") == 1


async def test_killed_between_send_and_mark(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        pair = await paired(telegram, bot)
        telegram.api.faults.hang(60, chat=pair.supporter.id)
        await pair.student.says("sekali saja")
        await telegram.sees(lambda: "sekali saja" in pair.supporter.heard)
        await bot.is_killed()
        telegram.api.faults.clear()
        await bot.starts()
        await telegram.sees(lambda: pair.supporter.heard[-1].startswith("↻"))

        assert pair.supporter.heard[-2:] == ["sekali saja", "↻ sekali saja"]


async def test_killed_before_the_acknowledgement(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        pair = await paired(telegram, bot)
        await bot.is_killed()
        for number in range(50):
            await pair.student.says(f"nomor {number}")
        await bot.starts()
        await telegram.sees(lambda: any("nomor 1" in text for text in pair.supporter.heard))
        await bot.is_killed()
        await bot.starts()
        await telegram.sees(lambda: any("nomor 49" in text for text in pair.supporter.heard))

        told = [
            text.removeprefix("↻ ")
            for text in pair.supporter.heard
            if text.removeprefix("↻ ").startswith("nomor ")
        ]
        unmarked = [text for text in pair.supporter.heard if text.startswith("nomor ")]
        assert list(dict.fromkeys(told)) == [f"nomor {number}" for number in range(50)]
        assert len(unmarked) == len(set(unmarked))
