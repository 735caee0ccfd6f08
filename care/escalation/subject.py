"""What this subject adds: what it tells, answers in words, and what the clock starts."""

from care.escalation import alert_ladder, sos, supporter_flags
from care.escalation.messages import EscalationMessage, EscalationPurpose
from care.model.moments import Moment, then
from care.people.declaration import Asked, Subject
from care.people.permissions import Action

SUBJECT = Subject(
    messages=EscalationMessage,
    prompts={
        EscalationPurpose.FLAG_NOTE: Asked(supporter_flags.keep_note, Action.FLAG),
    },
    due=(
        alert_ladder.climb,
        sos.notice_silence,
    ),
    waits={
        Moment.RUNG_DUE: then,
        Moment.SOS_ASKED: lambda rules: (rules.sos_wait,),
    },
)
