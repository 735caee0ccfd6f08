"""What whoever has the server does for privileged acts, beside the running bot: PINs away, acts agreed to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from storage.engine.database import Transaction
from storage.engine.place import Home
from storage.offline.inspection import require_ours
from storage.offline.opening import change, read_or_refuse
from storage.sealing.encryption import NAME, Vault

UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who may have a PIN, as the server's owner finds them."""

    id: str
    name: str
    has_pin: bool


@dataclass(frozen=True, slots=True)
class WaitingAct:
    """An act that waits for a second person; `about` is whom it is done to."""

    id: str
    act: str
    by: str
    about: str


async def holders(home: Home, key: bytes) -> Sequence[Holder]:
    """Return every counselor, also those whose role rests, in the order of joining. Raises `NotOurs`."""
    await require_ours(home, key)
    return await read_or_refuse(home, partial(_holders, vault=Vault(key)))


async def _holders(tx: Transaction, vault: Vault) -> Sequence[Holder]:
    rows = await tx.rows(
        """
        SELECT m.person, n.secret IS NOT NULL AS has_pin FROM members m JOIN people p ON p.id = m.person
        LEFT JOIN pins n ON n.id = m.person
        WHERE m.role = 'counselor' AND m.standing IN ('active', 'suspended') ORDER BY p.made_at, p.id
        """
    )
    return [
        Holder(row["person"], await _name(tx, vault, row["person"]), bool(row["has_pin"])) for row in rows
    ]


async def reset_pin(home: Home, key: bytes, person: str) -> bool:
    """Take somebody's PIN away, with what waits for it; return whether they had one. Raises `NotOurs`."""
    await require_ours(home, key)
    return await change(home, partial(_reset_pin, given={"person": person}))


async def _reset_pin(tx: Transaction, given: Mapping[str, object]) -> bool:
    if await tx.row("SELECT 1 FROM pins WHERE id = :person AND secret IS NOT NULL", given) is None:
        return False
    await tx.rows(
        "UPDATE pins SET secret = NULL, tries = 0, locked_until = NULL, reset_told = 0 WHERE id = :person",
        given,
    )
    await tx.rows("DELETE FROM acts WHERE person = :person AND stage = 'pin'", given)
    return True


async def waiting(home: Home, key: bytes) -> Sequence[WaitingAct]:
    """Return the acts that wait for a second person, or for the server. Raises `NotOurs`."""
    await require_ours(home, key)
    return await read_or_refuse(home, partial(_waiting, vault=Vault(key)))


async def _waiting(tx: Transaction, vault: Vault) -> Sequence[WaitingAct]:
    rows = await tx.rows(
        "SELECT id, act, person, about FROM acts WHERE stage <> 'pin' AND agreed = 0 ORDER BY asked_at"
    )
    return [
        WaitingAct(
            row["id"], row["act"], await _name(tx, vault, row["person"]), await _name(tx, vault, row["about"])
        )
        for row in rows
    ]


async def agree(home: Home, key: bytes, act: str) -> bool:
    """Agree to this act as its second person; return whether it waited for one. Raises `NotOurs`."""
    await require_ours(home, key)
    return await change(home, partial(_agree, given={"act": act}))


async def _agree(tx: Transaction, given: Mapping[str, object]) -> bool:
    agreed = "UPDATE acts SET agreed = 1 WHERE id = :act AND stage <> 'pin' RETURNING id"
    return await tx.row(agreed, given) is not None


async def _name(tx: Transaction, vault: Vault, person: str | None) -> str:
    sealed = await tx.value("SELECT name FROM people WHERE id = :person", {"person": person})
    return vault.rows.open(sealed, NAME, person or "").decode() if sealed else UNKNOWN
