"""What must hold at every moment of a programme, played or rehearsed: questions whose answers are empty."""

PROMISES = {
    "a student is in one open conversation at most": """
        SELECT student FROM conversations WHERE stage <> 'ended' GROUP BY student HAVING COUNT(*) > 1
    """,
    "an open conversation has its student in it": """
        SELECT id FROM conversations v WHERE stage <> 'ended' AND NOT EXISTS (
            SELECT 1 FROM participants t
            WHERE t.conversation = v.id AND t.person = v.student AND t.mode <> 'left')
    """,
    "whoever talks has somebody to talk to: a supporter, a counselor, or one of each": """
        SELECT id FROM conversations v WHERE stage = 'talking' AND (
            SELECT COUNT(*) || ' ' || COUNT(DISTINCT t.part) FROM participants t
            WHERE t.conversation = v.id AND t.part <> 'student' AND t.mode = 'speaking'
        ) NOT IN ('1 1', '2 2')
    """,
    "nobody supports themselves": """
        SELECT v.id FROM conversations v JOIN participants t ON t.conversation = v.id
        WHERE t.person = v.student AND t.part <> 'student'
    """,
    "one conversation is offered to one supporter at a time": """
        SELECT conversation FROM offers WHERE state = 'open' GROUP BY conversation HAVING COUNT(*) > 1
    """,
}
