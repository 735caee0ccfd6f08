"""What this subject adds: what it tells, answers in words, and what the clock starts."""

from care.conduct import report_decisions, reports
from care.conduct.messages import ConductMessage, ConductPurpose
from care.model.moments import Moment, then
from care.people.declaration import Asked, Subject
from care.people.permissions import Action

SUBJECT = Subject(
    messages=ConductMessage,
    prompts={
        ConductPurpose.REPORT_NOTE: Asked(reports.keep_note, Action.REPORT, of_oneself=True),
        ConductPurpose.REPORT_REASON: Asked(report_decisions.decide, Action.REPORTS),
    },
    due=(
        report_decisions.pass_on,
        report_decisions.remind,
        report_decisions.end_rests,
    ),
    waits={
        Moment.REPORT_TOLD: lambda _: (reports.TOLD_AGAIN,),
        Moment.SUSPENSION_ENDS: then,
    },
)
