"""What this subject adds: what it tells, answers in words, and what the clock starts."""

from care.casework import (
    break_glass,
    case_closing,
    case_ownership,
    consultation,
    identity_disclosure,
    identity_requests,
    outreach,
    staff_messages,
)
from care.casework.messages import CaseworkMessage, CaseworkPurpose
from care.model.acts import Act
from care.model.moments import Moment, then
from care.people.declaration import Asked, Subject
from care.people.permissions import Action

SUBJECT = Subject(
    messages=CaseworkMessage,
    prompts={
        CaseworkPurpose.REVEAL_WHY: Asked(identity_requests.request, Action.REVEAL),
        CaseworkPurpose.ASIDE: Asked(staff_messages.write, Action.REPLY, beside=True),
        CaseworkPurpose.ADVICE: Asked(staff_messages.write, Action.REPLY, beside=True),
        CaseworkPurpose.CONSULT: Asked(consultation.put, Action.CONSULT, beside=True),
        CaseworkPurpose.CASE_NOTE: Asked(case_closing.keep_note, Action.CASE, beside=True),
    },
    acts={Act.REVEAL: identity_requests.go_on},
    due=(
        case_ownership.pass_on_unfit,
        case_ownership.watch,
        consultation.repeat,
        case_closing.remind,
        outreach.tell_silence,
        identity_requests.carry_out,
        break_glass.ask_reviews,
        identity_disclosure.hide,
        identity_disclosure.tell_students,
    ),
    waits={
        Moment.OWNER_CLAIMED: case_ownership.spans,
        Moment.OWNER_CAME: case_ownership.spans,
        Moment.OWNER_ACTED: case_ownership.spans,
        Moment.OWNER_KEPT: case_ownership.spans,
        Moment.OWNER_REMINDED: case_ownership.spans,
        Moment.WRITTEN_TO_OWNER: case_ownership.spans,
        Moment.FLAG_RAISED: case_ownership.spans,
        Moment.AWAKE: case_ownership.spans,
        Moment.QUESTION_REPEATED: then,
        Moment.FOLLOW_UP_DUE: then,
        Moment.REACH_ENDS: then,
        Moment.IDENTITY_SHOWN: lambda _: (identity_disclosure.SHOWN,),
        Moment.IDENTITY_TOLD: then,
        Moment.IDENTITY_DUE: then,
        Moment.IDENTITY_REVIEW: then,
    },
)
