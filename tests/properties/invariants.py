"""What must hold, as questions to the database whose answers must be empty."""

from bot.planning.invariants import PROMISES

ALWAYS = PROMISES | {
    "a counselor beside a supporter has the student's case": """
        SELECT v.id FROM conversations v
        JOIN participants c ON c.conversation = v.id AND c.part = 'counselor' AND c.mode = 'speaking'
        JOIN participants s ON s.conversation = v.id AND s.part = 'supporter' AND s.mode = 'speaking'
        WHERE v.stage = 'talking' AND NOT EXISTS (
            SELECT 1 FROM cases k WHERE k.student = v.student AND k.state = 'claimed' AND k.owner = c.person)
    """,
    "whoever waits has nobody yet": """
        SELECT v.id FROM conversations v JOIN participants t ON t.conversation = v.id
        WHERE v.stage IN ('asking', 'waiting') AND t.part = 'supporter' AND t.mode <> 'left'
    """,
    "nobody supports more students than MAX_CONVERSATIONS": """
        SELECT t.person FROM participants t JOIN conversations v ON v.id = t.conversation
        WHERE t.part = 'supporter' AND t.mode <> 'left' AND v.stage <> 'ended'
        GROUP BY t.person HAVING COUNT(*) > :most
    """,
    "only who waits for a peer, or is being handed over, is offered; what has ended leaves no offer": """
        SELECT o.id FROM offers o JOIN conversations v ON v.id = o.conversation
        WHERE o.state = 'open' AND (v.stage <> 'waiting' OR v.for_counselor) AND NOT EXISTS (
            SELECT 1 FROM talks k
            JOIN participants t ON t.conversation = k.conversation AND t.person = k.person
            WHERE k.conversation = v.id AND k.handover = 'looking' AND v.stage = 'talking'
                AND t.part = 'supporter' AND t.mode = 'speaking')
    """,
    "nobody is offered a conversation that they are in": """
        SELECT o.id FROM offers o
        JOIN participants t ON t.conversation = o.conversation AND t.person = o.person
        WHERE o.state = 'open' AND t.mode <> 'left'
    """,
    "nobody off duty has an open offer": """
        SELECT o.id FROM offers o WHERE o.state = 'open' AND NOT EXISTS (
            SELECT 1 FROM duties d WHERE d.person = o.person AND d.ended_at IS NULL)
    """,
    "nobody off duty or uncertified was offered or paired": "SELECT * FROM journal_fit WHERE NOT fit",
    "the reader of every relayed message was a participant at commit": """
        SELECT id FROM journal_rows WHERE what = 'relay' AND present <> 1
    """,
    "an ended conversation has nothing left to relay": """
        SELECT o.id FROM outbox o JOIN conversations v ON v.id = o.conversation
        WHERE o.what = 'relay' AND o.state = 'ready' AND v.stage = 'ended'
    """,
    "an open case has a next step, and an alert that waits or was sent unless it is guarded": """
        SELECT k.id FROM cases k WHERE k.state = 'open' AND (
            k.next_rung_at IS NULL OR k.guard IS NULL AND NOT EXISTS (
                SELECT 1 FROM cards d WHERE d.view = 'case' AND d.about = k.id
                UNION ALL
                SELECT 1 FROM outbox o WHERE o.what = 'card' AND o.kind = 'case' AND o.about = k.id))
    """,
    "a claimed case has an owner": "SELECT id FROM cases WHERE state = 'claimed' AND owner IS NULL",
    "a flag from concern up has a case that is open or was closed after it": """
        SELECT f.id FROM flags f WHERE f.level >= 2
            AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.student = f.student AND k.state <> 'closed')
            AND NOT EXISTS (
                SELECT 1 FROM journal_closings j WHERE j.student = f.student AND j.flag >= f.id)
    """,
    "nothing leaves the outbox unsent but what was cancelled or came too late": """
        SELECT id, what, kind FROM journal_gone
        WHERE state = 'ready' AND what <> 'relay' AND expires_at IS NULL
    """,
    "nobody writes where they only listen, or have left": "SELECT * FROM journal_unheard",
    "nobody who is suspended or out of the team is in a conversation for it": """
        SELECT t.person, t.part FROM participants t JOIN conversations v ON v.id = t.conversation
        WHERE t.part <> 'student' AND t.mode <> 'left' AND v.stage <> 'ended' AND NOT EXISTS (
            SELECT 1 FROM members m
            WHERE m.person = t.person AND m.role = t.part AND m.standing = 'active')
    """,
    "an owner is an active counselor": """
        SELECT k.id FROM cases k WHERE k.state = 'claimed' AND NOT EXISTS (
            SELECT 1 FROM members m
            WHERE m.person = k.owner AND m.role = 'counselor' AND m.standing = 'active')
    """,
    "an open report keeps its conversation's key": """
        SELECT r.id FROM reports r JOIN conversations v ON v.id = r.conversation
        WHERE r.closed_at IS NULL AND v.key_destroyed_at IS NOT NULL
    """,
    "a forgotten person is nowhere": """
        SELECT person FROM journal_forgotten WHERE person IN (
            SELECT student FROM conversations UNION ALL SELECT person FROM participants
            UNION ALL SELECT person FROM messages UNION ALL SELECT person FROM members
            UNION ALL SELECT person FROM offers UNION ALL SELECT person FROM duties
            UNION ALL SELECT student FROM cases UNION ALL SELECT owner FROM cases
            UNION ALL SELECT student FROM flags UNION ALL SELECT reporter FROM reports
            UNION ALL SELECT about FROM reports)
    """,
    "messages are kept in the order of their arrival; what waited for its addressee comes after that": """
        SELECT m.id FROM messages m JOIN messages n ON n.conversation = m.conversation AND n.id > m.id
        WHERE n.source < m.source AND NOT EXISTS (
            SELECT 1 FROM journal_held h WHERE h.chat = n.chat AND h.source = n.source)
    """,
    "what somebody writes is kept in their own order, also where it waited": """
        SELECT m.id FROM messages m JOIN messages n ON n.conversation = m.conversation AND n.id > m.id
        WHERE n.source < m.source AND n.chat = m.chat
    """,
    "what is written goes one way: to a talk, or beside it": """
        SELECT m.source FROM messages m JOIN asides a ON a.source = m.source
        JOIN people p ON p.id = a.writer AND p.chat = m.chat
    """,
    "words that waited went where their writer chose": """
        SELECT h.source FROM journal_held h JOIN messages m ON m.chat = h.chat AND m.source = h.source
        WHERE h.question IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM journal_choices c WHERE c.question = h.question AND c.conversation = m.conversation)
        UNION ALL
        SELECT h.source FROM journal_held h JOIN people p ON p.chat = h.chat
        JOIN asides a ON a.writer = p.id AND a.source = h.source
        WHERE NOT EXISTS (
            SELECT 1 FROM journal_choices c WHERE c.question = h.question AND c.topic = 'thread ' || a.thread)
    """,
    "words wait for an addressee only behind a question, in a conversation that goes on": """
        SELECT a.chat FROM addressees a WHERE a.question IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM conversations v WHERE v.id = a.conversation)
    """,
}
"""After every step."""

