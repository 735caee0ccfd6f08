"""One copy at a time: a lock on a file beside the database; the kernel releases it when the process ends."""

import fcntl
from pathlib import Path
from typing import IO


class InUse(Exception):
    """Another process has the database open; the text says so in one plain line."""


class CannotLock(Exception):
    """Nothing can be written beside the database; the text says so in one plain line."""


def take_lock(database: Path) -> IO[bytes]:
    """Hold the database until the returned file is closed.

    Raises `InUse` if another process holds it, `CannotLock` if nothing can be written beside it. The file is
    never removed: a process that had opened it before would hold a lock that no other process sees.
    """
    database = database.resolve()
    path = database.with_name(database.name + ".lock")
    try:
        path.touch(mode=0o600)
        lock = path.open("wb")
    except OSError as fault:
        raise CannotLock(f"cannot write the database {database.name}: {fault.strerror}") from None
    try:
        # Do not wait: somebody who starts a second copy must hear at once that there is one.
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        raise InUse(
            f"another copy of Sebaya uses the database {database.name}: stop that one first, "
            "or give this one a database of its own"
        ) from None
    return lock
