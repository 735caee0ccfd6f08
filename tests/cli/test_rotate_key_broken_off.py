"""A change of the main key that is broken off before any of its steps leaves one key that opens all.

`tests/reliability/test_key_change_kill.py` kills a process that has a file; here it is the same on a server.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from bot.base.clock import SystemClock
from bot.cli import key_commands
from bot.cli.key_commands import settle
from bot.cli.purge_command import opened
from config.settings.settings import Settings, load_settings
from storage.engine.database import Database
from storage.keeping import untouched
from storage.sealing import programme_keys
from storage.sealing.key_slots import KeySlots
from storage.store import Desk
from tests.world import World

WORDS = "sebelum kunci baru"
MOST = 60
"""Steps that a change has at most; more would mean that it never ends."""


class BrokenOff(Exception):
    """The process is gone: nothing that comes later is done."""


class Steps:
    """Counts steps; at the given one the process is gone, and at every later one too."""

    def __init__(self, last: int) -> None:
        self._left = last

    def step(self) -> None:
        self._left -= 1
        if self._left <= 0:
            raise BrokenOff

    def of(self, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same work, as a step."""

        def done(*given: Any, **named: Any) -> Any:
            self.step()
            return work(*given, **named)

        return done


@contextmanager
def broken_off(at: int) -> Iterator[None]:
    """The process is gone at this step."""
    steps = Steps(at)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("write_key", "take_place"):
            patch.setattr(key_commands, name, steps.of(getattr(key_commands, name)))
        for name in ("stage", "only"):
            patch.setattr(programme_keys, name, steps.of(getattr(programme_keys, name)))
        for name in ("run", "remake"):
            patch.setattr(Database, name, steps.of(getattr(Database, name)))
        for engine in Database.__subclasses__():
            patch.setattr(engine, "remaking", ())  # what takes long, and changes no row
        kinds: list[type[KeySlots]] = [KeySlots, *KeySlots.__subclasses__()]
        for slots in kinds:
            patch.setattr(slots, "flush", steps.of(slots.flush))
        patch.setattr(untouched, "mark_all", steps.of(untouched.mark_all))
        yield


async def said(settings: Settings, key: bytes) -> list[str]:
    """What can be read under this key."""

    async def read(desk: Desk) -> list[str]:
        talk = await desk.tx.value("SELECT id FROM conversations")
        return [one.content.text for one in await desk.work.messages.last(talk, 9) if one.content]

    async with opened(settings, key) as store:
        return await store.run(SystemClock().now(), read)


async def test_broken_off_anywhere_it_is_settled_by_the_next_command(world: World) -> None:
    team = await world.team()
    await (await world.pair(team.supporters[0])).says(WORDS)
    await world.closes()
    settings, keys = load_settings(env_file=None), set()
    for at in range(1, MOST):
        with broken_off(at):
            try:
                await key_commands._changed(settings)
                break
            except BrokenOff:
                pass
        key = await settle(settings)
        keys.add(key)
        assert await said(settings, key) == [WORDS], at
        assert {path.name for path in world.folder.glob("sebaya.key*")} == {"sebaya.key"}, at

    assert at > 9
    assert len(keys) > 2
    await world.opens(await settle(settings))
