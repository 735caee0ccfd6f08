"""Every message kind of every subject, found by its text's key or by what holds for it."""

from care.addressing.messages import AddressingMessage
from care.addressing.subjects import SUBJECTS
from care.model.card_kinds import CardKind
from care.model.enums import Role
from care.model.message_kinds import Trait
from care.people.declaration import merged
from care.system.messages import SystemMessage

MESSAGES = merged(
    {kind.value: kind for kind in messages}
    for messages in (AddressingMessage, SystemMessage, *(one.messages for one in SUBJECTS))
)
WITH = {trait: frozenset(kind for kind in MESSAGES.values() if trait in kind.traits) for trait in Trait}
"""For each trait the kinds that have it."""
ABOUT_STUDENTS = {
    Role.SUPPORTER: WITH[Trait.FOR_SUPPORTERS],
    Role.COUNSELOR: WITH[Trait.FOR_COUNSELORS] | {CardKind.ALERT, CardKind.RISEN, CardKind.CALLS},
}
"""What waits to be sent and is not shown any more to somebody who lost this role."""
