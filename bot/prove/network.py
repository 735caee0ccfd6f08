"""Every address that this process connects to or looks up, as Python itself reports it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

WATCHED = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}
HERE = ("127.", "::1", "localhost")
"""How addresses of this machine begin."""
_listening: list[list[str]] = []


@contextmanager
def contacted() -> Iterator[list[str]]:
    """Return the list to which every address is added while the block runs."""
    if not _hooked:
        sys.addaudithook(_note)  # it cannot be taken out again
        _hooked.append(True)
    places: list[str] = []
    _listening.append(places)
    try:
        yield places
    finally:
        _listening.remove(places)


def is_here(place: str) -> bool:
    """Return whether it is this machine, or a socket in a folder of it."""
    return place.startswith((*HERE, "/"))


_hooked: list[bool] = []


def _note(event: str, given: tuple[Any, ...]) -> None:
    if _listening and event in WATCHED:
        where = given[0] if event.startswith("socket.get") else given[1]
        for places in _listening:
            places.append(str(where[0] if isinstance(where, tuple) else where))
