-- The week's slots, who does which shift, who wants to be called, and until when counselors are on call.
-- `day` is a date like 2026-03-02 in the programme's zone, `start` and `length` minutes on the wall.

CREATE TABLE slots (
    id TEXT PRIMARY KEY,
    weekday INTEGER,
    day TEXT,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    needed INTEGER NOT NULL,
    made_by TEXT NOT NULL REFERENCES people (id),
    made_at INTEGER NOT NULL,
    removed_at INTEGER,
    CHECK ((weekday IS NULL) <> (day IS NULL))
);

CREATE TABLE days_off (
    day TEXT NOT NULL,
    slot TEXT NOT NULL,
    PRIMARY KEY (day, slot)
);

CREATE TABLE shifts (
    slot TEXT NOT NULL REFERENCES slots (id),
    day TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    turnout TEXT NOT NULL,
    signed_at INTEGER NOT NULL,
    called_at INTEGER,
    swap_asked INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (slot, day, person)
);
CREATE INDEX shifts_day ON shifts (day);

ALTER TABLE programme ADD COLUMN gaps_told TEXT;
ALTER TABLE programme ADD COLUMN covered INTEGER NOT NULL DEFAULT 0;

ALTER TABLE members ADD COLUMN on_call_asked_at INTEGER;
ALTER TABLE members ADD COLUMN on_call_confirmed_at INTEGER;

ALTER TABLE conversations ADD COLUMN opens_told INTEGER;
ALTER TABLE conversations ADD COLUMN called_at INTEGER;
CREATE INDEX conversations_promised ON conversations (opens_told) WHERE opens_told IS NOT NULL;
CREATE INDEX conversations_later ON conversations (waiting_since) WHERE stage = 'later';
