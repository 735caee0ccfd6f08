"""A year of a programme's files in seconds: conversations and people come and go, and the process dies.

Everything goes through the storage that the bot uses; only what people would do is left out.
"""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from bot.base.clock import seeded_chance
from bot.planning.newcomers import open_store, rules_of
from bot.scheduling.alarms import purge_all
from bot.scheduling.beginning import begin
from care.model.entities import Participant, Person
from care.model.enums import Mode, Part, Stage
from care.model.messages import Content
from storage.sealing.encryption import Seal, Vault
from storage.sealing.key_slots import SLOT, names_in
from storage.store import Desk, Store
from tests.virtual import NOON, VirtualClock
from tests.world import KEY, TOKEN

T = TypeVar("T")
WINDOW = 16
"""Bytes of which a remainder is recognised."""
FILES = ("sebaya.db", "sebaya.db-wal", "sebaya.db.keys", "sebaya.db.erasures")
STEP = timedelta(days=4)
FORGOTTEN, DIES = 0.9, 0.3
"""How likely it is in one step that somebody asks to be forgotten, and that the process is killed."""


class PowerFails(Exception):
    """The process is gone in the middle of a transaction."""


class Year:
    """A programme's folder, and every key and account's hash that it has ever held."""

    def __init__(self, folder: Path, seed: int, a_step: int) -> None:
        folder.mkdir()
        self.folder, self._a_step = folder, a_step
        self._chance, self._seed = seeded_chance(seed), seed
        self.clock = VirtualClock(NOON)
        self._people: list[Person] = []
        self._running: list[str] = []
        self._number = 0
        self.sealed: dict[bytes, str] = {}
        """Each slot as it was written, and whose key it held."""
        self.hashes: set[bytes] = set()
        self.crashes = 0
        self.store: Store

    async def begins(self) -> None:
        """A start of the bot, as far as the files go."""
        self.store = await open_store(
            self.folder, rules_of({"BOT_TOKEN": TOKEN}), seeded_chance(self._seed * 1_000 + self.crashes)
        )
        self._watches(self.store._means.vault.keys)
        await begin(self.store, self.clock)

    async def step(self) -> None:
        """Four days: people come, write, end and ask to be forgotten; then the night, when all is tidied."""
        await self.store.run(self.clock.now(), self._comes_and_goes)
        if self._chance.uniform(0, 1) < DIES:
            await self._dies()
        await self.clock.advance(STEP.total_seconds())
        await purge_all(self.store, self.clock)
        await self.store.remake_if_due(self.clock.now())

    async def _comes_and_goes(self, desk: Desk) -> None:
        for _ in range(self._a_step):
            self._running.append(await self._talk(desk))
        while len(self._running) > 3 * self._a_step:
            await desk.work.conversations.end(self._drawn(self._running), Part.STUDENT, desk.work.now)
        if self._chance.uniform(0, 1) < FORGOTTEN:
            await self._is_forgotten(desk, self._drawn(self._people))

    def _drawn(self, some: list[T]) -> T:
        return some.pop(self._chance.choice(range(len(some))))

    async def _talk(self, desk: Desk) -> str:
        self._number += 1
        number, now = self._number, desk.work.now
        visitor = await desk.work.people.arrive(7_000_000_000 + number, "id", now, writes=True)
        person = await desk.work.people.add(desk.work.chance.new_id(), visitor.chat, "id", 1, now)
        self._people.append(person)
        one = desk.work.chance.new_id()
        await desk.work.conversations.add(one, person.id, stage=Stage.ASKING, for_counselor=False, now=now)
        seat = Participant(one, person.id, person.chat, Part.STUDENT, Mode.SPEAKING, f"Alias {number}")
        await desk.work.conversations.join(seat, now)
        await desk.work.messages.add(seat, Content("halo"), number, reply_to=None, album=None, now=now)
        return one

    async def _is_forgotten(self, desk: Desk, person: Person) -> None:
        for row in await desk.tx.rows("SELECT hash FROM chats WHERE id = :id", {"id": person.chat}):
            self.hashes.add(row["hash"])
        rows = await desk.tx.rows("SELECT id FROM conversations WHERE student = :id", {"id": person.id})
        gone = {row["id"] for row in rows}
        self._running = [one for one in self._running if one not in gone]
        await desk.work.keeping.forgetting.erase(person)

    async def _dies(self) -> None:
        """A kill after keys were made and destroyed, before the commit; then a start."""
        before = self._running[:], self._people[:], self._number
        left = self.folder.with_name(f"{self.folder.name}-killed")

        async def cut_off(desk: Desk) -> None:
            await self._comes_and_goes(desk)
            left.mkdir()
            for name in FILES:
                shutil.copy(self.folder / name, left / name)
            raise PowerFails

        try:
            await self.store.run(self.clock.now(), cut_off)
        except PowerFails:
            self.crashes += 1
        await self.store.close()
        for name in FILES:
            shutil.copy(left / name, self.folder / name)
        shutil.rmtree(left)
        self._running, self._people, _ = before
        await self.begins()
        known = {row["id"] for row in await self.rows("SELECT id FROM conversations WHERE ended_at IS NULL")}
        self._running = [one for one in self._running if one in known]

    async def rows(self, sql: str) -> list[dict[str, Any]]:
        """What stands in the database."""

        async def read(desk: Desk) -> list[dict[str, Any]]:
            return [dict(row) for row in await desk.tx.rows(sql)]

        return await self.store.run(self.clock.now(), read, stirs=False)

    def _watches(self, seal: Seal) -> None:
        """Note each key that is written from now on."""
        close = seal.close

        def noted(data: bytes, *place: str | int) -> bytes:
            sealed = close(data, *place)
            self.sealed[sealed] = data[2 : 2 + data[0]].decode()
            return sealed

        seal.close = noted  # type: ignore[method-assign]  # a test watches it

    async def destroyed(self) -> tuple[set[bytes], set[bytes]]:
        """Every slot whose key should be gone, and every hash of an account that should be."""
        live = await self.store._keys.readable()
        newest = {name: slot for slot, name in self.sealed.items()}
        kept = {newest[name] for name in live}
        there = {row["hash"] for row in await self.rows("SELECT hash FROM chats")}
        return self.sealed.keys() - kept, self.hashes - there

    def remains(self, wanted: set[bytes]) -> list[tuple[str, int]]:
        """Where in any file some bytes of these stand: file and place."""
        parts = {one[at : at + WINDOW] for one in wanted for at in range(0, len(one) - WINDOW + 1, WINDOW)}
        return [(path.name, at) for path in self._files() for at in found(path.read_bytes(), parts)]

    def opened(self) -> set[str]:
        """What the main key opens in the key file, tried at every byte."""
        data, vault, head = (self.folder / "sebaya.db.keys").read_bytes(), Vault(KEY), bytes(SLOT)
        tried = (names_in(head + data[at : at + SLOT], vault) for at in range(len(data) - SLOT + 1))
        return {name for names in tried for name in names}

    def _files(self) -> list[Path]:
        return [path for path in self.folder.iterdir() if path.is_file()]


def found(data: bytes, parts: set[bytes]) -> Iterator[int]:
    """Each place at which one of these parts begins."""
    return (at for at in range(len(data) - WINDOW + 1) if data[at : at + WINDOW] in parts)
