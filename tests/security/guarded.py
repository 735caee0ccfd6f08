"""`sebaya`, with every place that it connects to or looks up written down: one JSON line each."""

import json
import os
import sys
from typing import Any

WATCHED = {
    "socket.connect",
    "socket.sendto",
    "socket.sendmsg",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "subprocess.Popen",
    "os.exec",
    "os.posix_spawn",
}


def guard(path: str) -> None:
    """Write from now on to the file at `path`; Python itself reports these, whichever library asks."""
    notes = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def note(event: str, args: tuple[Any, ...]) -> None:
        if event in WATCHED:
            where = args[1] if event.startswith(("socket.connect", "socket.send")) else args[0]
            os.write(notes, (json.dumps([event, str(where)]) + "\n").encode())

    sys.addaudithook(note)


if __name__ == "__main__":
    guard(os.environ["NOTES"])
    from bot.__main__ import main

    main()
