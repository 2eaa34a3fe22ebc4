-- A member of staff who is away, up to and with that day, and who stands in for them.
ALTER TABLE staff ADD COLUMN away_until date;
ALTER TABLE staff ADD COLUMN stands_in bigint REFERENCES person;
ALTER TABLE staff ADD CHECK ((away_until IS NULL) = (stands_in IS NULL));
