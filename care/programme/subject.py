"""What this subject adds: what it tells, answers in words, and what the clock starts."""

from care.people.declaration import Asked, Subject
from care.people.permissions import Action
from care.programme import monthly, teaching
from care.programme.messages import ProgrammeMessage, ProgrammePurpose

SUBJECT = Subject(
    messages=ProgrammeMessage,
    prompts={
        ProgrammePurpose.LEXICON_ENTRY: Asked(teaching.hear, Action.LEXICON),
    },
    due=(
        monthly.settle,
        monthly.post,
    ),
)
