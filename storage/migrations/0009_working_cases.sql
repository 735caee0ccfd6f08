-- What a supporter and counselors write to each other beside a conversation, under its key; the student
-- never sees it. `source` is Telegram's id in the writer's chat.

CREATE TABLE threads (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversations (id),
    supporter TEXT NOT NULL REFERENCES people (id),
    counselor TEXT REFERENCES people (id),
    opened_at INTEGER NOT NULL,
    asked_at INTEGER,
    repeat_at INTEGER,
    answered_at INTEGER
);
CREATE INDEX threads_conversation ON threads (conversation);
CREATE INDEX threads_repeat ON threads (repeat_at) WHERE repeat_at IS NOT NULL;

CREATE TABLE asked (
    thread TEXT NOT NULL REFERENCES threads (id),
    person TEXT NOT NULL REFERENCES people (id),
    PRIMARY KEY (thread, person)
);

CREATE TABLE asides (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    thread TEXT NOT NULL REFERENCES threads (id),
    conversation TEXT NOT NULL REFERENCES conversations (id),
    writer TEXT NOT NULL REFERENCES people (id),
    source INTEGER NOT NULL,
    body BLOB NOT NULL,
    written_at INTEGER NOT NULL
);
CREATE INDEX asides_thread ON asides (thread, id);

CREATE TABLE case_work (
    case_id TEXT PRIMARY KEY REFERENCES cases (id),
    referral TEXT,
    consent_to TEXT,
    consent TEXT,
    follow_up_at INTEGER,
    may_write TEXT,
    reach TEXT,
    reach_until INTEGER
);
CREATE INDEX case_work_follow_up ON case_work (follow_up_at) WHERE follow_up_at IS NOT NULL;
CREATE INDEX case_work_reach ON case_work (reach_until) WHERE reach_until IS NOT NULL;

-- Counselors' notes, under the key of the case's conversation.
CREATE TABLE case_notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id TEXT NOT NULL REFERENCES cases (id),
    conversation TEXT NOT NULL REFERENCES conversations (id),
    writer TEXT NOT NULL REFERENCES people (id),
    source INTEGER NOT NULL,
    body BLOB NOT NULL,
    written_at INTEGER NOT NULL
);
CREATE INDEX case_notes_case ON case_notes (case_id, id);

-- A new supporter's conversations, and what a counselor who read along ticked afterwards; no words.
CREATE TABLE watched (
    conversation TEXT NOT NULL REFERENCES conversations (id),
    supporter TEXT NOT NULL REFERENCES people (id),
    number INTEGER NOT NULL,
    PRIMARY KEY (conversation, supporter)
);

CREATE TABLE peer_reviews (
    conversation TEXT NOT NULL REFERENCES conversations (id),
    supporter TEXT NOT NULL REFERENCES people (id),
    counselor TEXT NOT NULL REFERENCES people (id),
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_at INTEGER NOT NULL,
    PRIMARY KEY (conversation, supporter, counselor, question)
);
