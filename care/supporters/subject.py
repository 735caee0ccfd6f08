"""What this subject adds: what it tells, what the clock starts, and when."""

from care.model.moments import Moment
from care.people.declaration import Subject
from care.supporters import debrief
from care.supporters.messages import SupporterMessage

SUBJECT = Subject(
    messages=SupporterMessage,
    due=(debrief.ask_counselors_again,),
    waits={Moment.DEBRIEF_TOLD: lambda _: (debrief.AGAIN,)},
)
