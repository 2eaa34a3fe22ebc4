-- The first day on which a member of staff is away; none where they were away at once.
ALTER TABLE staff ADD COLUMN away_from date;
ALTER TABLE staff ADD CHECK (away_from <= away_until);
ALTER TABLE staff ADD CHECK (away_from IS NULL OR away_until IS NOT NULL);
