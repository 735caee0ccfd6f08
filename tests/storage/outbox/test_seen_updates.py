"""Updates that were handled are known again for a time, and nothing of them is stored."""

from datetime import datetime

import pytest

from tests.storage.rows import HOUR, MS, Here
from tests.virtual import NOON


async def test_keys_are_new_once_and_keep_their_order(here: Here) -> None:
    seen = here.desk.seen

    assert await seen.new(["b", "a"], NOON) == ["b", "a"]
    assert await seen.new(["c", "a", "d", "b"], NOON + HOUR) == ["c", "d"]
    assert await seen.new([], NOON) == []
    assert await seen.new(["e", "e"], NOON) == ["e"]


async def test_no_key_is_stored(here: Here) -> None:
    await here.desk.seen.new(["message 41 7000000001"], NOON)

    (row,) = await here.rows("SELECT hash FROM seen")
    assert b"7000000001" not in row["hash"]


@pytest.mark.parametrize(("before", "known"), [(NOON, True), (NOON + MS, False)])
async def test_what_was_seen_before_then_is_forgotten(here: Here, before: datetime, *, known: bool) -> None:
    seen = here.desk.seen
    await seen.new(["a"], NOON)
    await seen.new(["b"], NOON + HOUR)
    await seen.forget(before)

    assert await seen.new(["a", "b"], NOON) == ([] if known else ["a"])
