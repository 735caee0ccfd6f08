-- How far trainees have come: pages, quizzes, rehearsals, hours elsewhere; and how a certificate came about.
-- `asked` lists questions as module:version:number, `answers` the chosen answers, one digit each.

CREATE TABLE trainees (
    person TEXT PRIMARY KEY REFERENCES people (id),
    touched_at INTEGER NOT NULL,
    reminders INTEGER,
    reminded_at INTEGER
);

CREATE TABLE readings (
    person TEXT NOT NULL REFERENCES people (id),
    module TEXT NOT NULL,
    version INTEGER NOT NULL,
    page INTEGER NOT NULL,
    furthest INTEGER NOT NULL,
    PRIMARY KEY (person, module)
);

CREATE TABLE quizzes (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    subject TEXT NOT NULL,
    asked TEXT NOT NULL,
    answers TEXT NOT NULL DEFAULT '',
    begun_at INTEGER NOT NULL,
    ended_at INTEGER,
    score INTEGER,
    passed INTEGER
);
CREATE UNIQUE INDEX quizzes_open ON quizzes (person, subject) WHERE ended_at IS NULL;
CREATE INDEX quizzes_person ON quizzes (person, ended_at);

CREATE TABLE hours_elsewhere (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    minutes INTEGER NOT NULL,
    day TEXT NOT NULL,
    trainer BLOB NOT NULL,
    noted_by TEXT NOT NULL REFERENCES people (id),
    noted_at INTEGER NOT NULL
);
CREATE INDEX hours_elsewhere_person ON hours_elsewhere (person);

CREATE TABLE rehearsals (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    script TEXT NOT NULL,
    version INTEGER NOT NULL,
    alias TEXT NOT NULL,
    node TEXT,
    points TEXT NOT NULL DEFAULT '',
    trainer TEXT REFERENCES people (id),
    begun_at INTEGER NOT NULL,
    touched_at INTEGER NOT NULL,
    ended_at INTEGER,
    finished INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX rehearsals_running ON rehearsals (person) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX rehearsals_trained ON rehearsals (trainer) WHERE ended_at IS NULL;

ALTER TABLE certificates ADD COLUMN source TEXT NOT NULL DEFAULT 'elsewhere';
ALTER TABLE certificates ADD COLUMN warned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE certificates ADD COLUMN revoked_at INTEGER;
