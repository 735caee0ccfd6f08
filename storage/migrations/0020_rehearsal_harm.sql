-- How somebody was hurt in a rehearsal, if they were: a word for the way, never what was written.

ALTER TABLE rehearsals ADD COLUMN harm TEXT;
