"""What this subject adds: what it tells, answers in words, and what the clock starts."""

from care.curriculum.messages import TrainingMessage, TrainingPurpose
from care.model.moments import Moment
from care.people.declaration import Asked, Subject
from care.people.permissions import Action
from care.training import certificates, rehearsals, reminders

SUBJECT = Subject(
    messages=TrainingMessage,
    prompts={
        TrainingPurpose.HOURS_ELSEWHERE: Asked(certificates.keep_hours, Action.CERTIFY),
    },
    due=(
        certificates.warn,
        rehearsals.end_idle,
        reminders.remind,
    ),
    waits={
        Moment.CERTIFICATE_ENDS: lambda _: [-lead for _, lead in certificates.STAGES],
        Moment.REHEARSAL_TOUCHED: lambda _: (rehearsals.IDLE,),
        Moment.TRAINING_TOUCHED: lambda _: (reminders.WEEK,),
        Moment.TRAINING_REMINDED: lambda _: (reminders.WEEK,),
    },
)
