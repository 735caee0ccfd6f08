-- What an owner did in a case and when, who gave it on, and how high it was at first.

ALTER TABLE cases ADD COLUMN acted_at INTEGER;
ALTER TABLE cases ADD COLUMN kept_at INTEGER;
ALTER TABLE cases ADD COLUMN reminded_at INTEGER;
ALTER TABLE cases ADD COLUMN released_by TEXT REFERENCES people (id);
ALTER TABLE cases ADD COLUMN first_level INTEGER;
CREATE INDEX cases_claimed ON cases (claimed_at) WHERE state = 'claimed';

-- When a card was posted: a bot can delete what it wrote for 48 hours.
ALTER TABLE cards ADD COLUMN posted_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX cards_posted ON cards (view, posted_at);

-- The pinned board: what it showed and when, which message was pinned, and whether the right to pin is missing.
ALTER TABLE programme ADD COLUMN board_mark TEXT;
ALTER TABLE programme ADD COLUMN board_at INTEGER;
ALTER TABLE programme ADD COLUMN board_pinned INTEGER;
ALTER TABLE programme ADD COLUMN pin_refused INTEGER NOT NULL DEFAULT 0;

-- The last stretch in which the bot was out of reach, for the board.
ALTER TABLE programme ADD COLUMN away_from INTEGER;
ALTER TABLE programme ADD COLUMN away_until INTEGER;
