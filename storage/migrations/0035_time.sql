-- The time zone that shifts were kept in last, and the end of the holiday that those who wait were told.

ALTER TABLE programme ADD COLUMN zone TEXT;
ALTER TABLE programme ADD COLUMN holiday_told TEXT;

-- What rules go on counting after somebody was forgotten: a keyed hash, when it was, and until when it counts.
CREATE TABLE lasting_counts (
    hash BLOB NOT NULL,
    at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL
);
CREATE INDEX lasting_counts_hash ON lasting_counts (hash);

-- A debrief is the supporter's: it stays when the student of that talk is forgotten.
CREATE TABLE debriefs_new (
    person TEXT NOT NULL REFERENCES people (id),
    conversation TEXT NOT NULL,
    reason TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    told_at INTEGER NOT NULL,
    done_at INTEGER,
    done_by TEXT REFERENCES people (id),
    PRIMARY KEY (person, conversation)
);
INSERT INTO debriefs_new (person, conversation, reason, asked_at, told_at, done_at, done_by)
SELECT person, conversation, reason, asked_at, asked_at, done_at, done_by FROM debriefs;
DROP TABLE debriefs;
ALTER TABLE debriefs_new RENAME TO debriefs;
CREATE INDEX debriefs_open ON debriefs (told_at) WHERE done_at IS NULL;

-- When the age was said: it is asked again each school year. Who consents for the young, as the last run had it.
ALTER TABLE people ADD COLUMN age_at INTEGER;
UPDATE people SET age_at = COALESCE(agreed_at, made_at) WHERE age IS NOT NULL;
ALTER TABLE programme ADD COLUMN minors TEXT;

-- With which code for one the parents agreed, so that they can take it back with it.
CREATE TABLE parent_consents (
    person TEXT PRIMARY KEY REFERENCES people (id),
    hash BLOB NOT NULL
);
