"""A day of a school in the real bot, with everybody's screens; the whole week is `python -m tests.school`."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.planning.book import figures
from tests.school.__main__ import LARGE, played
from tests.school.watch import Watch
from tests.thorough import thorough
from tests.world import World

pytestmark = pytest.mark.property

SMALL = replace(LARGE, students=120, supporters=10, counselors=3, per_hundred=60, opens=17, every=60)


@pytest.mark.parametrize("setting", ["school", thorough("workplace"), thorough("community")])
async def test_a_day_goes_by_without_a_refusal_or_a_message_above_its_bound(
    setting: str, tmp_path: Path
) -> None:
    school = await played(tmp_path, SMALL, 1.0, setting=setting)
    found = figures(school.book, SMALL)

    assert school.world.watch.wrongs == []
    assert found.all.asked > 0


async def test_a_refusal_and_a_cut_list_are_noticed(tmp_path: Path) -> None:
    world = World(tmp_path)
    watch = Watch(world.api)
    person = world.person()
    await person.start()
    for text in ("satu\n…", "x" * 4097):
        await world.api.call("sendMessage", {"chat_id": person.id, "text": text}, token=world.api.token)

    assert [one.partition(":")[0] for one in watch.wrongs] == ["sendMessage", "cut", "text"]
