"""What this subject keeps: its repositories, and its sealed and hashed columns."""

from functools import cached_property

from storage.engine.database import Transaction
from storage.people.care_reviews import StoredReviews
from storage.people.group_membership import StoredCircle
from storage.people.keypads import StoredKeypads
from storage.people.parent_codes import StoredParentCodes
from storage.people.pending_acts import StoredPendingActs
from storage.people.people import StoredPeople
from storage.people.pins import StoredPins
from storage.people.setup_codes import StoredSetupCodes
from storage.people.shadowing import StoredNewcomers
from storage.people.team import StoredTeam
from storage.sealing.encryption import ADDRESS, KEYPAD, NAME, PIN, Vault
from storage.sealing.marks import Marked
from storage.sealing.sealed_columns import Hashed, NewKey, Sealed


class People(StoredPeople):
    """`care.ports.repositories.PeopleRepository`."""

    reviews = cached_property(lambda self: StoredReviews(self._tx))
    newcomers = cached_property(lambda self: StoredNewcomers(self._tx))
    parent_codes = cached_property(lambda self: StoredParentCodes(self._tx, self._vault))


class Team(StoredTeam):
    """`care.ports.repositories.TeamRepository`."""

    def __init__(self, tx: Transaction, vault: Vault, pin_cost: int) -> None:
        super().__init__(tx, vault)
        self._pin_cost = pin_cost

    circle = cached_property(lambda self: StoredCircle(self._tx, self._vault))
    setup_codes = cached_property(lambda self: StoredSetupCodes(self._tx, self._vault))
    keypads = cached_property(lambda self: StoredKeypads(self._tx, self._vault))
    acts = cached_property(lambda self: StoredPendingActs(self._tx))
    pins = cached_property(lambda self: StoredPins(self._tx, self._vault, self._pin_cost))


MARKED = (
    Marked(
        "members",
        row=("person", "role"),
        values=("standing", "coordinator", "on_call_since", "since"),
        named="role || ' ' || person",
        found="(SELECT h.hash FROM people p JOIN chats h ON h.id = p.chat WHERE p.id = members.person)",
        follows=(
            ("people", "chat", "person = NEW.id"),
            ("chats", "hash", "person IN (SELECT id FROM people WHERE chat = NEW.id)"),
        ),
    ),
)
"""Who may act, who is called, and in which chat they are."""
COLUMNS = (
    Sealed("chats", "address", ADDRESS, ("hash",)),
    Sealed("people", "name", NAME),
    Sealed("pins", "secret", PIN),
    Sealed("keypads", "body", KEYPAD),
    Hashed("chats", "hash"),
    Hashed("members", "mark"),
    Hashed("invitations", "hash"),
    Hashed("parent_codes", "hash", NewKey.LIFTED),
    Hashed("strangers", "hash", NewKey.DROPPED),
    Hashed("setup_codes", "hash", NewKey.DROPPED),
    Hashed("setup_tries", "hash", NewKey.DROPPED),
)
OWN = {
    "roles": "members.person",
    "profile": "profiles.person",
    "pins": "pins.id",
    "reviews": "care_reviews.student",
    "decisions": "acts.person care_reviews.decided_by invitations.made_by members.decided_by",
    "watched": "peer_reviews.supporter watched.supporter",
    "notes": "peer_reviews.counselor",
}
"""What `/mydata` counts: the columns that name a person, by the kind of thing that they mean."""
