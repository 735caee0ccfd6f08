"""What people wrote, what was sent of it, and whether each request was right at the moment of sending."""

import re
import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from handlers.rendering.relay_requests import AGAIN
from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from sandbox.wire.responses import Answer
from storage.sealing.encryption import Vault
from tests.properties.names import Names

IDENTIFYING = re.compile(r"anaria|\b70000000\d\d\b")
"""The beginning of every name, username and id of somebody in a run."""
SIDE = re.compile(r"(?:🗨|🤝) (?=\S)|🧑\u200d🏫(?=: )")
ASIDE = "bisikan"
"""What every question to the counselors and every answer of theirs begins with: for no student."""
TOKEN = re.compile(r"cerita \d+z")
MAY_READ = """
    SELECT v.stage <> 'ended' AND t.mode <> 'left' AND w.mode <> 'left'
    FROM messages m
    JOIN conversations v ON v.id = m.conversation
    JOIN participants w ON w.conversation = v.id AND w.person = m.person
    JOIN chats c ON c.hash = :hash
    JOIN people p ON p.chat = c.id
    JOIN participants t ON t.conversation = v.id AND t.person = p.id
    WHERE m.source = :source
"""
LISTENS = """
    SELECT t.mode = 'listening' FROM messages m
    JOIN chats c ON c.hash = :hash
    JOIN people p ON p.chat = c.id
    JOIN participants t ON t.conversation = m.conversation AND t.person = p.id
    WHERE m.source = :source
"""
THREE = """
    SELECT 2 < COUNT(*) FROM messages m
    JOIN participants t ON t.conversation = m.conversation AND t.mode = 'speaking'
    WHERE m.source = :source
"""
"""Only who listens, or is one of three, is told whose side it was."""
ALIAS = """
    SELECT 1 FROM messages m JOIN participants w ON w.conversation = m.conversation AND w.person = m.person
    WHERE m.source = :source AND w.alias = :alias
"""
OWNED = """
    SELECT 1 FROM journal_owners j JOIN people p ON p.id = j.owner JOIN chats c ON c.id = p.chat
    WHERE c.hash = :hash AND j.student = (
        SELECT v.student FROM messages m JOIN conversations v ON v.id = m.conversation
        WHERE m.source = :source)
"""
"""A transcript that was asked for by the owner may arrive when the case is somebody else's by then."""
SPOKE_LATER = """
    SELECT 1 FROM journal_spoken s JOIN chats c ON c.hash = :hash
    JOIN people p ON p.chat = c.id AND p.id = s.person
    JOIN messages m ON m.conversation = s.conversation AND m.source = :source
    WHERE s.id > :seats
"""
BESIDE = """
    SELECT 1 FROM asides a JOIN threads h ON h.id = a.thread
    JOIN chats c ON c.hash = :hash
    JOIN people p ON p.chat = c.id
    WHERE a.source = :source
        AND (p.id IN (h.supporter, h.counselor) OR p.id IN (SELECT person FROM asked WHERE thread = h.id))
"""
"""What somebody chose for a thread beside a talk is for its two sides."""

CARRIED = """
    SELECT 1 FROM messages WHERE source = :source
    UNION ALL SELECT 1 FROM journal_erased WHERE source = :source
"""
"""Words that were said to somebody; all others answered what the bot had asked (a note, a reason)."""
OF_REPORT = "📝 "


@dataclass(frozen=True, slots=True)
class Written:
    """One message of somebody: its own words, and Telegram's number of it."""

    text: str
    writer: Person
    source: int
    life: int
    rows_before: int


@dataclass(frozen=True, slots=True)
class Copy:
    """One accepted request that carried somebody's words; `unclear` if its answer never came.

    `aside`: to somebody who only listens, so that it has not arrived by that, unless they speak there
    later: `seats` numbers who has begun to speak before.
    """

    text: str
    chat: int
    marked: bool
    unclear: bool
    life: int
    aside: bool = False
    seats: int = 0


