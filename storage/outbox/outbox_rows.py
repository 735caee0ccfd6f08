"""What waits in the outbox: its order, the statements that read it, and the first row of each chat."""

from dataclasses import dataclass
from datetime import datetime

from care.model.outbox_row import Outgoing, What

RANK = """
    CASE WHEN urgency = -1 THEN 0 WHEN urgency = 0 THEN 1 WHEN urgency < 3 THEN 2
        WHEN not_before <= :now THEN 3 ELSE 4 END
"""
"""Within a chat the order of appending holds; the first word about a case goes before all, then alerts.
The board, deletions and gathered changes go after all others, in any order.
"""
ORDER = f"({RANK}) * 1099511627776 + id"
"""Rank and id in one number, so that MIN finds a chat's first row; 1099511627776 is 2^40, above any id."""

HEADS = f"""
    SELECT o.id, o.chat, o.urgency, o.not_before, o.album, c.kind = 'group' AS is_group
    FROM outbox o LEFT JOIN chats c ON c.id = o.chat
    WHERE o.chat IS NULL AND o.state = 'ready' AND o.expires_at > :now OR o.id IN (
        SELECT first % 1099511627776 FROM (
            SELECT MIN({ORDER}) AS first FROM outbox WHERE chat IS NOT NULL
            GROUP BY chat HAVING MAX(state) <> 'sending'
        ) AS firsts
    )
    ORDER BY o.not_before > :now, o.urgency, o.id LIMIT :most
"""
"""The first row of each chat that has nothing in flight, and answers to buttons, which have no chat.
'sending' sorts after 'ready', so MAX finds it. Rows that may go now come before rows that must wait.
"""

THREE = """
    2 < (SELECT COUNT(*) FROM participants y WHERE y.conversation = m.conversation AND y.mode = 'speaking')
"""
"""A supporter stays beside a counselor: readers must see who wrote the words."""

IN_TALK = """
    EXISTS (
        SELECT 1 FROM participants x JOIN conversations y ON y.id = x.conversation
        WHERE x.person = p.id AND x.mode <> 'left' AND y.stage NOT IN ('kept', 'ended'))
"""
"""The reader is in a conversation. There no prompt opens a reply: the next words may be for somebody else."""

TALKS = """
    EXISTS (
        SELECT 1 FROM participants x JOIN conversations y ON y.id = x.conversation
        WHERE x.person = p.id AND x.mode <> 'left' AND y.stage = 'talking')
"""
"""The reader is in a talk that runs. There the bot's own words carry a mark."""

ROWS = f"""
    SELECT o.*, c.address, c.hash, c.kind AS chat_kind, COALESCE(o.language, p.language) AS reader,
        m.body, m.source, m.conversation AS told_in, m.withdrawn_at, t.part,
        CASE WHEN m.reply_to IS NOT NULL THEN COALESCE(
            (SELECT copy FROM copies WHERE message = m.reply_to AND chat = o.chat),
            (SELECT source FROM messages WHERE id = m.reply_to AND chat = o.chat)
        ) END AS reply_to,
        CASE WHEN o.what IN ('edit', 'reaction', 'withdrawal') THEN COALESCE(
            (SELECT copy FROM copies WHERE message = m.id AND chat = o.chat),
            CASE WHEN m.chat = o.chat THEN m.source END
        ) END AS copy,
        d.message AS posted, q.id AS writer_id, q.name AS writer_name, w.address AS writer_address,
        w.hash AS writer_hash,
        CASE WHEN r.mode = 'listening' OR {THREE} OR
            1 < (SELECT COUNT(*) FROM participants x WHERE x.person = p.id AND x.mode <> 'left')
            THEN NULLIF(t.alias, '') END AS speaker, r.mode = 'listening' AS overheard,
        {THREE} AS shared, o.what = 'notice' AND o.about <> '' AND {IN_TALK} AS in_talk,
        o.what IN ('notice', 'card') AND {TALKS} AS talks,
        v.stage <> 'ended' AND t.mode <> 'left' AND r.mode <> 'left' AND m.withdrawn_at IS NULL
            AND (m.private = 0 OR r.part = 'counselor' AND r.mode = 'speaking') AS wanted
    FROM outbox o
    LEFT JOIN chats c ON c.id = o.chat
    LEFT JOIN people p ON p.chat = o.chat
    LEFT JOIN messages m ON m.id = o.message
    LEFT JOIN conversations v ON v.id = m.conversation
    LEFT JOIN participants t ON t.conversation = m.conversation AND t.person = m.person
    LEFT JOIN participants r ON r.conversation = m.conversation AND r.person = p.id
    LEFT JOIN chats w ON w.id = o.writer
    LEFT JOIN people q ON q.chat = o.writer
    LEFT JOIN cards d ON o.what = 'card' AND d.view = o.kind AND d.about = o.about AND d.chat = o.chat
    WHERE o.id IN ({{}})
"""
"""All that wording needs of these rows, read in one statement."""


Arrival = tuple[Outgoing, int | None]
"""A row that Telegram accepted, and the id of the message there (None: no message)."""


ALBUM = 10
"""The most parts that Telegram takes as one album."""
PRESENT = {What.RELAY, What.EDIT, What.REACTION}
"""Sent only while writer and reader are both in the conversation and it has not ended."""


@dataclass(frozen=True, slots=True)
class GroupStanding:
    """How a chat stands to the counselors' group.

    Whether it is theirs, still where a row was sent, and lost.
    """

    ours: bool
    there: bool = False
    lost: bool = False


@dataclass(frozen=True, slots=True)
class ParcelHead:
    """The first row of one chat's queue (or one answer to a button, which has no chat)."""

    id: int
    chat: int | None
    group: bool
    urgency: int
    not_before: datetime
    album: str | None
