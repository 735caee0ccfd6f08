"""Nobody's words reach somebody whom their writer had not seen named, in whatever hurry.

`make thorough` plays 200 evenings, 100,000 messages. Others than these:
`python -m pytest tests/properties/test_addressees.py -m "property and not thorough" --from-seed 900`.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from care.addressing import open_threads
from tests.properties.hurried import Hurry

pytestmark = [pytest.mark.property, pytest.mark.timeout(0)]

MESSAGES = 500
"""Written in one evening."""


async def test_words_reach_only_whom_their_writer_saw_or_chose(
    tmp_path: Path, evening: int, record_property: Callable[[str, object], None]
) -> None:
    hurry = Hurry(tmp_path, evening)
    await hurry.begins()
    try:
        await hurry.goes_on(MESSAGES)
    finally:
        await hurry.ends()
    record_property("written", hurry.count)
    record_property("delivered", hurry.eyes.delivered)

    assert hurry.eyes.wrongs == []
    assert hurry.eyes.delivered > MESSAGES / 10


async def test_words_that_went_without_a_tap_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_: object) -> bool:
        return False

    monkeypatch.setattr(open_threads, "waits", never)
    hurry = Hurry(tmp_path, 3)
    await hurry.begins()
    try:
        await hurry.goes_on(MESSAGES)
    finally:
        await hurry.ends()

    assert any("without a tap" in wrong for wrong in hurry.eyes.wrongs)
