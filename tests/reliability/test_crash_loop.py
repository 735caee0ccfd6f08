"""The delivery contract under SIGKILL, and while the database's server stops: the loop's short forms."""

from pathlib import Path

import pytest

from tests.postgresql import own_server
from tests.reliability.crash_loop import crash_loop
from tests.thorough import thorough


@pytest.mark.crash
@pytest.mark.parametrize(("messages", "kills"), [(600, 12), thorough(2_000, 40)])
async def test_nothing_is_lost_while_the_bot_is_killed_again_and_again(
    tmp_path: Path, messages: int, kills: int
) -> None:
    tally = await crash_loop(tmp_path, conversations=20, messages=messages, kills=kills, seed=20)

    assert tally.passes, tally


@pytest.mark.crash
@pytest.mark.postgresql
@pytest.mark.parametrize(("messages", "kills", "stops"), [(200, 4, 2), thorough(2_000, 40, 10)])
async def test_nothing_is_lost_while_bot_and_server_are_stopped_at_once(
    tmp_path: Path, messages: int, kills: int, stops: int
) -> None:
    with own_server() as server:
        tally = await crash_loop(
            tmp_path, conversations=4, messages=messages, kills=kills, seed=20, stops=stops, server=server
        )

    assert (tally.kills, tally.stops) == (kills, stops)
    assert tally.passes, tally
