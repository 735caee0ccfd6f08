-- The time zone that shifts were kept in last, and the end of the holiday that those who wait were told.

ALTER TABLE programme ADD COLUMN zone TEXT;
ALTER TABLE programme ADD COLUMN holiday_told TEXT;
