"""The programme's storage: opening it, and one `UnitOfWork` for each transaction."""

from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, suppress
from datetime import date, datetime, timedelta
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from care.curriculum.course import Course
from care.detection.active_lexicon import ActiveLexicon
from care.model.audit_actions import AuditAction
from care.model.rules import Rules
from care.ports.unit_of_work import Chance, Unavailable, UnitOfWork
from storage.engine.converters import millis, utc_or_none
from storage.engine.database import Database, SqliteDatabase, Transaction
from storage.engine.faults import is_lost
from storage.engine.opening import NotOurs, WrongKey
from storage.engine.place import ServerPlace
from storage.keeping.erasure_list import ErasureList, erasures_beside
from storage.keeping.untouched import keep_marked, require_untouched
from storage.migrate import migrate, version_in
from storage.outbox.outbox_queue import Dispatch
from storage.outbox.seen_updates import Seen
from storage.people.group_membership import StoredCircle
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import (
    BUTTONS,
    KEY_CHECK,
    KEY_CHECKED,
    LIST_KEY,
    Vault,
    derive,
    first_list_key,
)
from storage.sealing.keyed_hashes import older_keys
from storage.unit_of_work import Means, StoredWork

T = TypeVar("T")
QUIET = timedelta(hours=3)
"""The hour after midnight at which nearly nobody writes."""


class Desk:
    """What one transaction offers: `work` for the rules, `dispatch` for the courier, `seen` for intake.

    `circle` also knows whom to ask Telegram about.
    """

    def __init__(self, tx: Transaction, means: Means, now: datetime) -> None:
        self.tx = tx
        self._means = means
        self.work: UnitOfWork = StoredWork(tx, means, now)

    dispatch = cached_property(
        lambda self: Dispatch(self.tx, self._means.vault, self._means.keys, self._means.answers)
    )
    seen = cached_property(lambda self: Seen(self.tx, self._means.vault))
    circle = cached_property(lambda self: StoredCircle(self.tx, self._means.vault))


class Store:
    """One programme's database and its conversation keys."""

    def __init__(self, database: Database, means: Means, versions: tuple[int, int]) -> None:
        self._database = database
        self.versions = versions
        """The newest migration that the database had before it was opened, and has now."""
        self._means = means
        self._vault, self._keys = means.vault, means.keys

    def button_keys(self, main_key: bytes) -> tuple[bytes, ...]:
        """Return the key that signs buttons, then the one that signed before the main key changed."""
        former = self._vault.former
        return (derive(main_key, BUTTONS), *([former.buttons] if former else []))

    @classmethod
    async def open(
        cls,
        path: Path,
        main_key: bytes,
        *,
        rules: Rules,
        chance: Chance,
        watcher: ActiveLexicon,
        erasures: ErasureList | None = None,
        course: Course | None = None,
        place: ServerPlace | None = None,
        keys_place: ServerPlace | None = None,
    ) -> "Store":
        """Open the files, bring the database forward and check the key; raises `NotOurs` with one line.

        `place`: the programme lies there, in a PostgreSQL, its conversations' keys in `keys_place`, and
        `path` only says where files beside it are.

        `erasures` is the list of forgotten people; without it, a list beside the database is used.
        """
        vault = Vault(main_key)
        try:
            async with AsyncExitStack() as until_open:
                database = await _opened(path, place)
                until_open.push_async_callback(database.close)
                # Before anything is brought forward, or written by a trigger that is not ours.
                await database.run(lambda tx: _require_key(tx, vault))
                version = await database.run(lambda tx: require_untouched(tx, vault))
                now_at = await migrate(database)
                await database.run(lambda tx: keep_marked(tx, vault, renewed=now_at != version))
                await database.run(lambda tx: _remember_key(tx, vault))
                keys = await _ring(path, keys_place, vault)
                until_open.push_async_callback(keys.close)
                await keys.scrub()
                list_key, adopt = await database.run(lambda tx: _list_key(tx, vault, main_key))
                vault.former = await keys.former()
                vault.older = await database.run(lambda tx: older_keys(tx, vault))
                until_open.pop_all()
        except Unavailable as refused:
            name = place.shown if place else path.name
            raise NotOurs(f"cannot use the database {name} now: {refused}") from None
        listed = erasures or ErasureList(erasures_beside(path))
        with suppress(OSError):  # it is needed when somebody is forgotten, and told of then
            listed.sign_with(list_key, adopt=adopt)
            listed.begin()
        means = Means(vault, keys, rules, chance, watcher, listed, course or Course())
        return cls(database, means, (version, now_at))

    async def close(self) -> None:
        """Finish what is being committed, then close both files."""
        await self._database.close()
        await self._keys.close()

    async def version(self) -> int:
        """Return the newest migration that the database has had."""
        return await self._database.run(version_in)

    @property
    def is_there(self) -> bool:
        """Return whether the database is still where it was opened."""
        return self._database.is_there

    @property
    def changes(self) -> int:
        """Return how many transactions have changed something since the start."""
        return self._database.changes

    @property
    def trouble(self) -> str:
        """Return SQLite's name for why the last commit failed; empty once something was written again."""
        return self._database.trouble

    def stir(self) -> None:
        """Count a change that was not counted."""
        self._database.changes += 1

    async def run(self, now: datetime, job: Callable[[Desk], Awaitable[T]], *, stirs: bool = True) -> T:
        """Run the job in one transaction at this moment; return after the commit.

        `stirs`: whether its changes count in `changes`.
        """
        return await self._database.run(lambda tx: job(self.desk(tx, now)), stirs=stirs)

    def desk(self, tx: Transaction, now: datetime) -> Desk:
        """Return what this transaction offers at this moment."""
        return Desk(tx, self._means, now)

    @staticmethod
    def raise_if_lost(error: BaseException) -> None:
        """Raise the error again if the database is away: then the whole transaction is undone."""
        if is_lost(error):
            raise error

    async def remember_token(self, token: str) -> None:
        """Remember that Telegram accepted this token."""
        await self._database.run(
            lambda tx: tx.rows("UPDATE programme SET token_hash = :hash", {"hash": _digest(token)})
        )

    async def knows_token(self, token: str) -> bool:
        """Return whether this was the last token that Telegram accepted."""
        known = await self._database.run(lambda tx: tx.value("SELECT token_hash FROM programme"))
        return bool(known == _digest(token))

    async def checkpoint(self) -> None:
        """Empty the write-ahead logs, so that nothing deleted stays in them."""
        await self._database.checkpoint()
        await self._keys.empty_log()

    async def remake_if_due(self, now: datetime) -> None:
        """As `remake`, if somebody was forgotten since, and at the first call after `QUIET` of each day."""
        last, forgotten = await self._database.run(_remade)
        if last is None or forgotten or self._night(last) != self._night(now):
            await self.remake(now)

    def _night(self, at: datetime) -> date:
        return (at.astimezone(self._means.rules.zone) - QUIET).date()

    async def remake(self, now: datetime) -> None:
        """Write every page anew, so that nothing deleted is left in any file; others wait meanwhile."""
        await self._database.remake()
        noted = "UPDATE programme SET remade_at = :now"
        await self._database.run(lambda tx: tx.rows(noted, {"now": millis(now)}), stirs=False)


