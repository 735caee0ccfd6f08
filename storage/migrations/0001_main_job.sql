-- Times are milliseconds UTC. Telegram's ids stand nowhere in the clear: `hash` is a keyed hash,
-- `address` is encrypted.

CREATE TABLE chats (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    address BLOB,
    kind TEXT NOT NULL CHECK (kind IN ('guest', 'person', 'group')),
    started INTEGER NOT NULL,
    sos_asked_at INTEGER,
    seen_at INTEGER NOT NULL
);
CREATE INDEX chats_sos ON chats (sos_asked_at) WHERE sos_asked_at IS NOT NULL;

CREATE TABLE programme (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key_check BLOB NOT NULL,
    group_chat INTEGER REFERENCES chats (id),
    group_lost_at INTEGER
);

CREATE TABLE people (
    id TEXT PRIMARY KEY,
    chat INTEGER NOT NULL UNIQUE REFERENCES chats (id),
    language TEXT NOT NULL,
    consent INTEGER NOT NULL,
    agreed_at INTEGER,
    name BLOB,
    focus TEXT,
    made_at INTEGER NOT NULL
);

CREATE TABLE members (
    person TEXT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL CHECK (role IN ('supporter', 'counselor')),
    standing TEXT NOT NULL,
    coordinator INTEGER NOT NULL DEFAULT 0,
    on_call_since INTEGER,
    signed_at INTEGER,
    decided_by TEXT REFERENCES people (id),
    decided_at INTEGER,
    PRIMARY KEY (person, role)
);

CREATE TABLE certificates (
    person TEXT NOT NULL REFERENCES people (id),
    confirmed_by TEXT NOT NULL REFERENCES people (id),
    issued_at INTEGER NOT NULL,
    valid_until INTEGER NOT NULL,
    PRIMARY KEY (person, issued_at)
);

CREATE TABLE invitations (
    hash BLOB PRIMARY KEY,
    role TEXT NOT NULL,
    made_by TEXT NOT NULL REFERENCES people (id),
    valid_until INTEGER NOT NULL,
    used_by TEXT
);

CREATE TABLE conversations (
    id TEXT PRIMARY KEY,
    student TEXT NOT NULL REFERENCES people (id),
    stage TEXT NOT NULL,
    level INTEGER NOT NULL DEFAULT 0,
    topic TEXT,
    mood INTEGER,
    for_counselor INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    waiting_since INTEGER,
    wait_notice_at INTEGER,
    talking_since INTEGER,
    carried_to INTEGER NOT NULL DEFAULT 0,
    ended_at INTEGER,
    ended_by TEXT,
    mood_after INTEGER,
    helped TEXT,
    key_destroyed_at INTEGER
);
CREATE INDEX conversations_queue ON conversations (level DESC, waiting_since) WHERE stage = 'waiting';
CREATE INDEX conversations_asking ON conversations (made_at) WHERE stage = 'asking';
CREATE INDEX conversations_keys ON conversations (ended_at) WHERE key_destroyed_at IS NULL;
CREATE INDEX conversations_ended ON conversations (ended_at);

CREATE TABLE participants (
    conversation TEXT NOT NULL REFERENCES conversations (id),
    person TEXT NOT NULL REFERENCES people (id),
    part TEXT NOT NULL,
    mode TEXT NOT NULL,
    alias TEXT NOT NULL,
    joined_at INTEGER NOT NULL,
    left_at INTEGER,
    PRIMARY KEY (conversation, person)
);
CREATE INDEX participants_present ON participants (person) WHERE mode <> 'left';

CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation TEXT NOT NULL REFERENCES conversations (id),
    person TEXT NOT NULL REFERENCES people (id),
    chat INTEGER NOT NULL REFERENCES chats (id),
    source INTEGER NOT NULL,
    reply_to INTEGER,
    body BLOB NOT NULL,
    written_at INTEGER NOT NULL
);
CREATE INDEX messages_conversation ON messages (conversation, id);
CREATE INDEX messages_source ON messages (chat, source);

