-- Cases in which somebody of the team is accused, and who must not know of a student's: pairs as in `apart`.

ALTER TABLE cases ADD COLUMN guard TEXT;
ALTER TABLE cases ADD COLUMN named INTEGER NOT NULL DEFAULT 0;

CREATE TABLE kept_out (
    hash BLOB PRIMARY KEY,
    said_by TEXT NOT NULL,
    made_at INTEGER NOT NULL
);
