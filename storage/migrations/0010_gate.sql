-- The record of who did what can only grow: where it begins and ends is sealed, and what stands in it stays.

CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    first INTEGER NOT NULL,
    before BLOB NOT NULL,
    last INTEGER NOT NULL,
    tip BLOB NOT NULL,
    seal BLOB NOT NULL
);
CREATE INDEX audit_refused ON audit (actor, about, at) WHERE action = 'refused';

CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the record of who did what is never changed');
END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit WHEN OLD.id >= (SELECT first FROM audit_head)
BEGIN
    SELECT RAISE(ABORT, 'the record of who did what is purged by age alone');
END;
CREATE TRIGGER audit_head_grows BEFORE UPDATE ON audit_head WHEN NEW.first < OLD.first OR NEW.last < OLD.last
BEGIN
    SELECT RAISE(ABORT, 'the record of who did what never shrinks');
END;
CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head
BEGIN
    SELECT RAISE(ABORT, 'the record of who did what has an end');
END;

-- Who was seen in the counselors' group, until when somebody's role rests, and which strangers were reported.
ALTER TABLE members ADD COLUMN in_group INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN suspended_until INTEGER;
ALTER TABLE programme ADD COLUMN rights_told INTEGER NOT NULL DEFAULT 0;
CREATE TABLE strangers (hash BLOB PRIMARY KEY);

-- Reports, and who may not ask for a peer until when; `note` and `why` lie under the conversation's key.
CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    conversation TEXT NOT NULL REFERENCES conversations (id),
    reporter TEXT NOT NULL REFERENCES people (id),
    about TEXT NOT NULL REFERENCES people (id),
    part TEXT NOT NULL,
    reason TEXT NOT NULL,
    note BLOB,
    made_at INTEGER NOT NULL,
    told_at INTEGER NOT NULL,
    taken_by TEXT REFERENCES people (id),
    verdict TEXT,
    why BLOB,
    closed_at INTEGER
);
CREATE UNIQUE INDEX reports_once ON reports (conversation, reporter, about);
CREATE INDEX reports_open ON reports (told_at) WHERE closed_at IS NULL;

CREATE TABLE blocks (
    hash BLOB PRIMARY KEY,
    until INTEGER NOT NULL
);

-- Who asked for a student's account and why, who agreed, and when the student is to hear of it (never while NULL).
CREATE TABLE reveals (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    owner TEXT NOT NULL REFERENCES people (id),
    reason TEXT NOT NULL,
    why BLOB NOT NULL,
    asked_at INTEGER NOT NULL,
    second TEXT REFERENCES people (id),
    approved INTEGER,
    decided_at INTEGER,
    tell_at INTEGER,
    told_at INTEGER
);
CREATE UNIQUE INDEX reveals_open ON reveals (case_id) WHERE approved IS NULL;
CREATE INDEX reveals_tell ON reveals (tell_at) WHERE told_at IS NULL;
