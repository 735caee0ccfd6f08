"""Servers that cannot be used: one that only says why, one that asks for passwords, one that follows."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Any

import psycopg

RULES = "local all asks_password scram-sha-256\nlocal all all trust\n"
TLS, GSS = bytes.fromhex("04d2162f"), bytes.fromhex("04d21630")
"""What a client may ask for first."""


class Refusal(StreamRequestHandler):
    """Hear what is asked, say no to TLS, and say why nobody comes in."""

    words = b""

    def handle(self) -> None:
        while (asked := self._asked()) in {TLS, GSS}:
            self.wfile.write(b"N")
        if asked:
            self.wfile.write(self.words)

    def _asked(self) -> bytes:
        length = int.from_bytes(self.rfile.read(4))
        return self.rfile.read(length - 4) if length else b""


@contextmanager
def answering(state: str, words: str) -> Iterator[str]:
    """A server that lets nobody in, and says why in these words; its address."""
    said = {"S": "FATAL", "C": state, "M": words}
    fields = "".join(f"{kind}{value}\0" for kind, value in said.items()).encode() + b"\0"
    refusal = type("Said", (Refusal,), {"words": b"E" + (len(fields) + 4).to_bytes(4) + fields})
    with ThreadingTCPServer(("127.0.0.1", 0), refusal) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"postgresql://me@127.0.0.1:{server.server_address[1]}/sebaya"
        server.shutdown()
        thread.join()


def asks_password(server: Any) -> None:
    """Let this server ask one login for a password."""
    Path(server.pgdata, "pg_hba.conf").write_text(RULES)
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute("CREATE ROLE asks_password LOGIN CREATEROLE PASSWORD 'right'")
        connection.execute("SELECT pg_reload_conf()")


def becomes_standby(server: Any) -> None:
    """Start this server again as one that follows another, which never answers."""
    Path(server.pgdata, "standby.signal").touch()
    process = server.get_postmaster_info().process
    process.send_signal(2)
    process.wait(10)
    server.ensure_postgres_running()
