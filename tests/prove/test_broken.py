"""A check that cannot fail proves nothing: each of these breaks one rule, and `prove` says so by name."""

import sys
from pathlib import Path

import pytest

from bot.prove.promises import PROMISES
from bot.prove.proof_ground import ProofGround
from bot.prove.verdicts import ProofResult, verdicts
from tests.prove.breaks import BREAKS, Patch

pytestmark = pytest.mark.property
STOPPED: set[str] = set()
"""What keeps its check from being played to the end; all others show in a figure."""
BROKEN_PROCESS = """#!/bin/sh
shift
exec {python} -P -c "
import sys
from bot.sending.courier import Courier

async def nothing(*_):
    pass

Courier.recover = nothing
from bot.__main__ import main
sys.argv = ['sebaya', *sys.argv[3:]]
main()
" "$@"
"""


async def checked(name: str, folder: Path) -> ProofResult:
    """What `prove` says of one promise."""
    (promise,) = (one for one in PROMISES if one.name == name)
    (found,) = [one async for one in verdicts([promise], folder)]
    return found


@pytest.mark.parametrize("broken", BREAKS)
async def test_what_is_broken_is_said_by_name(tmp_path: Path, monkeypatch: Patch, broken: str) -> None:
    name, breaks = BREAKS[broken]
    breaks(monkeypatch)

    found = await checked(name, tmp_path)
    assert not found.holds
    assert bool(found.fault) is (broken in STOPPED), found


def test_enough_is_broken() -> None:
    assert len({name for name, _ in BREAKS.values()}) >= 25
    assert {name for name, _ in BREAKS.values()} <= {one.name for one in PROMISES}


@pytest.mark.crash
async def test_a_process_that_forgets_what_it_was_sending_is_found(
    tmp_path: Path, monkeypatch: Patch
) -> None:
    program = tmp_path / "python"
    program.write_text(BROKEN_PROCESS.format(python=sys.executable))
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr("bot.prove.school.PATIENCE", 20.0)

    assert not (await checked("killed-after-sending", tmp_path)).holds


async def test_a_check_that_cannot_be_played_does_not_hold(tmp_path: Path, monkeypatch: Patch) -> None:
    async def fails(_: ProofGround) -> None:
        raise LookupError("a secret")

    monkeypatch.setattr(ProofGround, "opened", fails)
    found = await checked("protected", tmp_path)

    assert not found.holds
    assert found.fault
    assert "secret" not in found.fault
