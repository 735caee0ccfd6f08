"""What this subject hears in words, and does when it is due."""

from care.conversation import endings, handover, parting_note, silence_and_limits
from care.model.prompts import Purpose
from care.people.declaration import Asked, Subject
from care.people.permissions import Action

SUBJECT = Subject(
    prompts={
        Purpose.LINE: Asked(parting_note.keep, Action.ANSWER, of_oneself=True),
    },
    due=(
        endings.close_abandoned,
        silence_and_limits.watch,
        handover.look_on,
        handover.find_left_alone,
    ),
)
