"""Making a set-up code beside the running bot; only its keyed hash goes into the database."""

from datetime import datetime
from functools import partial

from storage.engine.converters import millis
from storage.engine.database import Transaction
from storage.engine.opening import NotOurs
from storage.engine.place import Home
from storage.offline.inspection import require_ours
from storage.offline.opening import change
from storage.people.setup_codes import SUBJECT
from storage.sealing.encryption import Vault


async def issue(home: Home, key: bytes, code: str, until: datetime) -> None:
    """Let this code open a group once, until that time; earlier codes become void. Raises `NotOurs`."""
    if home.server is None and not home.path.exists():
        raise NotOurs(f"there is no database {home.path} yet: start `sebaya run` once, then make the code")
    await require_ours(home, key)
    await change(
        home, partial(_issue, given={"hash": Vault(key).hash(SUBJECT, code), "until": millis(until)})
    )


async def _issue(tx: Transaction, given: dict[str, object]) -> None:
    await tx.rows("DELETE FROM setup_codes")
    await tx.rows("INSERT INTO setup_codes (hash, valid_until) VALUES (:hash, :until)", given)