CREATE TABLE copies (
    chat INTEGER NOT NULL REFERENCES chats (id),
    copy INTEGER NOT NULL,
    conversation TEXT NOT NULL,
    message INTEGER,
    PRIMARY KEY (chat, copy)
);
CREATE INDEX copies_message ON copies (message, chat);
CREATE INDEX copies_conversation ON copies (conversation);

CREATE TABLE duties (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    free_since INTEGER NOT NULL,
    missed INTEGER NOT NULL DEFAULT 0,
    closing INTEGER NOT NULL DEFAULT 0,
    ended_at INTEGER
);
CREATE UNIQUE INDEX duties_running ON duties (person) WHERE ended_at IS NULL;

CREATE TABLE offers (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversations (id),
    person TEXT NOT NULL REFERENCES people (id),
    expires_at INTEGER NOT NULL,
    state TEXT NOT NULL
);
CREATE UNIQUE INDEX offers_open ON offers (conversation) WHERE state = 'open';
CREATE INDEX offers_conversation ON offers (conversation, person);
CREATE INDEX offers_person ON offers (person) WHERE state = 'open';

CREATE TABLE check_ins (
    conversation TEXT NOT NULL REFERENCES conversations (id),
    person TEXT NOT NULL REFERENCES people (id),
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (conversation, person, question)
);

CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    student TEXT NOT NULL REFERENCES people (id),
    conversation TEXT REFERENCES conversations (id),
    alias TEXT NOT NULL,
    level INTEGER NOT NULL,
    category TEXT NOT NULL,
    source TEXT NOT NULL,
    entry TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'claimed', 'closed')),
    owner TEXT REFERENCES people (id),
    opened_at INTEGER NOT NULL,
    claimed_at INTEGER,
    closed_at INTEGER,
    outcome TEXT,
    rung INTEGER NOT NULL DEFAULT 0,
    next_rung_at INTEGER,
    transcript_to INTEGER NOT NULL DEFAULT 0,
    student_told INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX cases_open ON cases (student) WHERE state <> 'closed';
CREATE INDEX cases_rungs ON cases (next_rung_at) WHERE state = 'open';
CREATE INDEX cases_conversation ON cases (conversation);

CREATE TABLE flags (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    student TEXT NOT NULL REFERENCES people (id),
    conversation TEXT REFERENCES conversations (id),
    level INTEGER NOT NULL,
    category TEXT NOT NULL,
    source TEXT NOT NULL,
    entry TEXT,
    note BLOB,
    raised_at INTEGER NOT NULL
);
CREATE INDEX flags_student ON flags (student, raised_at);
CREATE INDEX flags_conversation ON flags (conversation, category, raised_at);

CREATE TABLE cards (
    view TEXT NOT NULL,
    about TEXT NOT NULL,
    chat INTEGER NOT NULL REFERENCES chats (id),
    message INTEGER NOT NULL,
    PRIMARY KEY (view, about)
);

CREATE TABLE prompts (
    chat INTEGER NOT NULL REFERENCES chats (id),
    message INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    about TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (chat, message)
);

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER REFERENCES chats (id),
    what TEXT NOT NULL CHECK (what IN ('notice', 'relay', 'card', 'answer', 'erase')),
    kind TEXT,
    about TEXT,
    params BLOB,
    language TEXT,
    conversation TEXT,
    message INTEGER,
    writer INTEGER,
    urgency INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'sending')),
    repeated INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    made_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    expires_at INTEGER,
    told INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX outbox_chat ON outbox (chat, id);
CREATE INDEX outbox_conversation ON outbox (conversation) WHERE conversation IS NOT NULL;

CREATE TABLE seen (
    hash BLOB PRIMARY KEY,
    seen_at INTEGER NOT NULL
);
CREATE INDEX seen_at ON seen (seen_at);
