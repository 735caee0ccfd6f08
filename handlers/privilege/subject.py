"""What this subject adds to the bot."""

from care.model.card_kinds import CardKind
from care.people.permissions import Action
from handlers.privilege import keypads, seconding
from handlers.rendering.subject import Subject
from handlers.request.route import Route

SUBJECT = Subject(
    presses={
        "pin": Route(Action.PIN, keypads.press),
        "act": Route(Action.PIN, seconding.answer),
    },
    buttons=seconding.BUTTONS,
    cards={CardKind.KEYPAD: keypads.show_keypad},
)
