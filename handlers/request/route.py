"""A way in: who may take it, and what is done."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from care.people.permissions import Action
from handlers.request.request import Request


@dataclass(frozen=True, slots=True)
class Route:
    """One handler, and the action that its visitor must be allowed to do.

    `alone`: with words after it, the command counts as words. `hides`: in a group it comes with a code, so
    the message is deleted there.
    """

    action: Action
    do: Callable[[Request], Awaitable[None]]
    in_group: bool = False
    hides: bool = False
    alone: bool = False
