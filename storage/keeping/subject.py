"""What this subject keeps: its repositories."""

from datetime import datetime, tzinfo
from functools import cached_property

from storage.engine.database import Transaction
from storage.keeping.clock_set_back import StoredTimes
from storage.keeping.erasure_list import ErasureList
from storage.keeping.forgetting import StoredForgetting
from storage.keeping.purge import StoredPurge
from storage.keeping.recovery import StoredRecovery
from storage.keeping.retention import StoredRetention
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import Vault


class Keeping:
    """`care.ports.repositories.KeepingRepository`."""

    def __init__(
        self,
        tx: Transaction,
        vault: Vault,
        keys: KeyRing,
        erasures: ErasureList,
        zone: tzinfo,
        now: datetime,
    ) -> None:
        self._tx, self._vault, self._keys = tx, vault, keys
        self._erasures, self._zone, self._now = erasures, zone, now

    retention = cached_property(lambda self: StoredRetention(self._tx, self._keys))
    purge = cached_property(lambda self: StoredPurge(self._tx, self._zone))
    times = cached_property(lambda self: StoredTimes(self._tx, self._now))

    @cached_property
    def forgetting(self) -> StoredForgetting:
        return StoredForgetting(self._tx, self._keys, self._vault, self._erasures, self._zone, self._now)

    @cached_property
    def recovery(self) -> StoredRecovery:
        return StoredRecovery(self._tx, self._keys, self._erasures, self._now)
