"""Recovery: what a restored database needs before it can be used."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from care.model.entities import Person


class Recovery(Protocol):
    """A database from before, without a key to any word in it."""

    async def forgotten_since(self) -> Sequence[Person]:
        """Return the people in it who stand in the list of those who were forgotten."""

    async def list_is_short(self) -> bool:
        """Return whether more were forgotten in it than the list of forgotten people knows of."""

    async def lost_keys(self) -> Sequence[str]:
        """Return the conversations that should be readable, and whose key is missing or does not open."""

    async def give_up_words(self, conversations: Sequence[str]) -> Mapping[int, int]:
        """Give up the words of these conversations: nothing is sent, and they count as destroyed.

        Return the chat of everybody who is in one that runs, or had written something that had not
        been delivered, with the number of those messages.
        """

    async def renew_keys(self) -> None:
        """Make new keys for running conversations whose words were given up; done twice is done once."""

    async def send_again(self) -> None:
        """Mark what else waits to be sent: it may have been sent already."""
