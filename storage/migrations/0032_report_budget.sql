-- How many supporters one account's reports have suspended: a keyed hash of the account, until each stops counting.
CREATE TABLE report_budget (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL,
    until INTEGER NOT NULL
);
CREATE INDEX report_budget_of ON report_budget (hash);
