-- What else than the talk somebody's next words may be meant for, whom they chose, and which words wait for that.

-- `forced`: the prompt opened a reply by itself, because nobody was talking when it was shown.
ALTER TABLE prompts ADD COLUMN forced INTEGER NOT NULL DEFAULT 1;

CREATE TABLE sides (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL REFERENCES chats (id),
    topic TEXT NOT NULL,
    purpose TEXT NOT NULL,
    about TEXT NOT NULL,
    opened_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX sides_topic ON sides (chat, topic);

-- `question` stands while "For whom?" is not answered, `newest` is the last side that it knew of; `topic` is empty
-- where the talk itself was chosen.
CREATE TABLE addressees (
    chat INTEGER PRIMARY KEY REFERENCES chats (id),
    question TEXT,
    conversation TEXT,
    asked_at INTEGER,
    newest INTEGER,
    topic TEXT,
    chosen TEXT,
    company TEXT,
    chosen_at INTEGER
);
CREATE INDEX addressees_asked ON addressees (asked_at) WHERE question IS NOT NULL;

-- Words that wait for their addressee carry the question, and keep it when they are given back.
ALTER TABLE held ADD COLUMN question TEXT;
ALTER TABLE held ADD COLUMN album TEXT;
CREATE INDEX held_question ON held (question) WHERE question IS NOT NULL;
