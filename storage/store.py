"""The programme's storage: opening it, and one `UnitOfWork` for each transaction."""

from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from care.curriculum.course import Course
from care.detection.active_lexicon import Watch
from care.model.rules import Rules
from care.ports.unit_of_work import Chance, Unavailable, UnitOfWork
from storage.cases.case_work import StoredCaseWorks
from storage.cases.cases import StoredCases
from storage.cases.exclusions import StoredExclusions
from storage.cases.identity_disclosure import StoredReveals
from storage.cases.ownership import StoredOwnership
from storage.cases.staff_messages import StoredAsides
from storage.conduct.reports import StoredReports
from storage.conversations.conversations import StoredConversations
from storage.conversations.messages import StoredMessages
from storage.conversations.parting_notes import StoredLastLines
from storage.conversations.talks import StoredTalks
from storage.duty.callbacks import StoredCalls, StoredOnCall
from storage.duty.duties import StoredDuties
from storage.duty.hours import StoredDebriefs, StoredHours
from storage.duty.rota import StoredRota
from storage.engine.database import Database, NotOurs, Transaction, WrongKey, is_lost
from storage.keeping.erasure_list import ErasureList, erasures_beside
from storage.keeping.forgetting import StoredForgetting
from storage.keeping.purge import StoredPurge
from storage.keeping.recovery import StoredRecovery
from storage.keeping.retention import StoredRetention
from storage.matching.pairings import StoredPairings
from storage.matching.wishes import StoredWishes
from storage.migrate import migrate, version_in
from storage.outbox.addressees import StoredAddressees
from storage.outbox.outbox import StoredOutbox
from storage.outbox.outbox_queue import Dispatch
from storage.outbox.posted_cards import StoredPostings
from storage.outbox.seen_updates import Seen
from storage.people.care_reviews import StoredReviews
from storage.people.group_membership import StoredCircle
from storage.people.parent_codes import StoredParentCodes
from storage.people.people import StoredPeople
from storage.people.setup_codes import StoredSetupCodes
from storage.people.shadowing import StoredNewcomers
from storage.people.team import StoredTeam
from storage.programme.audit import StoredAudit
from storage.programme.board import StoredBoards
from storage.programme.lexicon import StoredLexicon
from storage.programme.moments import StoredMoments
from storage.programme.monthly import StoredMonthly
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import BUTTONS, KEY_CHECK, KEY_CHECKED, Vault, derive
from storage.sealing.keyed_hashes import older_keys
from storage.training.certificates import StoredCertificates
from storage.training.rehearsals import StoredRehearsals
from storage.training.training import StoredTraining

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Desk:
    """What one transaction offers: the rules' `UnitOfWork`, the courier's `Dispatch`, and what was `Seen`;
    `circle` also knows whom to ask Telegram about."""

    tx: Transaction
    work: UnitOfWork
    dispatch: Dispatch
    seen: Seen
    circle: StoredCircle


