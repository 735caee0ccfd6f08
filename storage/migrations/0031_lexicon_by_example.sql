-- What counselors make of the lexicon's entries by example: the level that an entry has in its place,
-- and the entry that each of them is making: words and slots, never the sentence.
CREATE TABLE lexicon_levels (
    entry TEXT PRIMARY KEY,
    level INTEGER NOT NULL,
    set_by TEXT NOT NULL REFERENCES people (id),
    set_at INTEGER NOT NULL
);

CREATE TABLE lexicon_drafts (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL UNIQUE REFERENCES people (id),
    body BLOB NOT NULL,
    made_at INTEGER NOT NULL
);
