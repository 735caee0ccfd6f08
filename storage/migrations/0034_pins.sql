-- The PIN of somebody who acts for the programme, as a sealed slow hash; none: it was taken away on the server.
CREATE TABLE pins (
    id TEXT PRIMARY KEY REFERENCES people (id),
    secret BLOB,
    tries INTEGER NOT NULL DEFAULT 0,
    locked_until INTEGER,
    reset_told INTEGER NOT NULL DEFAULT 1
);

-- A keypad on which somebody enters their PIN: what was typed and what the buttons stand for is sealed.
CREATE TABLE keypads (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL UNIQUE REFERENCES people (id),
    body BLOB NOT NULL,
    lasts_until INTEGER NOT NULL
);

-- Privileged acts that wait for a PIN, for a second person, or for whoever has the server.
CREATE TABLE acts (
    id TEXT PRIMARY KEY,
    act TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    about TEXT REFERENCES people (id),
    detail TEXT NOT NULL,
    here INTEGER NOT NULL REFERENCES chats (id),
    stage TEXT NOT NULL CHECK (stage IN ('pin', 'second', 'server')),
    asked_at INTEGER NOT NULL,
    look_at INTEGER,
    agreed INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX acts_person ON acts (person);

-- When a role began; as the record of who did what has it, where it still goes back so far.
ALTER TABLE members ADD COLUMN since INTEGER;
UPDATE members SET since = COALESCE((
    SELECT MAX(a.at) FROM audit a
    WHERE a.action = 'accept' AND a.about = members.person OR a.action = 'setup' AND a.actor = members.person
), decided_at, signed_at)
WHERE standing IN ('active', 'suspended');

-- A request to see an account: when others were told, when somebody agreed, when it is carried out unless somebody
-- objects; how it was opened alone, and what somebody else said of that afterwards.
ALTER TABLE reveals ADD COLUMN begun_at INTEGER;
ALTER TABLE reveals ADD COLUMN show_at INTEGER;
ALTER TABLE reveals ADD COLUMN alone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reveals ADD COLUMN reviewed_by TEXT REFERENCES people (id);
ALTER TABLE reveals ADD COLUMN review TEXT;
ALTER TABLE reveals ADD COLUMN review_at INTEGER;
UPDATE reveals SET begun_at = asked_at;
CREATE INDEX reveals_show ON reveals (show_at) WHERE approved IS NULL;
CREATE INDEX reveals_review ON reveals (review_at) WHERE review_at IS NOT NULL;
