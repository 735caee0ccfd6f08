"""What this subject hears in words, and does when it is due."""

from care.model.prompts import Purpose
from care.people.declaration import Asked, Subject
from care.people.permissions import Action
from care.training import certificates, rehearsals, reminders

SUBJECT = Subject(
    prompts={
        Purpose.HOURS_ELSEWHERE: Asked(certificates.keep_hours, Action.CERTIFY),
    },
    due=(
        certificates.warn,
        rehearsals.end_idle,
        reminders.remind,
    ),
)
