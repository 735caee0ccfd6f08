"""What this subject adds to the bot."""

from care.escalation import still_wanted
from care.escalation.messages import EscalationMessage
from care.model.card_kinds import CardKind
from care.model.enums import Hold
from care.people.permissions import Action
from handlers.escalation import alerts, cards, sos_lines, together, transcripts
from handlers.keyboards.keyboards import button
from handlers.rendering.subject import Subject
from handlers.request.route import Route

SUBJECT = Subject(
    presses={
        "sos-answer": Route(Action.SOS, sos_lines.answer),
        "waiting": Route(Action.CASE, alerts.show_waiting),
    },
    buttons={
        **sos_lines.BUTTONS,
        EscalationMessage.SOS_STEPS: lambda _: [[button("breathe", "hold", Hold.BREATHE)]],
    },
    words={
        EscalationMessage.FLAG_TOGETHER: together.list_signs,
        EscalationMessage.TRANSCRIPT: transcripts.list_transcript,
        EscalationMessage.SOS_STEPS: sos_lines.list_steps,
        EscalationMessage.SOS_ANSWERS: sos_lines.list_answers,
    },
    screens={
        EscalationMessage.WAITING_CASES: alerts.list_waiting,
    },
    readers={
        EscalationMessage.TRANSCRIPT: still_wanted.may_read_words,
        EscalationMessage.TRANSCRIPT_PHOTO: still_wanted.may_read_words,
        EscalationMessage.SOS_ANSWERS: still_wanted.may_read_words,
    },
    cards={
        CardKind.RUNG: alerts.show_rung,
        CardKind.ALERT: alerts.show_alert,
        CardKind.RISEN: alerts.show_risen,
        CardKind.SUMMARY: alerts.show_list,
        CardKind.CALLS: alerts.show_list,
        CardKind.CASE: cards.show_case,
        CardKind.APPLICANT: cards.show_applicant,
        CardKind.PROFILE: cards.show_profile,
        CardKind.FURTHER: cards.show_further,
        CardKind.REVIEW: cards.show_review,
    },
)
