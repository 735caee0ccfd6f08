"""What this subject adds: what it tells, what the clock starts, and when."""

from datetime import timedelta

from care.duty import callbacks, on_call, on_off_duty, shift_events
from care.duty.messages import DutyMessage
from care.model.moments import Moment, then
from care.people.declaration import Subject

SUBJECT = Subject(
    messages=DutyMessage,
    due=(
        on_call.ask,
        on_call.run_out,
        on_call.watch,
        shift_events.keep,
        shift_events.tell_gaps,
        on_off_duty.end_unfit,
        on_off_duty.remind,
        on_off_duty.end_shifts,
        callbacks.ask_again,
        callbacks.call,
        callbacks.hear_answers,
        callbacks.correct_promises,
    ),
    waits={
        Moment.ON_CALL_SINCE: on_call.spans,
        Moment.ON_CALL_CONFIRMED: on_call.spans,
        Moment.ON_CALL_ASKED: lambda rules: (on_call.asked_before(rules),),
        Moment.DUTY_ENDS: lambda rules: (-rules.end_reminder, timedelta(0)),
        Moment.REST_ENDS: then,
        Moment.CERTIFICATE_ENDS: then,
        Moment.WAITING_BEGAN: lambda rules: (rules.wait_kept,),
        Moment.LATER_BEGAN: lambda rules: (rules.later_kept,),
        Moment.HELPER_LEFT: lambda rules: (rules.wait_kept, rules.later_kept),
        Moment.WRITTEN_WHILE_WAITING: lambda rules: (rules.wait_kept,),
        Moment.CALLED: lambda rules: (rules.wait_kept, rules.call_kept),
    },
    appointments=(shift_events.appointments,),
)
