"""What this subject adds: what it tells, answers in words."""

from care.model.prompts import Purpose
from care.people import parental_consent
from care.people.declaration import Asked, Subject
from care.people.messages import PeopleMessage
from care.people.permissions import Action

SUBJECT = Subject(
    messages=PeopleMessage,
    prompts={
        Purpose.PARENT_CODE: Asked(parental_consent.redeem, Action.TALK, of_oneself=True),
    },
)
