-- A location or voice that a student sent to the counselor alone; no other reader ever gets it.
ALTER TABLE messages ADD COLUMN private INTEGER NOT NULL DEFAULT 0;
