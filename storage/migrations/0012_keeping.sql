-- Who asked to be forgotten and is not yet; counts of what is gone, for reports: of whom is not kept.

CREATE TABLE farewells (
    person TEXT PRIMARY KEY REFERENCES people (id),
    asked_at INTEGER NOT NULL
);

CREATE TABLE tallies (
    month TEXT NOT NULL,
    measure TEXT NOT NULL,
    cell TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (month, measure, cell)
);

ALTER TABLE programme ADD COLUMN reported TEXT;
