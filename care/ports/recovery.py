"""What a restored database needs before it can be used."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from care.model.entities import Person


class Recovery(Protocol):
    """A database from before, without a key to any word in it."""

    async def forgotten_since(self) -> Sequence[Person]:
        """Who is in it, and in the list of those who were forgotten."""

    async def list_is_short(self) -> bool:
        """Whether more were forgotten in it than the list of those who were forgotten knows of."""

    async def lost_keys(self) -> Sequence[str]:
        """The conversations that should be readable, and whose key is not there or does not open."""

    async def give_up_words(self, conversations: Sequence[str]) -> Mapping[int, int]:
        """No word in these can be read: nothing of it is sent, and they count as destroyed.

        Returns the chat of everybody who is in one that runs, or had written something that had not
        been delivered, with the number of those messages.
        """

    async def renew_keys(self) -> None:
        """Running conversations whose words were given up get new keys; done twice is done once."""

    async def send_again(self) -> None:
        """Whatever else waits to be sent may have been sent already, and is marked so."""
