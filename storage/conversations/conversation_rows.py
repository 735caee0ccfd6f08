"""Conversations and seats as rows."""

from care.model.entities import Conversation, Participant
from care.model.enums import Mode, Part, Stage, Topic
from care.model.levels import Level
from storage.engine.converters import utc_or_none
from storage.engine.database import Row

LEFT = "mode = 'left', left_at = :now"
HEARD = """
    SELECT COALESCE(MAX(m.id), 0) FROM messages m
    WHERE m.conversation = conversations.id AND EXISTS (
        SELECT 1 FROM participants t
        WHERE t.conversation = m.conversation AND t.part <> 'student'
            AND (t.mode = 'speaking' OR t.left_at >= m.written_at))
"""
"""The last message that was written while a supporter or counselor was with the student, or 0."""
QUEUE = "v.stage = 'waiting' AND v.for_counselor = 0"
"""The conversations that wait for a supporter; `storage/matching/pairings.py` adds who has no open offer."""
PLACE = """
    SELECT v.*, t.conversation, t.person, t.part, t.mode, t.alias, p.chat
    FROM participants t
    JOIN conversations v ON v.id = t.conversation
    JOIN people p ON p.id = t.person
    WHERE t.person = :person AND t.mode <> 'left'
"""
SEAT = """
    SELECT t.conversation, t.person, t.part, t.mode, t.alias, p.chat
    FROM participants t JOIN people p ON p.id = t.person
"""


def conversation_of(row: Row) -> Conversation:
    """Read a row of `conversations`."""
    return Conversation(
        row["id"],
        row["student"],
        Stage(row["stage"]),
        Level(row["level"]),
        Topic(row["topic"]) if row["topic"] else None,
        row["mood"],
        bool(row["for_counselor"]),
        utc_or_none(row["waiting_since"]),
        utc_or_none(row["ended_at"]),
        row["carried_to"],
        row["mood_after"],
    )


def seat_of(row: Row) -> Participant:
    """Read a row of `SEAT`."""
    return Participant(
        row["conversation"], row["person"], row["chat"], Part(row["part"]), Mode(row["mode"]), row["alias"]
    )
