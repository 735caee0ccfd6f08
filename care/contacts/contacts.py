"""Contact details in a message: what is found, and where it stands.

The relay holds a student's message that has contacts of a kind in `HELD_FOR_STUDENTS`, shows its writer the
`words` of each, and sends it as it is or not at all. A supporter's message is stopped by any kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from care.contacts import prefilter
from care.contacts.closer import closer_invitations
from care.contacts.game_ids import game_ids
from care.contacts.handles import handles
from care.contacts.identity import addresses, own_names, student_numbers
from care.contacts.invitations import invitations, meetings
from care.contacts.links import emails, links, names_after_at
from care.contacts.normalized_text import read, utf16_offsets
from care.contacts.phones import dialled, phones

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from care.contacts.normalized_text import Finder, Range, Reading


class ContactKind(StrEnum):
    """What may lead out of the programme."""

    PHONE = "phone"
    HANDLE = "handle"
    EMAIL = "email"
    LINK = "link"
    ADDRESS = "address"
    STUDENT_NUMBER = "student-number"
    NAME = "name"
    INVITATION = "invitation"
    MEETING = "meeting"


HELD_FOR_STUDENTS = frozenset(ContactKind) - {ContactKind.INVITATION, ContactKind.MEETING}
STOPPED_FOR_SUPPORTERS = frozenset(ContactKind)


@dataclass(frozen=True, slots=True)
class Contact:
    """A stretch of a text; offset and length in UTF-16 code units, as Telegram counts."""

    kind: ContactKind
    offset: int
    length: int

    def words(self, text: str) -> str:
        """Return what was found in `text`, as it was written."""
        return _cut(text, self.offset, self.offset + self.length)


_FINDERS: tuple[tuple[ContactKind, Finder, prefilter.Hint], ...] = (
    (ContactKind.EMAIL, emails, prefilter.emails),
    (ContactKind.LINK, links, prefilter.links),
    (ContactKind.STUDENT_NUMBER, student_numbers, prefilter.digits),
    (ContactKind.HANDLE, game_ids, prefilter.game_ids),
    (ContactKind.PHONE, phones, prefilter.numbers),
    (ContactKind.HANDLE, names_after_at, prefilter.after_at),
    (ContactKind.HANDLE, handles, prefilter.handles),
    (ContactKind.ADDRESS, addresses, prefilter.addresses),
    (ContactKind.NAME, own_names, prefilter.names),
    (ContactKind.INVITATION, invitations, prefilter.invitations),
    (ContactKind.INVITATION, closer_invitations, prefilter.closer),
    (ContactKind.MEETING, meetings, prefilter.meetings),
)
"""Kinds in order: where two find the same words, the first one names them."""


def allow(known: Iterable[str]) -> frozenset[str]:
    """Turn helplines' numbers and addresses, and aliases, into what `find` takes as `allowed`."""
    keys: set[str] = set()
    for one in known:
        plain = one.lower()
        host = plain.partition("://")[2].partition("/")[0].removeprefix("www.")
        keys |= {*dialled(plain), host, *filter(str.isalpha, plain.split())}
    return frozenset(keys - {""})


def find(
    text: str,
    allowed: frozenset[str] = frozenset(),
    kinds: frozenset[ContactKind] = STOPPED_FOR_SUPPORTERS,
) -> tuple[Contact, ...]:
    """Find contact details of these kinds in `text`, in its order, none over another.

    Never raises; takes time in proportion to the length. `allowed` comes from `allow`.
    """
    return find_in(read(text, allowed), kinds)


def find_in(written: Reading, kinds: frozenset[ContactKind]) -> tuple[Contact, ...]:
    """Find the same in a text that was read already."""
    found = [(kind, *written.place(place)) for kind, place in _kept(written, kinds)]
    units = utf16_offsets(written.text) if found else ()
    return tuple(Contact(kind, units[start], units[end] - units[start]) for kind, start, end in found)


def _kept(written: Reading, kinds: frozenset[ContactKind]) -> list[tuple[ContactKind, Range]]:
    """Return what is found, without what overlaps a kind that comes first."""
    taken = bytearray(len(written.plain))
    kept = []
    for kind, (start, end) in _found(written, kinds):
        if start < end and not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            kept.append((kind, (start, end)))
    return sorted(kept, key=lambda one: one[1])


def _found(written: Reading, kinds: frozenset[ContactKind]) -> Iterator[tuple[ContactKind, Range]]:
    for kind, finder, may_hold in _FINDERS:
        if kind in kinds and may_hold(written.plain):
            for place in finder(written):
                yield kind, place


def _cut(text: str, start: int, end: int) -> str:
    """Return the part of `text` between two offsets in UTF-16 code units."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    return encoded[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
