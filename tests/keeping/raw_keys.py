"""The slots of a key file, as they lie on the disk."""

from pathlib import Path

from storage.sealing.encryption import Vault
from storage.sealing.key_slots import slots_by_name
from tests.world import KEY


def slots_of(folder: Path, key: bytes = KEY) -> set[bytes]:
    """The raw bytes of every slot that opens."""
    return set(slots_by_name((folder / "sebaya.db.keys").read_bytes(), Vault(key)).values())
