-- When 🆘 last showed the helplines and the question here: within seconds they are not shown again.

ALTER TABLE chats ADD COLUMN sos_shown_at INTEGER;
