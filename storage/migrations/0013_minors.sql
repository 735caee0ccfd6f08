-- Who said that they are 18 or older, or younger; whose parents agreed; codes for parents.

ALTER TABLE people ADD COLUMN age TEXT CHECK (age IN ('adult', 'younger'));
ALTER TABLE people ADD COLUMN parents_agreed_at INTEGER;

CREATE TABLE parent_codes (
    hash BLOB PRIMARY KEY,
    shared INTEGER NOT NULL,
    valid_until INTEGER NOT NULL
);
