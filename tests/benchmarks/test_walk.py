"""The way through the house stays as straight as it is, and a tick with nothing due asks nothing."""

import re

import pytest

from benchmarks import walk

MOST = {
    "a tick with nothing due": (15, 19, 4, 0),
    "a harmless text": (66, 210, 50, 12),
    "🙋": (76, 340, 107, 37),
    "🚩": (80, 344, 103, 33),
    "a text of danger": (102, 785, 226, 68),
}
"""Modules entered, moves between modules, between top folders, statements."""
LINE = re.compile(r"(.+): (\d+), (\d+), (\d+), (\d+)")


async def test_no_walk_has_become_longer(capsys: pytest.CaptureFixture[str]) -> None:
    await walk.main()

    lines = [found for line in capsys.readouterr().out.splitlines() if (found := LINE.fullmatch(line))]
    counts = {found[1]: tuple(map(int, found.groups()[1:])) for found in lines}
    assert counts.keys() == MOST.keys()
    assert not {
        name: (count, MOST[name])
        for name, count in counts.items()
        if any(more > most for more, most in zip(count, MOST[name], strict=True))
    }
