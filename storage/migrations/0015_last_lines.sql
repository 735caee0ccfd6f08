-- What a student writes to the programme after a conversation; `body` lies under the conversation's key.

CREATE TABLE last_lines (
    id INTEGER PRIMARY KEY,
    conversation TEXT NOT NULL UNIQUE REFERENCES conversations (id),
    body BLOB NOT NULL,
    written_at INTEGER NOT NULL
);
