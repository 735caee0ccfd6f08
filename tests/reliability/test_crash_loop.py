"""The delivery contract under SIGKILL: the short form of the crash loop."""

from pathlib import Path

import pytest

from tests.reliability.crash_loop import crash_loop


@pytest.mark.crash
async def test_nothing_is_lost_while_the_bot_is_killed_again_and_again(tmp_path: Path) -> None:
    tally = await crash_loop(tmp_path, conversations=20, messages=2_000, kills=40, seed=20)

    assert tally.passes, tally
