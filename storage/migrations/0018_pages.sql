-- A long text goes page by page: how many of its pages have arrived.

ALTER TABLE outbox ADD COLUMN page INTEGER NOT NULL DEFAULT 0;
