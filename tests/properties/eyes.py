"""What somebody had seen before they wrote, and what they chose after: nobody else may get their words.

It knows screens and presses alone, and asks the database one thing: by what alias a reader is known there.
"""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sandbox.people.people import Person
from sandbox.state.screen import Seen
from sandbox.wire.responses import Answer
from storage.sealing.encryption import Vault

TOKEN = re.compile(r"kata \d+z")
TALK = re.compile(r"(?:↻ )?(?:[^\n:]{1,30}: |(?:🗨|🤝) )?(kata \d+z)")
"""A relayed message: nothing but the words, and before them whose they are."""
HOLDS = 600
"""Seconds: how long what was asked or received may be meant, and how long a choice holds."""
COUNSELOR = (
    *("counselor-here", "counselor-beside", "beside-supporter"),
    *("supporter-is-counselor", "counselor-changes"),
)
"""What names a counselor to somebody as one who speaks with them."""
READER = """
    SELECT w.alias AS writer, t.alias AS reader, t.part, t.mode, t.joined_at / 1000.0 AS came FROM messages m
    JOIN participants w ON w.conversation = m.conversation AND w.person = m.person
    JOIN people p ON p.chat = (SELECT id FROM chats WHERE hash = :hash)
    JOIN participants t ON t.conversation = m.conversation AND t.person = p.id
    WHERE m.source = :source AND m.person = (
        SELECT id FROM people WHERE chat = (SELECT id FROM chats WHERE hash = :from_hash))
"""


@dataclass(slots=True)
class Opened:
    """Something on somebody's screen that their next words may answer."""

    seen: Seen
    at: float
    thread: bool
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """A tap at "For whom?"."""

    label: str
    at: float
    talk: bool


@dataclass(frozen=True, slots=True)
class Said:
    """One message, with what its writer saw when they sent it."""

    writer: Person
    source: int
    at: float
    talks: bool
    points: str
    open: tuple[Opened, ...]
    shown: str


