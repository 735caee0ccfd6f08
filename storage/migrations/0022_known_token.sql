-- The token that Telegram took last, hashed: if it is refused after that, the refusal may pass.
ALTER TABLE programme ADD COLUMN token_hash BLOB;