@dataclass(slots=True)
class Ledger:
    """Watches every request of the bot; what was wrong is kept until it is asked for."""

    api: BotApi
    vault: Vault
    database: sqlite3.Connection
    team: frozenset[int]
    names: Names
    students: frozenset[int]
    life: int = 0
    written: dict[str, Written] = field(default_factory=dict)
    copies: list[Copy] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    concluded: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    wrongs: list[str] = field(default_factory=list)
    _unclear: set[tuple[str, int]] = field(default_factory=set)

    def note(self, text: str, writer: Person, source: int, rows_before: int) -> None:
        """Somebody wrote this, when the outbox had numbered so many rows."""
        self.written[text] = Written(text, writer, source, self.life, rows_before)

    def watch(self, _: str, params: dict[str, Any], answer: Answer) -> None:
        """Look at one request that Telegram has answered."""
        chat = int(params.get("chat_id", 0))
        if not chat:
            return
        self._check_names(chat, params)
        text = str(params.get("text", ""))
        marked = SIDE.match(text.removeprefix(AGAIN))
        words = self._words(text.removeprefix(AGAIN).removeprefix(marked[0] if marked else ""))
        unclear = self.api.calls[-1].fault == "cut" or (answer.status >= 500)
        if words in self.written:
            aside = self._holds(LISTENS, words, chat)
            if (aside or self._found(THREE, source=self.written[words].source)) != bool(marked):
                self.wrongs.append(
                    f"{words!r} was marked as who listens or is one of three is told, or was not"
                )
            (seats,) = self.database.execute("SELECT COALESCE(MAX(id), 0) FROM journal_spoken").fetchone()
            copy = Copy(words, chat, text.startswith(AGAIN), unclear, self.life, aside, seats)
            self._carried(copy, ok=answer.ok)
        else:
            self.concluded[chat] += not unclear
            self._told(text, chat, ok=answer.ok)

    def _words(self, text: str) -> str:
        """Without whose they are: who is in several conversations is told the writer's alias there.

        What somebody wrote to a report stands under a heading of its own, and was carried nowhere.
        """
        if text.startswith(OF_REPORT):
            return text
        alias, colon, words = text.partition(": ")
        named = colon and "\n" not in alias and words in self.written
        if named and not self._found(ALIAS, alias=alias, source=self.written[words].source):
            self.wrongs.append(f"{words!r} was said to be of {alias}, who did not write it")
        return words if named else text

    def _check_names(self, chat: int, params: dict[str, Any]) -> None:
        shown = str({name: value for name, value in params.items() if name != "chat_id"})
        if IDENTIFYING.search(shown):
            self.wrongs.append(f"somebody's Telegram name or id was sent: {shown}")
        if chat not in self.team and self.names.wrongly_in(params):
            self.wrongs.append(f"a display name was sent outside the team: {shown}")
        if chat in self.students and ASIDE in shown:
            self.wrongs.append(f"what was between supporter and counselors reached a student: {shown}")

    def _carried(self, copy: Copy, *, ok: bool) -> None:
        if ok:
            self._check_reader(copy)
            self._check_mark(copy)
            self.copies.append(copy)
        if copy.unclear:
            self._unclear.add((copy.text, copy.chat))

    def _check_reader(self, copy: Copy) -> None:
        if not self._holds(MAY_READ, copy.text, copy.chat):
            self.wrongs.append(f"{copy.text!r} was sent to or from somebody who is not in the conversation")

    def _check_mark(self, copy: Copy) -> None:
        earlier = [one for one in self.copies if (one.text, one.chat) == (copy.text, copy.chat)]
        if earlier and not copy.marked:
            self.wrongs.append(f"{copy.text!r} was repeated without a mark")
        if earlier and not (earlier[-1].unclear or earlier[-1].life < copy.life):
            self.wrongs.append(f"{copy.text!r} was repeated without need")
        tried = (copy.text, copy.chat) in self._unclear or self.written[copy.text].life < copy.life
        if copy.marked and not tried:
            self.wrongs.append(f"{copy.text!r} was marked as repeated and was not")

    def _told(self, text: str, chat: int, *, ok: bool) -> None:
        for token in TOKEN.findall(text):
            words = next(written for written in self.written if written.startswith(token))
            if self.written[words].writer.id == chat or self._is_for(words, chat):
                continue
            if self._found(CARRIED, source=self.written[words].source) and not self._holds(
                OWNED, words, chat
            ):
                self.wrongs.append(f"{words!r} was shown to somebody who never had the case")
            if ok:
                self.read.add(words)

    def has_arrived(self, copy: Copy) -> bool:
        """Whether its reader speaks with the writer, or began to after having listened."""
        return not copy.aside or self._holds(SPOKE_LATER, copy.text, copy.chat, seats=copy.seats)

    def _is_for(self, words: str, chat: int) -> bool:
        """Whether its writer chose it for a thread that this reader is in."""
        return self._holds(BESIDE, words, chat)

    def _holds(self, sql: str, words: str, chat: int, **given: object) -> bool:
        source, digest = self.written[words].source, self.vault.hash("chat", chat)
        return self._found(sql, source=source, hash=digest, **given)

    def _found(self, sql: str, **given: object) -> bool:
        row = self.database.execute(sql, given).fetchone()
        return bool(row and row[0])
