"""What this subject hears in words, and does when it is due."""

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
