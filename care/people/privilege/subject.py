"""What this subject adds: what it tells, and what the clock starts."""

from care.model.moments import Moment, then
from care.people.declaration import Subject
from care.people.privilege import keypads, seconding
from care.people.privilege.messages import PrivilegeMessage

SUBJECT = Subject(
    messages=PrivilegeMessage,
    due=(keypads.end_old, keypads.tell_taken_away, seconding.forget_old),
    waits={
        Moment.KEYPAD_ENDS: then,
        Moment.ACT_ASKED: lambda _: (seconding.WAITS,),
    },
)
