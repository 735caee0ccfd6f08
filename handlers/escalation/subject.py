"""What this subject adds to the bot."""

from care.escalation.messages import EscalationMessage
from care.model.card_kinds import CardKind
from handlers.escalation import alerts, cards, transcripts
from handlers.rendering import readers
from handlers.rendering.subject import Subject

SUBJECT = Subject(
    words={
        EscalationMessage.TRANSCRIPT: transcripts.list_transcript,
    },
    readers={
        EscalationMessage.TRANSCRIPT: readers.may_read_words,
        EscalationMessage.TRANSCRIPT_PHOTO: readers.may_read_words,
    },
    cards={
        CardKind.RUNG: alerts.show_rung,
        CardKind.ALERT: alerts.show_alert,
        CardKind.RISEN: alerts.show_risen,
        CardKind.CASE: cards.show_case,
        CardKind.APPLICANT: cards.show_applicant,
        CardKind.PROFILE: cards.show_profile,
        CardKind.FURTHER: cards.show_further,
        CardKind.REVIEW: cards.show_review,
    },
)