class Store:
    """One programme's database and its conversation keys."""

    def __init__(
        self,
        database: Database,
        vault: Vault,
        keys: KeyRing,
        rules: Rules,
        chance: Chance,
        watcher: Watch,
        erasures: ErasureList,
        course: Course,
    ) -> None:
        self._database = database
        self._vault = vault
        self._keys = keys
        self._rules = rules
        self._chance = chance
        self._watcher = watcher
        self._erasures = erasures
        self._course = course

    def button_keys(self, main_key: bytes) -> tuple[bytes, ...]:
        """The key that signs buttons, then that of buttons from before the main key changed."""
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
        watcher: Watch,
        erasures: ErasureList | None = None,
        course: Course | None = None,
    ) -> "Store":
        """Open, bring forward and check; `NotOurs` says in one line why it cannot be used.

        `erasures` is the list of who was forgotten, unless it is alone beside the database.
        """
        vault = Vault(main_key)
        try:
            async with AsyncExitStack() as until_open:
                database = await Database.open(path)
                until_open.push_async_callback(database.close)
                await database.run(lambda tx: _require_key(tx, vault))  # before anything is brought forward
                await migrate(database)
                await database.run(lambda tx: _remember_key(tx, vault))
                keys = await KeyRing.open(path, vault)
                until_open.push_async_callback(keys.close)
                vault.former = await keys.former()
                vault.older = await database.run(lambda tx: older_keys(tx, vault))
                until_open.pop_all()
        except Unavailable as refused:
            raise NotOurs(f"cannot use the database {path.name} now: {refused}") from None
        listed = erasures or ErasureList(erasures_beside(path))
        with suppress(OSError):  # it is needed when somebody is forgotten, and told of then
            listed.begin()
        return cls(database, vault, keys, rules, chance, watcher, listed, course or Course())

    async def close(self) -> None:
        """Finish what is being committed, then close both files."""
        await self._database.close()
        await self._keys.close()

    async def version(self) -> int:
        """The newest migration that the database has had."""
        return await self._database.run(version_in)

    @property
    def changes(self) -> int:
        """How many transactions have changed anything since the start."""
        return self._database.changes

    async def run(self, now: datetime, job: Callable[[Desk], Awaitable[T]], *, stirs: bool = True) -> T:
        """Run the job in one transaction at this moment; returns after the commit.

        `stirs`: whether what it changes counts in `changes`.
        """
        return await self._database.run(lambda tx: job(self._desk(tx, now)), stirs=stirs)

    @staticmethod
    def raise_if_lost(error: BaseException) -> None:
        """Raise it again if it says that the database is away: then the whole transaction is undone."""
        if is_lost(error):
            raise error

    async def remember_token(self, token: str) -> None:
        """Telegram took this token."""
        await self._database.run(
            lambda tx: tx.rows("UPDATE programme SET token_hash = :hash", {"hash": _digest(token)})
        )

    async def knows_token(self, token: str) -> bool:
        """Whether this was the last token that Telegram took."""
        known = await self._database.run(lambda tx: tx.value("SELECT token_hash FROM programme"))
        return bool(known == _digest(token))

    async def checkpoint(self) -> None:
        """Empty the write-ahead log, so that nothing deleted stays in it."""
        await self._database.checkpoint()

    def _desk(self, tx: Transaction, now: datetime) -> Desk:
        dispatch = Dispatch(tx, self._vault, self._keys)
        return Desk(tx, self._work(tx, now), dispatch, Seen(tx, self._vault), StoredCircle(tx, self._vault))

    def _work(self, tx: Transaction, now: datetime) -> UnitOfWork:
        return UnitOfWork(
            now=now,
            rules=self._rules,
            chance=self._chance,
            watcher=self._watcher,
            people=StoredPeople(tx, self._vault),
            team=StoredTeam(tx, self._vault),
            conversations=StoredConversations(tx, self._keys),
            messages=StoredMessages(tx, self._keys),
            duties=StoredDuties(tx),
            pairings=StoredPairings(tx, self._vault),
            wishes=StoredWishes(tx),
            reviews=StoredReviews(tx),
            cases=StoredCases(tx, self._keys),
            exclusions=StoredExclusions(tx, self._vault),
            outbox=StoredOutbox(tx, self._vault, now),
            retention=StoredRetention(tx, self._keys),
            purge=StoredPurge(tx, self._rules.zone),
            lexicon=StoredLexicon(tx, self._vault),
            audit=StoredAudit(tx, self._vault, now),
            talks=StoredTalks(tx),
            hours=StoredHours(tx),
            debriefs=StoredDebriefs(tx),
            rota=StoredRota(tx),
            calls=StoredCalls(tx),
            on_call=StoredOnCall(tx),
            boards=StoredBoards(tx, StoredCases(tx, self._keys)),
            ownership=StoredOwnership(tx),
            postings=StoredPostings(tx, now),
            asides=StoredAsides(tx, self._keys),
            addressees=StoredAddressees(tx),
            case_works=StoredCaseWorks(tx, self._keys),
            last_lines=StoredLastLines(tx, self._keys),
            monthly=StoredMonthly(tx, self._rules.zone, now),
            recovery=StoredRecovery(tx, self._keys, self._erasures, now),
            forgetting=StoredForgetting(tx, self._keys, self._vault, self._erasures, self._rules.zone, now),
            parent_codes=StoredParentCodes(tx, self._vault),
            course=self._course,
            training=StoredTraining(tx, self._vault),
            certificates=StoredCertificates(tx),
            rehearsals=StoredRehearsals(tx),
            newcomers=StoredNewcomers(tx),
            reveals=StoredReveals(tx, self._vault),
            reports=StoredReports(tx, self._keys, self._vault),
            circle=StoredCircle(tx, self._vault),
            setup_codes=StoredSetupCodes(tx, self._vault),
            moments=StoredMoments(tx, now),
        )


def _digest(token: str) -> bytes:
    """Not under the main key, which may change: nobody finds a token of 200 random bits by its hash."""
    return sha256(token.encode()).digest()


async def _require_key(tx: Transaction, vault: Vault) -> None:
    """`WrongKey` for the key of another database; a new one takes any."""
    if await version_in(tx) and not vault.fits(await tx.value("SELECT key_check FROM programme")):
        raise WrongKey("the key file does not fit this database: give the key that it was made with")


async def _remember_key(tx: Transaction, vault: Vault) -> None:
    """From now on the database belongs to this key."""
    check = vault.rows.close(KEY_CHECK, *KEY_CHECKED)
    await tx.rows(
        "INSERT INTO programme (id, key_check) VALUES (1, :check) ON CONFLICT (id) DO NOTHING",
        {"check": check},
    )
