"""Every message kind of every subject, found by its text's key."""

from care.addressing.messages import AddressingMessage
from care.addressing.subjects import SUBJECTS
from care.model.message_kinds import Trait
from care.people.declaration import merged
from care.system.messages import SystemMessage

MESSAGES = merged(
    {kind.value: kind for kind in messages}
    for messages in (AddressingMessage, SystemMessage, *(one.messages for one in SUBJECTS))
)
SAFETY = frozenset(kind for kind in MESSAGES.values() if Trait.SAFETY in kind.traits)
