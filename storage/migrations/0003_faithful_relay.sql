-- Edits, withdrawals, albums and held messages; the outbox is made anew for its longer list of kinds.

ALTER TABLE messages ADD COLUMN album TEXT;
ALTER TABLE messages ADD COLUMN original BLOB;
ALTER TABLE messages ADD COLUMN edited_at INTEGER;
ALTER TABLE messages ADD COLUMN withdrawn_at INTEGER;
ALTER TABLE participants ADD COLUMN stopped INTEGER NOT NULL DEFAULT 0;
ALTER TABLE participants ADD COLUMN voice_warned INTEGER NOT NULL DEFAULT 0;

CREATE TABLE held (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversations (id),
    person TEXT NOT NULL REFERENCES people (id),
    chat INTEGER NOT NULL REFERENCES chats (id),
    source INTEGER NOT NULL,
    reply_to INTEGER,
    body BLOB NOT NULL,
    held_at INTEGER NOT NULL
);
CREATE INDEX held_source ON held (chat, source);
CREATE INDEX held_conversation ON held (conversation);

CREATE TABLE outbox_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER REFERENCES chats (id),
    what TEXT NOT NULL
        CHECK (what IN ('notice', 'relay', 'edit', 'reaction', 'withdrawal', 'card', 'answer', 'erase')),
    kind TEXT,
    about TEXT,
    params BLOB,
    language TEXT,
    conversation TEXT,
    message INTEGER,
    album TEXT,
    writer INTEGER,
    urgency INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'sending')),
    repeated INTEGER NOT NULL DEFAULT 0,
    plain INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    made_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    expires_at INTEGER,
    told INTEGER NOT NULL DEFAULT 0
);
INSERT INTO outbox_new (id, chat, what, kind, about, params, language, conversation, message, writer, urgency, state,
    repeated, attempts, made_at, not_before, expires_at, told)
SELECT id, chat, what, kind, about, params, language, conversation, message, writer, urgency, state,
    repeated, attempts, made_at, not_before, expires_at, told FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;
CREATE INDEX outbox_chat ON outbox (chat, id);
CREATE INDEX outbox_conversation ON outbox (conversation) WHERE conversation IS NOT NULL;
