-- The address under which somebody fetches their own data, for a short while; only its hash is kept.
CREATE TABLE export_link (
    hash       text PRIMARY KEY,
    person     bigint NOT NULL REFERENCES person,
    expires_at timestamptz NOT NULL
);

-- Somebody who was forgotten: the row stays for the counts, with nothing in it that says who they were.
ALTER TABLE person ADD COLUMN erased_at timestamptz;
