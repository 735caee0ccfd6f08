-- When Telegram last answered a request for updates: a long gap is an absence, and people are told of it.

ALTER TABLE programme ADD COLUMN heard_at INTEGER;
