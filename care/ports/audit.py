"""Audit: the record of who did what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from care.model.audit_actions import AuditAction


@dataclass(frozen=True, slots=True)
class Noted:
    """One row; `actor` and `about` are ids and codes of ours, never words. `at` is UTC."""

    id: int
    at: datetime
    actor: str
    action: str
    about: str


@dataclass(frozen=True, slots=True)
class Only:
    """Which rows are asked for: by or about this person, this deed, from `since` to before `until`."""

    who: str = ""
    deed: str = ""
    since: datetime | None = None
    until: datetime | None = None


EVERYTHING = Only()


class Audit(Protocol):
    """Who did what, without content; a row can be added, never changed."""

    async def begin(self) -> None:
        """Add the first row; doing it again changes nothing."""

    async def note(self, actor: str, deed: AuditAction, about: str = "") -> None:
        """Add a row; `actor` is a person's id, `about` a code or an id of ours, never words."""

    async def noted(self, actor: str, deed: AuditAction, about: str | None, since: datetime) -> bool:
        """Return whether this very row was added since then; `about` None: one about anybody."""

    async def page(self, before: int, most: int, only: Only = EVERYTHING) -> Sequence[Noted]:
        """Return the newest such rows below this number, the newest first; `before` 0 is the end."""

    async def named(self) -> Sequence[str]:
        """Return everybody with a name by whom or about whom something stands in it."""

    async def history(self, about: str) -> Sequence[Noted]:
        """Return every row about this, the oldest first."""

    async def is_whole(self) -> bool:
        """Return whether no row was changed, removed or moved."""

    async def purge(self, before: datetime) -> None:
        """Delete older rows; what remains can be verified as before."""
