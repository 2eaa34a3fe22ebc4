-- A migration that fails half-way: what it did before must not stay.
CREATE TABLE half_way (id bigint);
ALTER TABLE person ADD COLUMN half_way text;
SELECT 1 / 0;
