"""What keeps the memory and the files of this process from others on the machine."""

import ctypes
import os
import resource
from contextlib import suppress

OWNER_ALONE = 0o077
"""The rights that new files and folders do not get: those of everybody but their owner."""
SET_DUMPABLE = 4
"""`PR_SET_DUMPABLE` of Linux."""


def keep_files_private() -> None:
    """Make every new file readable by its owner alone (0600, folders 0700)."""
    os.umask(OWNER_ALONE)


def keep_memory_private() -> None:
    """Write no core dump, and let no other process of this account read the memory: keys lie in it.

    Where the system does not let a process say so, its service has to: deploy/sebaya.service does.
    """
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None, use_errno=True).prctl(SET_DUMPABLE, 0, 0, 0, 0)
