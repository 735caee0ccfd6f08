-- Silence, limits and hand-overs of a supporter's conversations; rest and debriefs after them.

ALTER TABLE duties ADD COLUMN rest_until INTEGER;
ALTER TABLE duties ADD COLUMN reminded INTEGER NOT NULL DEFAULT 0;
CREATE INDEX duties_hours ON duties (person, since);

-- When Telegram last answered anything, and since when it has done so without a gap.
ALTER TABLE programme ADD COLUMN reached_at INTEGER;
ALTER TABLE programme ADD COLUMN awake_since INTEGER;

CREATE TABLE talks (
    conversation TEXT NOT NULL REFERENCES conversations (id),
    person TEXT NOT NULL REFERENCES people (id),
    away INTEGER NOT NULL DEFAULT 0,
    hinted_at INTEGER,
    limit_told_at INTEGER,
    nudged_at INTEGER,
    another_at INTEGER,
    asked_at INTEGER,
    stirred_at INTEGER,
    handover TEXT CHECK (handover IN ('asked', 'looking', 'refused')),
    handover_at INTEGER,
    nobody_at INTEGER,
    PRIMARY KEY (conversation, person)
);
CREATE INDEX talks_asked ON talks (handover_at) WHERE handover = 'asked';
CREATE INDEX talks_looking ON talks (conversation) WHERE handover = 'looking';
CREATE INDEX conversations_talking ON conversations (id) WHERE stage = 'talking';

ALTER TABLE check_ins ADD COLUMN answered_at INTEGER;
CREATE INDEX check_ins_heavy ON check_ins (person, answered_at) WHERE question = 'heavy';

CREATE TABLE debriefs (
    person TEXT NOT NULL REFERENCES people (id),
    conversation TEXT NOT NULL REFERENCES conversations (id),
    reason TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    done_at INTEGER,
    done_by TEXT REFERENCES people (id),
    PRIMARY KEY (person, conversation)
);
