"""The slots of a key file, as they lie on the disk."""

from pathlib import Path

from storage.sealing.encryption import Vault
from storage.sealing.key_slots import SLOT, names_in
from tests.world import KEY


def slots_of(folder: Path, key: bytes = KEY) -> set[bytes]:
    """The raw bytes of every slot that opens."""
    data = (folder / "sebaya.db.keys").read_bytes()
    slots = [data[at : at + SLOT] for at in range(SLOT, len(data), SLOT)]
    return {slot for slot in slots if names_in(bytes(SLOT) + slot, Vault(key))}
