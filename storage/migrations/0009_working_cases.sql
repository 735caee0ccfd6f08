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
