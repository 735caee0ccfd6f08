"""A way in: who may, and what is done."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from care.people.permissions import Action
from handlers.request.request import Request


@dataclass(frozen=True, slots=True)
class Route:
    """One handler and the action that its visitor must be allowed; `alone`: with words behind it is words.

    `hides`: what comes with it in a group is a code, so the message is deleted there.
    """

    action: Action
    do: Callable[[Request], Awaitable[None]]
    in_group: bool = False
    hides: bool = False
    alone: bool = False
