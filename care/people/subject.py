"""What this subject adds: what it tells, answers in words."""

from care.people import parental_consent
from care.people.declaration import Asked, Subject
from care.people.messages import PeopleMessage, PeoplePurpose
from care.people.permissions import Action

SUBJECT = Subject(
    messages=PeopleMessage,
    prompts={
        PeoplePurpose.PARENT_CODE: Asked(parental_consent.redeem, Action.TALK, of_oneself=True),
    },
)
