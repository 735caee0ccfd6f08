"""What a restored database needs before it can be used."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from care.values import Person


class Recovery(Protocol):
    """A database from before, without a key to any word in it."""

    async def forgotten_since(self) -> Sequence[Person]:
        """Who is in it, and in the list of those who were forgotten."""

    async def list_is_short(self) -> bool:
        """Whether more were forgotten in it than the list of those who were forgotten knows of."""

    async def give_up_words(self) -> Mapping[int, int]:
        """No word in it can be read: nothing of it is sent, and running conversations get new keys.

        Returns how many messages of each writer's chat had not been delivered. Whatever else
        waits to be sent may have been sent already, and is marked so.
        """
