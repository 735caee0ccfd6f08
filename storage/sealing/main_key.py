"""A programme's main key, wherever the programme lies."""

from storage.engine.lock import InUse
from storage.engine.opening import NotOurs, Use
from storage.engine.place import Home

HELD = (
    "the database of keys cannot be used now: it is the programme's own, or another command has it; "
    "SEBAYA_KEYS_URL names a database of its own"
)


async def own_key(home: Home, given: bytes, check: bytes | None, use: Use = Use.ALONE) -> bytes:
    """Return the key that is given, or on a server the programme's own, which it opens.

    `check`: the programme's `key_check`; None before it has begun. Alone, one that has not begun gets a key.
    Raises `WrongKey` or `NotOurs`.
    """
    if home.keys is None:
        return given
    from storage.sealing import programme_keys  # noqa: PLC0415 (an extra)

    if use is not Use.ALONE:
        return await programme_keys.find_key(home.keys, given, check)
    try:
        return await programme_keys.main_key(home.keys, given, check)
    except InUse:
        raise NotOurs(HELD) from None
