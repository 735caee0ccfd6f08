-- What counselors change in the lexicon, how often each entry was right, and a chained record of who did what.

CREATE TABLE lexicon_entries (
    id TEXT PRIMARY KEY,
    body BLOB NOT NULL,
    made_by TEXT NOT NULL REFERENCES people (id),
    made_at INTEGER NOT NULL
);

CREATE TABLE lexicon_off (
    entry TEXT PRIMARY KEY,
    off_by TEXT NOT NULL REFERENCES people (id),
    off_at INTEGER NOT NULL
);

CREATE TABLE lexicon_verdicts (
    entry TEXT PRIMARY KEY,
    confirmed INTEGER NOT NULL DEFAULT 0,
    refuted INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    about TEXT NOT NULL,
    chain BLOB NOT NULL
);
