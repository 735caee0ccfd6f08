-- A quiz is drawn from a pool: `orders` says for each question in which order its answers stand, as digits;
-- empty for those that were begun before, whose answers stand as they are written.
ALTER TABLE quizzes ADD COLUMN orders TEXT NOT NULL DEFAULT '';

-- When the furthest page was first shown: a page is turned once it can have been read.
ALTER TABLE readings ADD COLUMN turned_at INTEGER;

-- Where training was had outside; older notes do not say it.
ALTER TABLE hours_elsewhere ADD COLUMN place BLOB;

-- When somebody was told that their training is complete.
ALTER TABLE trainees ADD COLUMN complete_at INTEGER;

-- How a trainer found a trainee in a live rehearsal: a level for each skill ("listening:3"), never a word.
CREATE TABLE practice_sheets (
    rehearsal TEXT PRIMARY KEY REFERENCES rehearsals (id),
    person TEXT NOT NULL REFERENCES people (id),
    trainer TEXT REFERENCES people (id),
    levels TEXT NOT NULL DEFAULT '',
    begun_at INTEGER NOT NULL,
    done_at INTEGER
);
CREATE INDEX practice_sheets_person ON practice_sheets (person, done_at);

-- Supporters who were certified before practice was asked for: their certificates stay valid, and until TRAINING_GRACE
-- after `since` (the first look of the new program) they do what is new; `told` counts what they were told of it.
CREATE TABLE catch_ups (
    person TEXT PRIMARY KEY REFERENCES people (id),
    since INTEGER,
    told INTEGER NOT NULL DEFAULT 0
);
INSERT INTO catch_ups (person)
SELECT DISTINCT c.person FROM certificates c JOIN members m ON m.person = c.person
WHERE m.role = 'supporter' AND m.standing IN ('active', 'suspended');
