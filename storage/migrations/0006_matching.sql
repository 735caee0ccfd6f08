-- Who fits whom: wishes, what supporters say of themselves, pairs that must not meet, and why somebody was asked.
-- Whoever is in an ended conversation has left it, so that looking for who is somewhere does not walk their past.

ALTER TABLE conversations ADD COLUMN wish_gender TEXT;
ALTER TABLE conversations ADD COLUMN wish_language TEXT;
ALTER TABLE conversations ADD COLUMN wishes_asked_at INTEGER;
ALTER TABLE conversations ADD COLUMN wish_unmet_at INTEGER;
DROP INDEX conversations_queue;
CREATE INDEX conversations_queue ON conversations (level DESC, waiting_since, id, stage, for_counselor)
    WHERE stage = 'waiting' AND for_counselor = 0;
CREATE INDEX conversations_student ON conversations (student, talking_since);

UPDATE participants SET mode = 'left', left_at = (SELECT ended_at FROM conversations v WHERE v.id = conversation)
WHERE mode <> 'left' AND conversation IN (SELECT id FROM conversations WHERE stage = 'ended');
CREATE INDEX participants_supporting ON participants (person) WHERE part = 'supporter' AND mode <> 'left';

ALTER TABLE offers ADD COLUMN fitting INTEGER NOT NULL DEFAULT 1;
ALTER TABLE offers ADD COLUMN knows_topic INTEGER NOT NULL DEFAULT 0;
ALTER TABLE offers ADD COLUMN wished INTEGER NOT NULL DEFAULT 0;
ALTER TABLE offers ADD COLUMN met INTEGER NOT NULL DEFAULT 0;
ALTER TABLE offers ADD COLUMN free_for INTEGER NOT NULL DEFAULT 0;

CREATE TABLE pairings (
    offer TEXT PRIMARY KEY REFERENCES offers (id),
    conversation TEXT NOT NULL REFERENCES conversations (id),
    student TEXT NOT NULL REFERENCES people (id),
    supporter TEXT NOT NULL REFERENCES people (id),
    paired_at INTEGER NOT NULL,
    waited INTEGER NOT NULL,
    level INTEGER NOT NULL,
    fitting INTEGER NOT NULL,
    knows_topic INTEGER NOT NULL,
    wished INTEGER NOT NULL,
    met INTEGER NOT NULL,
    free_for INTEGER NOT NULL
);
CREATE INDEX pairings_student ON pairings (student, paired_at);
CREATE INDEX pairings_conversation ON pairings (conversation);

-- How long somebody waited, and whether somebody came; of whom is not kept. `hour` is the programme's own.
CREATE TABLE waits (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hour INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    waited INTEGER NOT NULL,
    met INTEGER NOT NULL
);
CREATE INDEX waits_hour ON waits (hour, ended_at);

CREATE TABLE profiles (
    person TEXT PRIMARY KEY REFERENCES people (id),
    gender TEXT,
    languages TEXT NOT NULL DEFAULT '',
    topics TEXT NOT NULL DEFAULT ''
);

-- Keyed hashes of two people who must not be paired; they refer to nobody and outlive everybody.
CREATE TABLE apart (
    hash BLOB PRIMARY KEY,
    made_at INTEGER NOT NULL
);

CREATE TABLE further_meetings (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversations (id),
    supporter TEXT NOT NULL REFERENCES people (id),
    met INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    decided_by TEXT REFERENCES people (id),
    decided_at INTEGER,
    approved INTEGER
);
CREATE UNIQUE INDEX further_meetings_pair ON further_meetings (conversation, supporter);

CREATE TABLE care_reviews (
    id TEXT PRIMARY KEY,
    student TEXT NOT NULL REFERENCES people (id),
    alias TEXT NOT NULL,
    weeks TEXT NOT NULL,
    long INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    decided_by TEXT REFERENCES people (id),
    decided_at INTEGER,
    offered INTEGER
);
CREATE INDEX care_reviews_student ON care_reviews (student, made_at);
