-- When something was last shown in a chat that is not to be shown again soon (and which consent text); and whether a question after 🆘 is open.

ALTER TABLE chats ADD COLUMN welcomed_at INTEGER;
ALTER TABLE chats ADD COLUMN welcomed_with INTEGER;
ALTER TABLE chats ADD COLUMN crisis_lines_at INTEGER;
ALTER TABLE chats ADD COLUMN violence_lines_at INTEGER;
ALTER TABLE chats ADD COLUMN heard_at INTEGER;
ALTER TABLE chats ADD COLUMN question_at INTEGER;

-- Answers to the questions after 🆘: a letter each, sealed under the key of the case's conversation.
CREATE TABLE sos_answers (
    case_id TEXT NOT NULL REFERENCES cases (id),
    conversation TEXT NOT NULL REFERENCES conversations (id),
    question TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (case_id, question)
);
