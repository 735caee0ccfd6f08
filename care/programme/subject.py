"""What this subject adds: answers in words, and what the clock starts."""

from care.model.prompts import Purpose
from care.people.declaration import Asked, Subject
from care.people.permissions import Action
from care.programme import lexicon_editing, monthly

SUBJECT = Subject(
    prompts={
        Purpose.LEXICON_ENTRY: Asked(lexicon_editing.add, Action.LEXICON),
    },
    due=(
        monthly.settle,
        monthly.post,
    ),
)
