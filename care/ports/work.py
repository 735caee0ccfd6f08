"""All that a rule works with during one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from care.lexicon import Finding
from care.ports.cases import Cases
from care.ports.conversations import Conversations, Duties, Messages
from care.ports.outbox import Outbox
from care.ports.people import People, Team
from care.ports.retention import Retention
from care.ports.rota import Calls, OnCall, Rota
from care.rules import Rules

T = TypeVar("T")


class Unavailable(Exception):  # noqa: N818 (named for the condition)
    """The database cannot be read or written now; nothing of the transaction was kept."""


class Chance(Protocol):
    """Where ids and choices come from."""

    def new_id(self) -> str:
        """Twelve characters that nobody can guess."""

    def code(self) -> str:
        """Twenty characters for a one-time link."""

    def choice(self, options: Sequence[T]) -> T: ...


class Watcher(Protocol):
    """Reads a text for words that worry; never raises."""

    def scan(self, text: str) -> Finding: ...


@dataclass(frozen=True, slots=True)
class Work:
    """One transaction's view of the programme, at one moment."""

    now: datetime
    rules: Rules
    chance: Chance
    watcher: Watcher
    people: People
    team: Team
    conversations: Conversations
    messages: Messages
    duties: Duties
    cases: Cases
    outbox: Outbox
    retention: Retention
    rota: Rota
    calls: Calls
    on_call: OnCall
