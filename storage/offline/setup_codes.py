"""Making a set-up code beside the running bot; only its keyed hash goes into the database."""

from datetime import datetime
from pathlib import Path

from storage.engine.converters import millis
from storage.engine.opening import NotOurs
from storage.offline import inspection
from storage.offline.key_rotation import opened
from storage.people.setup_codes import SUBJECT
from storage.sealing.encryption import Vault


def issue(database: Path, key: bytes, code: str, until: datetime) -> None:
    """Let this code open a group once, until that time; earlier codes become void. Raises `NotOurs`."""
    require_ours(database, key)
    with opened(database) as connection:
        connection.execute("DELETE FROM setup_codes")
        connection.execute(
            "INSERT INTO setup_codes (hash, valid_until) VALUES (?, ?)",
            [Vault(key).hash(SUBJECT, code), millis(until)],
        )


def require_ours(database: Path, key: bytes) -> None:
    """Raise `NotOurs` if there is no database of ours, or it was made with another key."""
    if not database.exists():
        raise NotOurs(f"there is no database {database} yet: start `sebaya run` once, then make the code")
    inspection.require_present(database)
    if not inspection.fits(database, key):
        raise NotOurs("the key file does not fit this database: give the key that it was made with")
