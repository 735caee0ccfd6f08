"""Steps: a state machine as a value, from which handlers, due rules, audit and tests are derived."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

State = TypeVar("State", bound=StrEnum)


class Mover(StrEnum):
    """Who may move a record on: what somebody is to this one record, not in the programme."""

    STUDENT = "student"
    """The one whom it is about."""
    KEEPER = "keeper"
    """The counselor who has it."""
    COUNSELOR = "counselor"
    """Any other counselor who may know of it."""
    SERVICE = "service"
    """Who received it outside, by a one-time code."""
    NOBODY = "nobody"
    """Everybody else, supporters among them."""


@dataclass(frozen=True, slots=True)
class Step(Generic[State]):
    """One way from some states to another; its name is the button's, the text's and the audit's."""

    name: str
    sources: frozenset[State]
    target: State
    by: frozenset[Mover]

    def is_open(self, state: State, mover: Mover) -> bool:
        """Return whether this mover may take this step from this state."""
        return state in self.sources and mover in self.by


@dataclass(frozen=True, slots=True)
class Machine(Generic[State]):
    """All states of a record and the steps between them.

    `waits_for` names who is to act in each state that has a deadline; the others are `over`.
    """

    first: State
    steps: tuple[Step[State], ...]
    waits_for: Mapping[State, Mover]
    over: frozenset[State]

    def step(self, name: str) -> Step[State]:
        """Return the step of this name; raises KeyError."""
        return {step.name: step for step in self.steps}[name]

    def open_to(self, state: State, movers: Collection[Mover]) -> tuple[Step[State], ...]:
        """Return the steps that these may take from this state, in the table's order."""
        return tuple(one for one in self.steps if any(one.is_open(state, mover) for mover in movers))

    def reached(self, state: State) -> frozenset[State]:
        """Return every state that can follow this one, however many steps later."""
        found: set[State] = set()
        ahead = [state]
        while ahead:
            here = ahead.pop()
            new = {step.target for step in self.steps if here in step.sources} - found
            found |= new
            ahead += new
        return frozenset(found)


def step(name: str, sources: Collection[State], target: State, *by: Mover) -> Step[State]:
    """Make a step."""
    return Step(name, frozenset(sources), target, frozenset(by))
