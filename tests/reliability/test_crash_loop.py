"""The delivery contract under SIGKILL: the short form of the crash loop."""

from pathlib import Path

import pytest

from tests.reliability.crash_loop import crash_loop
from tests.thorough import thorough


@pytest.mark.crash
@pytest.mark.parametrize(("messages", "kills"), [(600, 12), thorough(2_000, 40)])
async def test_nothing_is_lost_while_the_bot_is_killed_again_and_again(
    tmp_path: Path, messages: int, kills: int
) -> None:
    tally = await crash_loop(tmp_path, conversations=20, messages=messages, kills=kills, seed=20)

    assert tally.passes, tally
