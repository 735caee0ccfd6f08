"""Rows of those who wait and of those who are free, and the statements that find them."""

from care.model.enums import Gender, Language, Topic
from care.model.levels import Level
from care.model.match_rules import Profile, WaitingStudent, Wish
from storage.engine.converters import utc
from storage.engine.database import Row

WAITS = """
    v.stage = 'waiting' AND v.for_counselor = 0
    AND NOT EXISTS (SELECT 1 FROM offers o WHERE o.conversation = v.id AND o.state = 'open')
"""
"""Students who wait for a supporter and have no open offer."""
FREE = """
    WITH busy AS MATERIALIZED (
        SELECT person FROM participants WHERE part = 'supporter' AND mode <> 'left'
        GROUP BY person HAVING COUNT(*) >= :most
    ), asked AS MATERIALIZED (
        SELECT o.person, MAX(v.level) AS level FROM offers o
        JOIN conversations v ON v.id = o.conversation WHERE o.state = 'open' GROUP BY o.person
    )
    SELECT d.person, d.free_since, p.chat, p.language, f.gender, f.languages, f.topics
    FROM duties d
    CROSS JOIN people p ON p.id = d.person
    CROSS JOIN members m ON m.person = d.person AND m.role = 'supporter' AND m.standing = 'active'
    LEFT JOIN profiles f ON f.person = d.person
    WHERE d.ended_at IS NULL AND d.person NOT IN (SELECT person FROM busy)
        AND d.person {} (SELECT person FROM asked WHERE level <= :level)
        AND d.until > :now AND d.closing = 0 AND COALESCE(d.rest_until, 0) <= :now
        AND EXISTS (SELECT 1 FROM certificates c WHERE c.person = d.person AND c.valid_until > :now)
    ORDER BY d.free_since, d.id
"""
"""Supporters who can be offered a student, the longest free first.
Who is busy is found once (MATERIALIZED): of a thousand supporters on duty hardly anybody is free, and CROSS
JOIN looks at the rows of these alone.
"""

HANDED_OVER = """
    SELECT v.*, k.handover_at AS since
    FROM talks k
    CROSS JOIN conversations v ON v.id = k.conversation AND v.stage = 'talking'
    JOIN participants s ON s.conversation = k.conversation AND s.person = k.person AND s.mode = 'speaking'
    WHERE k.handover = 'looking'
        AND NOT EXISTS (SELECT 1 FROM offers o WHERE o.conversation = v.id AND o.state = 'open')
    ORDER BY v.level DESC, k.handover_at, v.id
"""
"""Talks whose supporter looks for somebody to take over, the most urgent first.
CROSS JOIN keeps the order: the few hand-overs are found first, by their index.
"""
KNOWN = "SELECT person FROM participants WHERE conversation = :id"
"""All who have been in a talk."""


def profile_of(row: Row) -> Profile:
    """Read what a supporter said of themselves.

    The language is that of their chat unless they named others.
    """
    languages = (row["languages"] or row["language"]).split()
    return Profile(
        Gender(row["gender"]) if row["gender"] else None,
        frozenset(Language(one) for one in languages),
        frozenset(Topic(one) for one in (row["topics"] or "").split()),
    )


def request_of(row: Row) -> WaitingStudent:
    """Read a waiting conversation as a request."""
    return WaitingStudent(
        row["id"],
        row["student"],
        Level(row["level"]),
        Topic(row["topic"]) if row["topic"] else None,
        row["mood"],
        wish_of(row),
        utc(row["since"]),
    )


def wish_of(row: Row) -> Wish:
    """Read the wish in a row of `conversations`."""
    return Wish(
        Gender(row["wish_gender"]) if row["wish_gender"] else None,
        Language(row["wish_language"]) if row["wish_language"] else None,
    )