def _digest(token: str) -> bytes:
    """Hash the token without the main key, which may change: a token of 200 random bits cannot be guessed."""
    return sha256(token.encode()).digest()


async def _opened(path: Path, place: ServerPlace | None) -> Database:
    if place is None:
        return await SqliteDatabase.open(path)
    try:
        from storage.engine.postgresql import PostgresDatabase  # noqa: PLC0415 (an extra)
    except ImportError:
        raise NotOurs("PostgreSQL needs the extra sebaya[postgresql], which is not installed") from None
    return await PostgresDatabase.open(place)


async def _ring(path: Path, place: ServerPlace | None, vault: Vault) -> KeyRing:
    if place is None:
        return await KeyRing.open(path, vault)
    from storage.sealing.key_table import KeyTable  # noqa: PLC0415 (an extra)

    return KeyRing(await KeyTable.reach(place, vault))


async def _remade(tx: Transaction) -> tuple[datetime | None, bool]:
    """Return when every page was last written anew, and whether somebody was forgotten since."""
    at = await tx.value("SELECT remade_at FROM programme")
    since = {"since": at or 0, "action": AuditAction.FORGOTTEN.value}
    forgotten = await tx.value("SELECT 1 FROM audit WHERE action = :action AND at >= :since LIMIT 1", since)
    return utc_or_none(at), bool(forgotten)


async def _require_key(tx: Transaction, vault: Vault) -> None:
    """Raise `WrongKey` if the database belongs to another key; a new database takes any."""
    if await version_in(tx) and not vault.fits(await tx.value("SELECT key_check FROM programme")):
        raise WrongKey("the key file does not fit this database: give the key that it was made with")


async def _list_key(tx: Transaction, vault: Vault, main_key: bytes) -> tuple[bytes, bool]:
    """Return the key that signs the list of forgotten people, and whether it is new here."""
    if sealed := await tx.value("SELECT list_key FROM programme"):
        return vault.rows.open(sealed, LIST_KEY, 1), False
    key = first_list_key(main_key)
    await tx.rows("UPDATE programme SET list_key = :key", {"key": vault.rows.close(key, LIST_KEY, 1)})
    return key, True


async def _remember_key(tx: Transaction, vault: Vault) -> None:
    """Bind the database to this key."""
    check = vault.rows.close(KEY_CHECK, *KEY_CHECKED)
    await tx.rows(
        "INSERT INTO programme (id, key_check) VALUES (1, :check) ON CONFLICT (id) DO NOTHING",
        {"check": check},
    )
