"""Declarations: what a subject of the rules adds, declared once."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from care.model.acts import Act, PendingAct
from care.model.entities import Person
from care.model.message_kinds import MessageKind
from care.model.moments import Waits
from care.model.prompts import Purpose
from care.people.permissions import Action
from care.ports.unit_of_work import UnitOfWork

K = TypeVar("K")
V = TypeVar("V")

Rule = Callable[[UnitOfWork], Awaitable[None]]
Deed = Callable[[UnitOfWork, Person, PendingAct], Awaitable[None]]
"""What carries a privileged act out, for the one who asked for it; it looks again whether they may."""


class TwoOwners(Exception):
    """Two subjects declare the same name."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How an answer in words is heard: `hear(work, person, about, words)`, if the gate admits `action`.

    `beside`: it belongs beside a conversation and never to it; `hear` gets the message's number too.
    `of_oneself`: it may speak of its writer's own danger; what the team answers speaks of others.
    """

    hear: Callable[..., Awaitable[Any]]
    action: Action
    beside: bool = False
    of_oneself: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject of the rules: the `messages` that it tells, and how answers in words are heard.

    Its `due` rules run in this order, and running one twice does no harm.

    They run when anything has changed, and when one of `waits` is over or one of `appointments` has come.
    `acts`: what is done once a privileged act has its PIN and its second person.
    """

    messages: Iterable[MessageKind] = ()
    prompts: Mapping[Purpose, Asked] = field(default_factory=dict)
    due: tuple[Rule, ...] = ()
    waits: Waits = field(default_factory=dict)
    acts: Mapping[Act, Deed] = field(default_factory=dict)
    appointments: tuple[Callable[[UnitOfWork], Awaitable[Iterable[datetime]]], ...] = ()


def merged(tables: Iterable[Mapping[K, V]]) -> dict[K, V]:
    """Return all tables in one; raise TwoOwners for a name that stands in two."""
    found: dict[K, V] = {}
    for table in tables:
        if twice := found.keys() & table.keys():
            raise TwoOwners(f"more than one subject declares {', '.join(sorted(map(str, twice)))}")
        found |= table
    return found
