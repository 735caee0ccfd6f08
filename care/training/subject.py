"""What this subject adds: what it tells, answers in words, and what the clock starts."""

from care.curriculum.messages import TrainingMessage, TrainingPurpose
from care.model.moments import Moment
from care.people.declaration import Asked, Subject
from care.people.permissions import Action
from care.training import catching_up, certificates, hours_elsewhere, practice_sheets, rehearsals, reminders

SUBJECT = Subject(
    messages=TrainingMessage,
    prompts={
        TrainingPurpose.HOURS_ELSEWHERE: Asked(hours_elsewhere.keep, Action.CERTIFY),
    },
    due=(
        certificates.warn,
        catching_up.remind,
        rehearsals.end_idle,
        practice_sheets.remind,
        reminders.remind,
    ),
    waits={
        Moment.CERTIFICATE_ENDS: lambda _: [-lead for _, lead in certificates.STAGES],
        Moment.CATCH_UP_SINCE: lambda rules: [
            rules.training_grace - lead for lead in catching_up.LEADS.values()
        ],
        Moment.CARD_POSTED: lambda _: (practice_sheets.REMINDED_AFTER,),
        Moment.REHEARSAL_TOUCHED: lambda _: (rehearsals.IDLE,),
        Moment.TRAINING_TOUCHED: lambda _: (reminders.WEEK,),
        Moment.TRAINING_REMINDED: lambda _: (reminders.WEEK,),
    },
)
