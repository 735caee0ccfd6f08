"""Every kind of message with every field around it: new, changed, as a reply, both ways, full of marks."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from telegram import Message, MessageReactionUpdated, Update
from telegram.ext import BaseHandler

from bot.programme_info import home_of
from bot.prove.ground import Ground
from bot.prove.marks import Json, Marks, found, hints
from bot.prove.messages import FRAME, Post, fields_of
from handlers.routing.route_table import COMMANDS
from sandbox.people.people import Person
from storage.offline.backup import back_up, unpack

CARRIED = ("text", "photo", "sticker", "voice")
WHO = {"callback_query", "message_reaction", "my_chat_member", "chat_member"}
BACKUP_KEY = bytes(range(32, 64))
LEAST = 10_000
"""Bytes."""
STEP = 100
"""Updates in one batch, as many as Telegram gives."""


@dataclass
class Matrix:
    """Plays messages full of marks in a world, and finds what of them got where."""

    world: Ground
    marks: Marks = field(default_factory=Marks)
    only: frozenset[str] = frozenset(hints(Message))
    cells: int = 0
    arrived: int = 0

    async def plays(self, writer: Person, reader: Person) -> None:
        """All that this writer can send, change, answer and react to."""
        post = Post(self.marks, writer)
        before = len(reader.heard)
        around = [fields for name in self._around() for fields in fields_of(self.marks, name)]
        new = [{"message": post.frame() | one} for one in self._messages(post, around)]
        await self._push(new)
        changed = zip(new, self._messages(post, around), strict=True)
        await self._push(
            [
                {"edited_message": post.frame(old["message"]["message_id"]) | {"edit_date": 1} | one}
                for old, one in changed
            ]
        )
        copy = next(seen for seen in reversed(writer.chat.messages) if seen.by_bot and seen.text == "halo")
        answers = self._messages(post, around)
        await self._push([{"message": post.frame() | one | post.reply(copy.id, "halo")} for one in answers])
        await self._push(list(self._reactions(writer, copy.id)))
        await self.world.passes(seconds=4)
        self.arrived += len(reader.heard) - before

    def _around(self) -> Iterator[str]:
        yield from (name for name in hints(Message) if name not in FRAME and name in self.only)

    def _messages(self, post: Post, around: list[Json]) -> Iterator[Json]:
        """Each field alone, and around each carried kind."""
        for fields in around:
            for kind in (None, *CARRIED):
                self.cells += 1
                words = post.words(kind, f"kata {self.cells}") if kind else {}
                yield {**fields, **words}

    def _reactions(self, writer: Person, message: int) -> Iterator[Json]:
        chat, user = Post(self.marks, writer).frame()["chat"], Post(self.marks, writer).frame()["from"]
        for reaction in self.marks.field(MessageReactionUpdated, "new_reaction")[0]:
            self.cells += 1
            given: Json = self.marks.filled(MessageReactionUpdated)
            given |= {"chat": chat, "user": user, "message_id": message, "new_reaction": [reaction]}
            yield {"message_reaction": given}

    async def strangers(self) -> None:
        """Every kind of update, from somebody who is not known."""
        names = [name for name in hints(Update) if name != "update_id"]
        self.cells += len(names)
        await self._push([{name: self._update(name)} for name in names])

    def _update(self, name: str) -> Any:
        """What stands in one field of an update; a press's id is Telegram's address for its answer."""
        filled = self.marks.field(Update, name)[0]
        return filled | {"id": "tekan"} if name == "callback_query" else filled

    async def tries_every_way_in(self, person: Person) -> None:
        """One update for each handler: commands, words, an edit, a press, a reaction, a group, a block."""
        post = Post(self.marks, person)
        words = [*(f"/{names[0]} kata" for names in COMMANDS), "/unknown"]
        frames = [post.frame() for _ in words]
        command = {"type": "bot_command", "offset": 0}
        messages = [
            {**frame, "text": text, "entities": [command | {"length": len(text.split()[0])}]}
            for frame, text in zip(frames, words, strict=True)
        ]
        messages += [post.frame() | {"dice": {"emoji": "🎲", "value": 1}}, post.frame() | {"text": "kata"}]
        await self._push([{"message": message} for message in messages])
        await self._push([{"edited_message": messages[-1] | {"text": "lain", "edit_date": 1}}])
        group = {"id": -1_000_555, "type": "group", "title": "kanari1"}
        await self._push([{"message": messages[-1] | {"chat": group, "migrate_to_chat_id": -1_000_556}}])
        await self._push([{"message": post.frame() | {"text": "kata", "chat": group}}])
        who = {"chat": messages[0]["chat"], "user": messages[0]["from"], "from": messages[0]["from"]}
        await self._push([{name: self._update(name) | who} for name in hints(Update) if name in WHO])

    async def _push(self, updates: list[Json]) -> None:
        for first in range(0, len(updates), STEP):
            for update in updates[first : first + STEP]:
                self.world.api.updates.push(update)
            await self.world.settle()

    def left(self) -> list[bytes]:
        """Marks in what left the bot, wherever to, and accounts' ids anywhere but as the address."""
        calls = [call for call in self.world.api.calls if call.method != "getUpdates"]
        return [mark for call in calls for mark in self.leaks(_without_address(call.params))]

    def logged(self) -> list[bytes]:
        """Marks and ids in the log."""
        return self.leaks(self.world.log.getvalue())

    def stored(self) -> list[bytes]:
        """Marks and ids in the bytes of every file: database, its log of writes, keys."""
        files = self.world.lies.files(self.world.folder)
        _require_content(files)
        return [mark for path in files for mark in self.leaks(path.read_bytes())]

    def backed_up(self) -> list[bytes]:
        """Marks and ids in a backup: as it lies on a disk, and as who has its key reads it."""
        sealed, opened = self.world.folder / "kept.backup", self.world.folder / "kept.opened"
        back_up(home_of(self.world.settings), sealed, BACKUP_KEY, self.world.clock.now())
        unpack(sealed, opened, BACKUP_KEY)
        _require_content([opened])
        return [mark for path in (sealed, opened) for mark in self.leaks(path.read_bytes())]

    def leaks(self, data: bytes | str) -> list[bytes]:
        """The marks in this, and the ids of accounts in tens, sixteens and as bytes."""
        raw = data.encode() if isinstance(data, str) else data
        ids = [user.id for user in self.world.api.state.users.values() if not user.is_bot]
        forms = [form for one in ids for form in (b"%d" % one, b"%x" % one, one.to_bytes(5, "big"))]
        return [*found(raw), *(form for form in forms if form in raw)]


def _require_content(files: Iterable[Path]) -> None:
    """Raise `AssertionError` if there is next to nothing in which a mark could be found."""
    if sum(path.stat().st_size for path in files) < LEAST:
        raise AssertionError("the files are empty")


def way_in(handler: BaseHandler[Any, Any, Any]) -> str:
    """A name for a handler: a command, or what it is and listens to."""
    heard = getattr(handler, "commands", None) or getattr(handler, "filters", "")
    return f"{type(handler).__name__} {heard}"


def _without_address(params: dict[str, Any]) -> str:
    return json.dumps({name: value for name, value in params.items() if name != "chat_id"})
