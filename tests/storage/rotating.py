"""A change of the main key without the command."""

from bot.cli.key_commands import alone
from storage.engine.place import Home
from storage.offline.key_rotation import Rotation


async def changed(home: Home, old: bytes, new: bytes, *, finished: bool = True) -> None:
    """Put everything under the new key, as the command does."""
    async with alone(home) as held:
        rotation = Rotation(held, home)
        await rotation.change(old, new)
        if finished:
            await rotation.finish(new)
