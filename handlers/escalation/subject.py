"""What this subject adds to the bot."""

from care.model.card_kinds import View
from care.model.message_kinds import Kind
from handlers.escalation import alerts, cards, transcripts
from handlers.rendering.subject import Subject

SUBJECT = Subject(
    words={
        Kind.TRANSCRIPT: transcripts.list_transcript,
    },
    cards={
        View.RUNG: alerts.show_rung,
        View.ALERT: alerts.show_alert,
        View.RISEN: alerts.show_risen,
        View.CASE: cards.show_case,
        View.APPLICANT: cards.show_applicant,
        View.PROFILE: cards.show_profile,
        View.FURTHER: cards.show_further,
        View.REVIEW: cards.show_review,
    },
)
