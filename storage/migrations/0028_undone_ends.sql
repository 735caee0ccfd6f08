-- Until when an end can be undone by its student: the seats of those who would come back, and the student's own.

ALTER TABLE participants ADD COLUMN undo_until INTEGER;
