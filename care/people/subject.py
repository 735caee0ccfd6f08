"""What this subject adds: answers in words."""

from care.model.prompts import Purpose
from care.people import parental_consent
from care.people.declaration import Asked, Subject
from care.people.permissions import Action

SUBJECT = Subject(
    prompts={
        Purpose.PARENT_CODE: Asked(parental_consent.redeem, Action.TALK, of_oneself=True),
    },
)
