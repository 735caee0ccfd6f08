"""What is due next is found by indexes: the bot waits while it is asked, however long a programme has run."""

import pytest

from care.model.moments import Moment
from storage.programme.moments import part
from tests.storage.rows import Here

SMALL = {
    *("programme", "members", "certificates", "trainees", "reveals", "outbox", "farewells"),
    *("rehearsals", "duties", "addressees", "keypads", "acts", "catch_ups"),
}
"""Tables that may be read whole: they hold one row for each of the team, or what waits at this moment."""

OF_WHAT_GOES_ON = {"conversations_queue", "conversations_later", "conversations_talking"}
"""Indexes that hold what waits or goes on now, and may be read whole."""


@pytest.mark.sqlite
@pytest.mark.parametrize("moment", Moment)
async def test_no_table_that_grows_is_read_whole(here: Here, moment: Moment) -> None:
    plan = await here.rows(f"EXPLAIN QUERY PLAN {part(moment, 0)}", span0=1, now=1)
    steps = [str(row["detail"]).split() for row in plan]
    read = [words for words in steps if words[0] in {"SCAN", "SEARCH"}]
    made = {words[1] for words in steps if words[0] == "CO-ROUTINE"}

    assert {words[1] for words in read if "USING" not in words} - made <= SMALL
    assert {words[-1] for words in read if words[0] == "SCAN" and "USING" in words} <= OF_WHAT_GOES_ON