@dataclass(slots=True)
class Eyes:
    """Watches every request of the bot, and what each writer has on the screen."""

    vault: Vault
    database: sqlite3.Connection
    now: Callable[[], float]
    text: Callable[..., str]
    said: dict[str, Said] = field(default_factory=dict)
    opened: dict[int, list[Opened]] = field(default_factory=lambda: defaultdict(list))
    chosen: dict[int, list[Chosen]] = field(default_factory=lambda: defaultdict(list))
    delivered: int = 0
    wrongs: list[str] = field(default_factory=list)
    _looked: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    def begins(self, person: Person) -> None:
        """What is on the screen by now is answered."""
        self._looked[person.id] = person.chat.messages[-1].id

    def look(self, person: Person) -> None:
        """Take note of what has come to somebody's screen since the last look."""
        ways_out = {self.text("side-done"), self.text("side-over")}
        for seen in person.chat.messages:
            if seen.id > self._looked[person.id]:
                self._looked[person.id] = seen.id
                if seen.by_bot and (seen.asks_reply or ways_out & set(seen.buttons)):
                    self.opened[person.id].append(Opened(seen, seen.raw["date"], self._is_thread(seen)))

    def _is_thread(self, seen: Seen) -> bool:
        return seen.text.startswith(("💡", "🧭"))

    def writes(self, token: str, person: Person, source: int, reply_to: Seen | None, *, talks: bool) -> None:
        """Somebody has written this."""
        still = [one for one in self.opened[person.id] if self._is_open(one)]
        for one in still:
            # a form is answered once
            one.closed = one.closed or (
                not one.thread and reply_to is not None and reply_to.id == one.seen.id
            )
        shown = "\n".join([*person.heard, *person.buttons])
        points = self._points(person, reply_to)
        self.said[token] = Said(person, source, self.now(), talks, points, tuple(still), shown)

    def _is_open(self, one: Opened) -> bool:
        return not one.closed and self.now() - one.at < HOLDS

    def chooses(self, person: Person, label: str) -> None:
        """Somebody taps an answer to "For whom?"."""
        talk = label.startswith(("🗨", "👥"))
        self.chosen[person.id].append(Chosen(label, self.now(), talk))
        if not talk and not label.startswith(("💡", "🧭")):
            once = [one for one in self.opened[person.id] if not one.thread and self._is_open(one)]
            # Its mark stands in its question, or else there is only one; the answer says that it is over.
            for one in [one for one in once if label[0] in one.seen.text] or once[-1:]:
                one.closed = True

    def closes(self, person: Person, seen: Seen) -> None:
        """Somebody closes what was open, by any message that begins so: a thread, or a form asked twice."""
        head = seen.text.partition("\n")[0]
        for one in self.opened[person.id]:
            one.closed |= one.seen.text.startswith(head)

    def watch(self, _: str, params: dict[str, Any], answer: Answer) -> None:
        """Look at one request that Telegram has answered."""
        chat, text = int(params.get("chat_id", 0)), str(params.get("text", ""))
        if not answer.ok or chat <= 0:
            return
        if talk := TALK.fullmatch(text):
            self._in_talk(talk[1], chat)
        elif text.startswith(("💡", "🧭")):
            for token in TOKEN.findall(text):
                self._beside(token, chat)

    def _in_talk(self, token: str, chat: int) -> None:
        said = self.said[token]
        reader = self._reader(said, chat)
        if reader is None or reader["mode"] == "listening":
            return
        self.delivered += 1
        choice = self._choice(said, talk=True)
        if said.points == "side" and not choice:
            self.wrongs.append(f"{token}: an answer to something beside the talk went to the talk")
        elif not said.points and said.open and not choice:
            self.wrongs.append(f"{token}: could be meant for two, and went to the talk without a tap")
        if not self._named(said, reader, choice):
            self.wrongs.append(f"{token}: its writer had not seen {reader['part']} {reader['reader']} named")

    def _beside(self, token: str, chat: int) -> None:
        said = self.said[token]
        if said.writer.id == chat:
            return
        self.delivered += 1
        if said.points == "talk":
            self.wrongs.append(f"{token}: an answer to the talk went beside it")
        elif not said.points and said.talks and not self._choice(said, talk=False):
            self.wrongs.append(f"{token}: went beside the talk without a tap")

    def _points(self, person: Person, seen: Seen | None) -> str:
        """Return where a reply points: into the talk, beside it, or "" where it says nothing of that."""
        if seen is None:
            return ""
        if seen.text.startswith(("💡", "🧭")) or any(
            one.seen.id == seen.id for one in self.opened[person.id]
        ):
            return "side"
        return "talk" if TALK.fullmatch(seen.text) else ""

    def _choice(self, said: Said, *, talk: bool) -> Chosen | None:
        """The tap that holds for these words: later, or before them and after all that is open."""
        for one in self.chosen[said.writer.id]:
            news = max((open_.at for open_ in said.open if one.talk or not open_.thread), default=0.0)
            before = one.at <= said.at and said.at - one.at < HOLDS and one.at >= news
            if one.talk == talk and (one.at >= said.at or before):
                return one
        return None

    def _reader(self, said: Said, chat: int) -> sqlite3.Row | None:
        values = {"source": said.source, "hash": self.vault.hash("chat", chat)}
        values["from_hash"] = self.vault.hash("chat", said.writer.id)
        row: sqlite3.Row | None = self.database.execute(READER, values).fetchone()
        return row

    def _named(self, said: Said, reader: sqlite3.Row, choice: Chosen | None) -> bool:
        if reader["came"] > said.at:
            return True  # words while waiting are for whoever will come
        if reader["part"] == "counselor":
            return any(self._says(key) in said.shown for key in COUNSELOR) or "🧑‍🏫" in said.shown
        if reader["part"] == "supporter" and said.talks and "👥" in said.shown:
            return True  # by the name that counselors know
        return bool(reader["reader"]) and (
            reader["reader"] in said.shown or (choice is not None and reader["reader"] in choice.label)
        )

    def _says(self, key: str) -> str:
        return max(re.split("☃", self.text(key, alias="☃", name="☃", code="☃")), key=len)
