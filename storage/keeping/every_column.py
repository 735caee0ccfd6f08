"""Every sealed or hashed column of every subject; a subject with such columns is one line here."""

from storage.cases.subject import COLUMNS as CASES
from storage.cases.subject import MARKED as MARKED_CASES
from storage.conduct.subject import COLUMNS as CONDUCT
from storage.conversations.subject import COLUMNS as CONVERSATIONS
from storage.matching.subject import COLUMNS as MATCHING
from storage.outbox.subject import COLUMNS as OUTBOX
from storage.people.subject import COLUMNS as PEOPLE
from storage.people.subject import MARKED as MARKED_MEMBERS
from storage.programme.subject import COLUMNS as PROGRAMME
from storage.programme.subject import MARKED as MARKED_PROGRAMME
from storage.sealing.sealed_columns import Hashed, Lost, NewKey, Sealed
from storage.services.referral.subject import COLUMNS as REFERRAL
from storage.training.subject import COLUMNS as TRAINING

COLUMNS = (*PEOPLE, *CONVERSATIONS, *CASES, *MATCHING, *CONDUCT, *TRAINING, *REFERRAL, *OUTBOX, *PROGRAMME)
MARKED = (*MARKED_MEMBERS, *MARKED_CASES, *MARKED_PROGRAMME)
"""Every table whose rows bear a mark of the main key."""
SEALED = tuple(one for one in COLUMNS if isinstance(one, Sealed))
UNDER_MAIN = tuple(one for one in SEALED if one.lost is None and one.row == ("id",))
"""What a change of the main key seals anew for its row's id; a chat's address and the check do not lie so."""
CLEARED = tuple(one.cleared for one in SEALED if one.lost in {Lost.EMPTIED, Lost.DELETED})
"""The statements, without their condition, that remove what lay under a conversation's lost key."""


LOOK = "restore a backup, or look at each and say `sebaya audit accept`"
TOUCHED = f"rows were changed behind the bot's back: {{}}; {LOOK}"


def hashed(by_new_key: NewKey) -> tuple[str, ...]:
    """Return the tables whose hashes a change of the main key treats so."""
    return tuple(one.table for one in COLUMNS if isinstance(one, Hashed) and one.by_new_key is by_new_key)
