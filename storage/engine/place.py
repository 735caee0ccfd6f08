"""Where a programme lies in a PostgreSQL: `postgresql://login@host/database?programme=name`.

Each programme has a schema and a role of its own that cannot log in, both called `sebaya_` and its name. A
statement that forgets whose rows it means finds no others, and is refused where it names them.
"""

import re
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

from storage.engine.opening import NotOurs

SCHEMES = ("postgresql", "postgres")
NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
"""What a programme may be called: never in need of quotes."""
WITHOUT_NAME = "main"
KEPT_ALIVE = {
    "connect_timeout": "10",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "20000",
}
"""A connection whose other end is gone is noticed within about 25 seconds; an address may say otherwise."""


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """A programme's part of a database. `url` is for the library: it may hold a password, never shown."""

    url: str
    name: str
    shown: str

    @property
    def schema(self) -> str:
        """Return the name of the programme's schema, and of its role."""
        return f"sebaya_{self.name}"

    @property
    def lock(self) -> int:
        """Return the number of the advisory lock of who uses the programme."""
        return self._number("")

    @property
    def turn(self) -> int:
        """Return the number of the advisory lock of the transaction whose turn it is to write."""
        return self._number(" turn")

    def _number(self, of: str) -> int:
        digest = sha256(f"{self.schema}{of}".encode()).digest()
        return int.from_bytes(digest[:8], "big", signed=True)


@dataclass(frozen=True, slots=True)
class Home:
    """Where a programme lies: in the file `path`, or on a `server`, its conversations' keys in `keys`.

    On a server `path` only says where files beside the programme are.
    """

    path: Path
    server: ServerPlace | None = None
    keys: ServerPlace | None = None

    @classmethod
    def at(cls, url: str, keys_url: str | None, path: Path) -> "Home":
        """Read the addresses of a programme and of its keys. Raises `NotOurs`."""
        server = place_in(url)
        return cls(path, server, keys_place(keys_url, server))

    @property
    def name(self) -> str:
        """Return how it is called in a message: the file's name, or which programme."""
        server = self.server
        return f"the programme {server.name} in {server.shown}" if server else self.path.name

    @property
    def called(self) -> str:
        """Return the same with what it is, and where a file is."""
        return self.name if self.server else f"the database {self.path}"


def place_in(url: str) -> ServerPlace | None:
    """Read the address of a database; None where it is a file's. Raises `NotOurs`."""
    return place_of(url) if urlsplit(url).scheme in SCHEMES else None


def keys_place(url: str | None, programme: ServerPlace | None) -> ServerPlace | None:
    """Read where the keys of a programme in a PostgreSQL lie: in another database. Raises `NotOurs`."""
    if programme is None:
        return None
    if url is None:
        raise NotOurs("SEBAYA_KEYS_URL is missing: the conversations' keys need a database of their own")
    there = place_of(url)
    if there.shown == programme.shown:
        raise NotOurs("SEBAYA_KEYS_URL names the programme's own database: its backups would hold the keys")
    return replace(there, name=programme.name)


def place_of(url: str) -> ServerPlace:
    """Read the address of a PostgreSQL; raises `NotOurs`."""
    parts = urlsplit(url)
    given = dict(parse_qsl(parts.query, keep_blank_values=True))
    name = given.pop("programme", WITHOUT_NAME)
    if not NAME.fullmatch(name):
        raise NotOurs("a programme's name is up to 40 small letters, digits and _, a letter first")
    if not parts.path.strip("/"):
        raise NotOurs("no database is named: postgresql://login@host/database")
    where = given.get("host") or parts.hostname or "this machine"
    # Not `urlunsplit`: it leaves out the slashes where no host is named.
    url = f"{parts.scheme}://{parts.netloc}{parts.path}?{urlencode({**KEPT_ALIVE, **given})}"
    return ServerPlace(url, name, f"{parts.path.strip('/')} at {where}")
