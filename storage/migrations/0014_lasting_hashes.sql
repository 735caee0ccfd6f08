-- Keys of look-ups that were given up, sealed, oldest first: for hashes that outlive what they were made of.
CREATE TABLE former_look_ups (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL
);
