-- The oldest program (by its newest migration) that may still run after this migration; none: only newer ones.
ALTER TABLE schema_version ADD COLUMN runs_from INTEGER;
