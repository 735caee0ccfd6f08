-- The set-up code of the settings is void once there was a group; codes made on the server, and who tried wrong ones.
ALTER TABLE programme ADD COLUMN setup_void INTEGER NOT NULL DEFAULT 0;
UPDATE programme SET setup_void = 1 WHERE group_chat IS NOT NULL;
CREATE TABLE setup_codes (hash BLOB PRIMARY KEY, valid_until INTEGER NOT NULL);
CREATE TABLE setup_tries (hash BLOB NOT NULL, tried_at INTEGER NOT NULL);
CREATE INDEX setup_tries_of ON setup_tries (hash, tried_at);

-- Since when Telegram says that a counselor is not in the group, and whether that was told as doubtful; how somebody
-- whose role rests because of it came to be out, and whether they were on call until then.
ALTER TABLE members ADD COLUMN missed_at INTEGER;
ALTER TABLE members ADD COLUMN doubt_told INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN departure TEXT CHECK (departure IN ('left', 'sent-out', 'kept-out'));
ALTER TABLE members ADD COLUMN on_call_before INTEGER NOT NULL DEFAULT 0;