RESTING = {
    "nothing is being sent while the bot has nothing to do": "SELECT id FROM outbox WHERE state = 'sending'",
}
"""Once the bot has done all that is to do at a moment."""

LOOKED = {
    "who wrote what has not arrived within five minutes is told": """
        SELECT o.id FROM outbox o
        JOIN people p ON p.chat = o.chat
        JOIN participants t ON t.conversation = o.conversation AND t.person = p.id
        WHERE o.what = 'relay' AND o.told = 0 AND o.made_at <= :now - 300000 AND t.mode <> 'listening'
    """,
    "no words wait for their addressee longer than five minutes, or where their writer is no longer": """
        SELECT a.chat FROM addressees a WHERE a.question IS NOT NULL AND (
            a.asked_at <= :now - 300000 OR NOT EXISTS (
                SELECT 1 FROM participants t JOIN people p ON p.id = t.person
                WHERE t.conversation = a.conversation AND p.chat = a.chat AND t.mode <> 'left'))
    """,
    "no offer outlives its time": "SELECT id FROM offers WHERE state = 'open' AND expires_at <= :now",
    "no case waits longer than its ladder says": """
        SELECT id FROM cases WHERE state = 'open' AND next_rung_at <= :now
    """,
}
"""After a look at what is due."""

DRAINED = {
    "nothing waits to be sent": "SELECT id, what, kind FROM outbox",
    "words that nobody came for are still waiting, or their writer was told that it is over": """
        SELECT m.id FROM messages m JOIN conversations v ON v.id = m.conversation
        JOIN journal_messages j ON j.id = m.id
        WHERE v.stage = 'ended' AND NOT EXISTS (
            SELECT 1 FROM journal_rows r WHERE r.what = 'relay' AND r.message = m.id)
        AND NOT EXISTS (
            SELECT 1 FROM journal_rows r WHERE r.chat = m.chat AND r.id > j.rows_before AND r.kind IN (
                'left-queue', 'ended-student', 'ended-by-other', 'case-closed-student', 'report-thanks',
                'ended-by-counselor', 'ended-case-goes-on', 'ended-meeting-stands', 'ended-reported'))
    """,
    "no key is left out of place": "PRAGMA foreign_key_check",
}
"""When faults are over and everything has been sent."""
