-- When every page of the database was last written anew, so that nothing deleted is left in one.
ALTER TABLE programme ADD COLUMN remade_at INTEGER;
-- The key under which the list of forgotten people is signed, and the last stamp in it that is known here.
ALTER TABLE programme ADD COLUMN list_key BLOB;
ALTER TABLE programme ADD COLUMN listed_at INTEGER;
-- Marks of the main key on rows that say who may act, who is called, and who has a case.
ALTER TABLE programme ADD COLUMN mark BLOB;
ALTER TABLE members ADD COLUMN mark BLOB;
ALTER TABLE cases ADD COLUMN mark BLOB;
