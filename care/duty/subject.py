"""What this subject hears in words, and does when it is due."""

from care.duty import callbacks, on_call, on_off_duty, shift_events
from care.people.declaration import Subject

SUBJECT = Subject(
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
)
