-- Whoever cannot be forgotten yet, because that cannot be listed outside the database, is told so once.

ALTER TABLE farewells ADD COLUMN told_at INTEGER;
