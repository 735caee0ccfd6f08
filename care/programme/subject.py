"""What this subject adds: what it tells, answers in words, and what the clock starts."""

from care.people.declaration import Asked, Subject
from care.people.permissions import Action
from care.programme import lexicon_editing, monthly
from care.programme.messages import ProgrammeMessage, ProgrammePurpose

SUBJECT = Subject(
    messages=ProgrammeMessage,
    prompts={
        ProgrammePurpose.LEXICON_ENTRY: Asked(lexicon_editing.add, Action.LEXICON),
    },
    due=(
        monthly.settle,
        monthly.post,
    ),
)
