"""The programme's storage: opening it, and one `UnitOfWork` for each transaction."""

from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, suppress
from datetime import date, datetime, timedelta
from functools import cached_property
from hashlib import sha256
from typing import TypeVar

from care.curriculum.course import Course
from care.detection.active_lexicon import ActiveLexicon
from care.model.audit_actions import AuditAction
from care.model.rules import Rules
from care.ports.unit_of_work import Chance, Unavailable, UnitOfWork
from storage.engine.converters import millis, utc_or_none
from storage.engine.database import Database, Transaction
from storage.engine.faults import is_lost, plain
from storage.engine.opening import NotOurs, Use, WrongKey
from storage.engine.place import Home
from storage.engine.reaching import reach
from storage.keeping.erasure_list import ErasureList, erasures_beside
from storage.keeping.untouched import keep_marked, require_untouched
from storage.migrate import migrate, version_in
from storage.outbox.outbox_queue import Dispatch
from storage.outbox.seen_updates import Seen
from storage.people.group_membership import StoredCircle
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import (
    KEY_CHECK,
    KEY_CHECKED,
    LIST_KEY,
    Vault,
    first_list_key,
)
from storage.sealing.keyed_hashes import older_keys
from storage.sealing.main_key import own_key
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

    def button_keys(self) -> tuple[bytes, ...]:
        """Return the key that signs buttons, then the one that signed before the main key changed."""
        former = self._vault.former
        return (self._vault.buttons, *([former.buttons] if former else []))

    @classmethod
    async def open(
        cls,
        home: Home,
        main_key: bytes,
        *,
        rules: Rules,
        chance: Chance,
        watcher: ActiveLexicon,
        erasures: ErasureList | None = None,
        course: Course | None = None,
    ) -> "Store":
        """Open what belongs to it, bring it forward and check the key; raises `NotOurs` with one line.

        `erasures` is the list of forgotten people; without it, a list beside the database is used. On a
        server, `main_key` may be the machine's, under which the programme's own is wrapped.
        """
        try:
            async with AsyncExitStack() as until_open:
                database = await reach(home)
                until_open.push_async_callback(database.close)
                # Before anything is brought forward, or written by a trigger that is not ours.
                check = await database.run(_key_check)
                main_key = await own_key(home, main_key, check)
                vault = Vault(main_key)
                _require_key(vault, check)
                version = await database.run(lambda tx: require_untouched(tx, vault))
                now_at = await migrate(database)
                await database.run(lambda tx: keep_marked(tx, vault, renewed=now_at != version))
                await database.run(lambda tx: _remember_key(tx, vault))
                keys = await KeyRing.at(home, vault)
                until_open.push_async_callback(keys.close)
                await keys.scrub()
                list_key, adopt = await database.run(lambda tx: _list_key(tx, vault, main_key))
                vault.former = await keys.former()
                vault.older = await database.run(lambda tx: older_keys(tx, vault))
                until_open.pop_all()
        except Unavailable as refused:
            name = home.name if home.server else f"the database {home.name}"
            raise NotOurs(f"cannot use {name} now: {refused}") from None
        except Database.faults as fault:
            raise NotOurs(f"cannot use the keys of {home.name} now: {plain(fault)}") from None
        listed = erasures or ErasureList(erasures_beside(home.path))
        with suppress(OSError):  # it is needed when somebody is forgotten, and told of then
            listed.sign_with(list_key, adopt=adopt)
            listed.begin()
        means = Means(vault, keys, rules, chance, watcher, listed, course or Course())
        return cls(database, means, (version, now_at))

    @classmethod
    async def reading(
        cls, home: Home, main_key: bytes, *, rules: Rules, chance: Chance, watcher: ActiveLexicon
    ) -> "Store":
        """Open a programme of this version to read it, also while the bot runs; raises `NotOurs`.

        Each transaction is one moment of it; nothing is brought forward, made or written.
        """
        try:
            async with AsyncExitStack() as until_open:
                database = await reach(home, Use.READING)
                until_open.push_async_callback(database.close)
                check = await database.run(_key_check_known)
                vault = Vault(await own_key(home, main_key, check, Use.READING))
                version = await database.run(lambda tx: require_untouched(tx, vault))
                keys = await KeyRing.at(home, vault, Use.READING)
                vault.former = await keys.former()
                vault.older = await database.run(lambda tx: older_keys(tx, vault))
                until_open.pop_all()
        except Unavailable as refused:
            raise NotOurs(f"cannot use {home.name} now: {refused}") from None
        listed = ErasureList(erasures_beside(home.path))
        return cls(database, Means(vault, keys, rules, chance, watcher, listed, Course()), (version, version))

    async def close(self) -> None:
        """Finish what is being committed, then close both files."""
        await self._database.close()
        await self._keys.close()

    async def version(self) -> int:
        """Return the newest migration that the database has had."""
        return await self._database.run(version_in)

    async def clock_of_server(self) -> float | None:
        """Return the clock of the server, in Unix seconds; None where there is no server."""
        found: float | None = await self._database.run(lambda tx: tx.value(tx.catalog.clock))
        return found

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
        """Empty the write-ahead log, so that nothing deleted stays in it."""
        await self._database.checkpoint()

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


async def _remade(tx: Transaction) -> tuple[datetime | None, bool]:
    """Return when every page was last written anew, and whether somebody was forgotten since."""
    at = await tx.value("SELECT remade_at FROM programme")
    since = {"since": at or 0, "action": AuditAction.FORGOTTEN.value}
    forgotten = await tx.value("SELECT 1 FROM audit WHERE action = :action AND at >= :since LIMIT 1", since)
    return utc_or_none(at), bool(forgotten)


async def _key_check(tx: Transaction) -> bytes | None:
    """Return what says whether a key is the database's; None before a programme has begun."""
    return await _key_check_known(tx) if await version_in(tx) else None


async def _key_check_known(tx: Transaction) -> bytes | None:
    """As `_key_check`, of a programme that has begun."""
    check: bytes | None = await tx.value("SELECT key_check FROM programme")
    return check


def _require_key(vault: Vault, check: bytes | None) -> None:
    """Raise `WrongKey` if the database belongs to another key; a new database takes any."""
    if not vault.fits(check):
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
